package dev.descent.cli;

import dev.descent.loss.Ruler;
import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The versions that decide what a score is. */
final class Version implements IVersionProvider {
    String text() {
        String version = Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("(unpackaged)");
        return "descent " + version + ", ruler " + Ruler.VERSION + ", Java "
                + Runtime.version().feature();
    }

    @Override
    public String[] getVersion() {
        return new String[] {text()};
    }
}
