package dev.descent.syntax;

import java.util.HashSet;
import java.util.Set;

/**
 * What stands before a declaration in Scala.
 *
 * @param keywords for instance {@code implicit} or {@code private[shop]}
 * @param annotations their simple names, without the at sign
 */
record ScalaModifiers(Set<String> keywords, Set<String> annotations) {
    static ScalaModifiers of(Code code, int declaration) {
        Set<String> keywords = new HashSet<>();
        Set<String> annotations = new HashSet<>();
        for (int child : code.children(declaration)) {
            switch (code.kind(child)) {
                case "modifiers" -> code.children(child).forEach(modifier -> keywords.add(code.text(modifier)));
                case "annotation" -> annotations.add(ScalaTypes.simpleName(code, code.child(child, "name")));
                case "case", "var", "val" -> keywords.add(code.kind(child));
                default -> {}
            }
        }
        return new ScalaModifiers(keywords, annotations);
    }

    boolean has(String keyword) {
        return keywords.contains(keyword);
    }
}
