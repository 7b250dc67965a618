package dev.descent.syntax;

import dev.descent.source.FileFacts;
import dev.descent.source.FileFacts.Implementation;
import dev.descent.source.Import;
import dev.descent.source.Language;
import java.util.ArrayList;
import java.util.List;

/** Reads the facts about a file off its tree. */
final class Extraction {
    private static final long IMPLEMENTING = Roles.bits(Role.TYPE, Role.IMPLEMENTATION);

    private Extraction() {}

    static FileFacts facts(Language language, SyntaxTree tree, Dialect dialect) {
        Code code = new Code(tree, dialect);
        Scopes scopes = new Scopes(code, dialect);
        TokenStream tokens = new TokenStream(code, dialect);
        NameUses names = new NameUses(code, dialect, scopes);
        return new FileFacts(
                language,
                dialect.namespace(code),
                tokens.tokens(),
                new FunctionReader(code, dialect, scopes, tokens).read(),
                new TypeReader(code, dialect, scopes, tokens).read(),
                implementations(code, dialect),
                imports(code, dialect),
                names.uses(),
                tokens.dark(names.evaluations()));
    }

    private static List<Implementation> implementations(Code code, Dialect dialect) {
        List<Implementation> found = new ArrayList<>();
        for (int node = 0; node < code.tree().size(); node++) {
            if (code.isAny(node, IMPLEMENTING)) {
                found.addAll(dialect.implementations(code, node));
            }
        }
        return found;
    }

    private static List<Import> imports(Code code, Dialect dialect) {
        List<Import> found = new ArrayList<>();
        for (int node : code.all(Role.IMPORT)) {
            found.addAll(dialect.imports(code, node));
        }
        return found;
    }
}
