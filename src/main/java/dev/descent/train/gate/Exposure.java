package dev.descent.train.gate;

import dev.descent.source.Language;
import dev.descent.source.SyntaxNode;
import java.util.List;
import java.util.Set;

/**
 * Whether others can name a declaration.
 *
 * @param language its language
 * @param node the declaration
 * @param header the texts of its leaves before the body
 * @param isInInterface whether all that stands beside it is public
 */
record Exposure(Language language, SyntaxNode node, List<String> header, boolean isInInterface) {
    private static final Set<String> CLOSED = Set.of("private", "fileprivate", "private_protected");

    boolean isVisible() {
        return switch (language.family()) {
            case JVM ->
                language == Language.JAVA
                        ? has("public") || has("protected") || isInInterface || node.is("enum_constant")
                        : !isClosed();
            case C_SHARP -> has("public") || has("protected") || isInInterface || !isMember();
            case GO -> Character.isUpperCase(name().codePointAt(0));
            case PYTHON -> !name().startsWith("_") || name().endsWith("__");
            case RUST -> has("pub") || header.stream().anyMatch(text -> text.startsWith("pub")) || node.is("impl_item");
            case ECMASCRIPT -> isMember() ? !isClosed() && !name().startsWith("#") : isExported();
            case C -> !has("static");
            case PHP, RUBY, SWIFT -> !isClosed();
        };
    }

    private boolean has(String modifier) {
        return header.contains(modifier);
    }

    private boolean isClosed() {
        return header.stream().anyMatch(CLOSED::contains);
    }

    /** What no name can be found of counts as visible. */
    private String name() {
        return node.child("name")
                .or(() -> node.descendants()
                        .filter(part ->
                                part.field().equals("name") || part.kind().endsWith("identifier"))
                        .findFirst())
                .map(SyntaxNode::text)
                .filter(text -> !text.isEmpty())
                .orElse("Unnamed");
    }

    private boolean isMember() {
        return node.parent()
                .filter(parent ->
                        parent.kind().contains("class") || parent.kind().contains("declaration_list"))
                .isPresent();
    }

    private boolean isExported() {
        return node.parent().filter(parent -> parent.is("export_statement")).isPresent();
    }
}
