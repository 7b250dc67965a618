package dev.descent.train.gate;

import dev.descent.source.Language;
import dev.descent.source.SyntaxNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What others can call in a file: the signatures of its visible declarations, without bodies, initial values, comments and white
 * space. Where a language's grammar leaves a doubt, a declaration counts as visible.
 */
final class Surface {
    private static final Pattern FUNCTION = Pattern.compile(
            "(.*_)?(function|method|constructor|init|deinit|subscript|operator|accessor)_?(declaration|definition|item|signature"
                    + "|signature_item)?|method|singleton_method|compact_constructor_declaration|abstract_method_signature");
    private static final Pattern TYPE = Pattern.compile(
            "(.*_)?(class|interface|struct|enum|record|object|trait|protocol|impl|union|annotation_type|namespace|module|mod)"
                    + "_(declaration|definition|item|specifier)|internal_module|class|module|type_declaration");
    private static final Pattern VALUE = Pattern.compile(
            "(.*_)?(field|property|const|constant|static|variable|lexical|var|val|type_alias)_(declaration|definition|item|spec)"
                    + "|enum_constant|type_item");

    private final Language language;
    private final String home;

    Surface(Language language, String path) {
        this.language = language;
        this.home = home(language, path);
    }

    /** Where names are looked up by package a declaration may move to the file next door, elsewhere it may not. */
    private static String home(Language language, String path) {
        return switch (language.family()) {
            case JVM, GO, C_SHARP, SWIFT -> path.substring(0, path.lastIndexOf('/') + 1);
            case C, ECMASCRIPT, PHP, PYTHON, RUBY, RUST -> path;
        };
    }

    /** A part of the file still to be looked at, and the name of what holds it. */
    private record Open(SyntaxNode node, String owner, boolean isInInterface) {}

    /** The signatures in {@code root}, in no particular order. */
    List<String> of(SyntaxNode root) {
        List<String> signatures = new ArrayList<>();
        Deque<Open> open = new ArrayDeque<>(List.of(new Open(root, "", false)));
        while (!open.isEmpty()) {
            Open part = open.pop();
            for (SyntaxNode child : part.node().named()) {
                visit(child, part, open, signatures);
            }
        }
        return signatures;
    }

    private void visit(SyntaxNode node, Open part, Deque<Open> open, List<String> signatures) {
        boolean isType = TYPE.matcher(node.kind()).matches();
        boolean isDeclaration = isType
                || FUNCTION.matcher(node.kind()).matches()
                || VALUE.matcher(node.kind()).matches();
        if (!isDeclaration) {
            if (!isExpression(node)) {
                open.push(new Open(node, part.owner(), part.isInInterface()));
            }
            return;
        }
        List<String> header = header(node);
        if (!new Exposure(language, node, header, part.isInInterface()).isVisible()) {
            return;
        }
        signatures.add((home + " " + part.owner() + " " + String.join(" ", header)).strip());
        if (isType) {
            String name = node.child("name").map(SyntaxNode::text).orElse("");
            boolean isInterface =
                    node.kind().contains("interface") || node.kind().contains("annotation");
            open.push(new Open(node, part.owner() + "." + name, isInterface));
        }
    }

    /** What is computed has no declarations that others could name. */
    private static boolean isExpression(SyntaxNode node) {
        return node.kind().endsWith("expression")
                || node.kind().endsWith("call")
                || node.kind().contains("comment");
    }

    /** The texts of the leaves before the body. */
    private static List<String> header(SyntaxNode node) {
        int end = end(node);
        return node.descendants()
                .filter(part -> part.children().isEmpty()
                        && part.end() <= end
                        && !part.kind().contains("comment"))
                .map(SyntaxNode::text)
                .filter(text -> !text.equals("="))
                .collect(Collectors.toList());
    }

    /** Where the signature ends: before the body, or before the value of what isn't a function. */
    private static int end(SyntaxNode node) {
        boolean isValue = VALUE.matcher(node.kind()).matches();
        return node.descendants()
                .filter(part -> isValue ? isInitial(part) : isBody(part, node))
                .mapToInt(part -> part.kind().contains("function")
                        ? part.child("body").map(SyntaxNode::start).orElse(part.end())
                        : part.start())
                .min()
                .orElse(node.end());
    }

    private static boolean isInitial(SyntaxNode part) {
        return part.field().equals("value") || part.field().equals("right");
    }

    private static boolean isBody(SyntaxNode part, SyntaxNode node) {
        return part.parent().filter(node::equals).isPresent()
                && (part.field().equals("body") || part.kind().endsWith("body") || part.is("block"));
    }
}
