package dev.descent.syntax;

import dev.descent.source.NameUse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Counts how often each function calls or mentions each name. */
final class NameUses {
    private static final int LONGEST_NAME = 100;
    private static final long PASSED_OVER = Roles.bits(Role.BARRIER, Role.COMMENT);
    private static final long NAMING = Roles.bits(Role.IDENTIFIER, Role.STRING, Role.SYMBOL, Role.UNPARSED);
    private static final Pattern WORD = Pattern.compile("[A-Za-z_]\\w*");
    private static final Pattern BEFORE_GLUE = Pattern.compile("(?<!\\w)\\w++(?=\\s*+##)");
    private static final Pattern AFTER_GLUE = Pattern.compile("(?<=##)\\w+");

    private final Code code;
    private final SyntaxTree tree;
    private final Dialect dialect;
    private final Scopes scopes;
    private final Set<String> functionNames = new HashSet<>();
    private final Map<Integer, Set<String>> locals = new HashMap<>();
    /** By function, then name. */
    private final List<Map<String, Count>> counts = new ArrayList<>();

    private final Map<Piece, Integer> beginnings = new HashMap<>();
    private final Map<Piece, Integer> ends = new HashMap<>();
    private int evaluations;

    /** A piece that is glued to another one in a function. */
    private record Piece(int function, String text) {}

    private static final class Count {
        int calls;
        int mentions;
    }

    NameUses(Code code, Dialect dialect, Scopes scopes) {
        this.code = code;
        this.tree = code.tree();
        this.dialect = dialect;
        this.scopes = scopes;
        scopes.functions().forEach(function -> {
            functionNames.add(function.name());
            counts.add(new HashMap<>());
        });
        collectLocals();
        count();
        countGlued(beginnings, String::startsWith);
        countGlued(ends, String::endsWith);
    }

    /** Uses by function, then name. */
    List<NameUse> uses() {
        List<NameUse> uses = new ArrayList<>();
        for (int function = 0; function < counts.size(); function++) {
            for (Map.Entry<String, Count> use : new TreeMap<>(counts.get(function)).entrySet()) {
                uses.add(new NameUse(use.getKey(), function, use.getValue().calls, use.getValue().mentions));
            }
        }
        return uses;
    }

    /** How many calls run text as code. */
    int evaluations() {
        return evaluations;
    }

    private void collectLocals() {
        for (int node : code.all(Role.IDENTIFIER)) {
            int function = scopes.functionOf(node);
            if (function > 0 && dialect.isDeclared(code, node)) {
                locals.computeIfAbsent(function, f -> new HashSet<>()).add(tree.text(node));
            }
        }
    }

    private void count() {
        int node = 0;
        while (node < tree.size()) {
            if (code.isAny(node, PASSED_OVER)) {
                node = tree.limit(node);
                continue;
            }
            if (code.mayBe(node, NAMING)) {
                count(node);
            }
            node++;
        }
    }

    private void count(int node) {
        if (code.is(node, Role.IDENTIFIER) && dialect.isUse(code, node)) {
            countIdentifier(node);
        } else if (code.is(node, Role.STRING) || code.is(node, Role.SYMBOL)) {
            countText(node);
        } else if (code.is(node, Role.UNPARSED)) {
            countWords(node);
        }
    }

    private void countIdentifier(int node) {
        String name = tree.text(node);
        boolean called = dialect.isCalled(code, node);
        if (!isLocal(node, name, called)) {
            Count count = countOf(scopes.functionOf(node), name);
            count.calls += called ? 1 : 0;
            count.mentions += called ? 0 : 1;
        }
        evaluations += called && dialect.evaluators().contains(name) ? 1 : 0;
    }

    private boolean isLocal(int node, String name, boolean called) {
        boolean mayShadow = dialect.isVariableOrCall(code, node);
        if (isSelected(node)
                || code.isKind(node, "type_identifier")
                || (!mayShadow && (functionNames.contains(name) || (called && dialect.impliesReceiver())))) {
            return false;
        }
        int function = scopes.functionOf(node);
        while (function > 0) {
            if (locals.getOrDefault(function, Set.of()).contains(name)) {
                return true;
            }
            function = scopes.functions().get(function).parent();
        }
        return false;
    }

    private boolean isSelected(int node) {
        int holder = code.holder(node);
        return code.is(holder, Role.MEMBER) && tree.firstChild(holder) != node;
    }

    private void countText(int node) {
        if (tree.endByte(node) - tree.startByte(node) <= LONGEST_NAME) {
            String name = Text.unquoted(tree.text(node));
            String file = name.substring(name.lastIndexOf('/') + 1);
            if (Text.isFileName(file)) {
                countOf(scopes.functionOf(node), file).mentions++;
            } else if (Text.isIdentifier(name)) {
                countOf(scopes.functionOf(node), name).mentions++;
            }
        }
    }

    /** Names may also be glued together, {@code name##Command}: then each function is mentioned that a piece fits. */
    private void countWords(int node) {
        String text = tree.text(node);
        WORD.matcher(text).results().forEach(word -> countOf(scopes.functionOf(node), word.group()).mentions++);
        BEFORE_GLUE.matcher(text).results().forEach(piece -> count(beginnings, node, piece));
        AFTER_GLUE.matcher(text).results().forEach(piece -> count(ends, node, piece));
    }

    private void count(Map<Piece, Integer> pieces, int node, MatchResult piece) {
        pieces.merge(new Piece(scopes.functionOf(node), piece.group()), 1, Integer::sum);
    }

    private void countGlued(Map<Piece, Integer> pieces, BiPredicate<String, String> fits) {
        pieces.forEach((piece, times) -> functionNames.stream()
                .filter(name -> fits.test(name, piece.text()))
                .forEach(name -> countOf(piece.function(), name).mentions += times));
    }

    private Count countOf(int function, String name) {
        return counts.get(function).computeIfAbsent(name, n -> new Count());
    }
}
