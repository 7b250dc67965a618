package dev.descent.cli;

import dev.descent.report.Checkup;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code descent doctor}. */
@Command(
        name = "doctor",
        description =
                "Checks what the server needs: settings, App, webhook, clock, database, folders, parsers, sandbox."
                        + " May run beside the server.",
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {"0:nothing fails", "1:something does", "2:wrong usage"})
final class DoctorCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Map<String, String> environment;
    private final Function<Map<String, String>, Checkup> doctor;

    @Mixin
    private SettingsOption settings = new SettingsOption();

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json; text if left out.")
    private DoctorFormat format = DoctorFormat.TEXT;

    DoctorCommand(Terminal terminal, Map<String, String> environment, Function<Map<String, String>, Checkup> doctor) {
        this.terminal = terminal;
        this.environment = environment;
        this.doctor = doctor;
    }

    @Override
    public Integer call() {
        Checkup checkup = doctor.apply(settings.over(environment));
        terminal.out().print(format.render(checkup, terminal.hasColours()));
        return checkup.hasFailed() ? ExitStatus.FAILED : ExitStatus.DONE;
    }
}
