package dev.descent.loss.graph;

import dev.descent.loss.SourceFile;
import dev.descent.source.Import;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Resolves Ruby's imports: relative ones by path, the others below the {@code lib} folders of the tree, the one that shares
 * most of its path first. Constants that one file alone declares need no import, for they are loaded when they are used.
 */
final class RubyResolver implements Resolver {
    private static final String SOURCE_ROOT = "lib";

    private final Map<String, Integer> files = new HashMap<>();
    private final DeclaredTypes types;

    RubyResolver(List<SourceFile> program, List<Integer> indexes) {
        indexes.forEach(file -> files.put(Paths.stem(program.get(file).path()), file));
        types = new DeclaredTypes(program, indexes);
    }

    @Override
    public void link(SourceFile file, Links links) {
        String folder = Paths.folder(file.path());
        for (Import imported : file.facts().imports()) {
            String target = imported.target();
            Optional<Integer> found =
                    target.startsWith(".") ? Paths.resolve(folder, target).map(files::get) : required(folder, target);
            found.ifPresent(links::imports);
        }
        links.refersTo(types.usedBy(file.facts()));
    }

    /** What {@code require} finds below the nearest {@code lib}, or below the root. */
    private Optional<Integer> required(String folder, String target) {
        return Paths.upwards(folder).stream()
                .map(above -> Paths.name(above).equals(SOURCE_ROOT) ? above : Paths.join(above, SOURCE_ROOT))
                .map(root -> files.get(Paths.join(root, target)))
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> Optional.ofNullable(files.get(target)));
    }
}
