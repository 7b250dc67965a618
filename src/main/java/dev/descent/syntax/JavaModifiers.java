package dev.descent.syntax;

import java.util.HashSet;
import java.util.Set;

/**
 * What stands before a declaration in Java.
 *
 * @param keywords for instance {@code public}
 * @param annotations their simple names, without the at sign
 */
record JavaModifiers(Set<String> keywords, Set<String> annotations) {
    static JavaModifiers of(Code code, int declaration) {
        Set<String> keywords = new HashSet<>();
        Set<String> annotations = new HashSet<>();
        int modifiers = code.childOfKind(declaration, "modifiers");
        if (modifiers != SyntaxTree.NONE) {
            for (int modifier : code.children(modifiers)) {
                int name = code.child(modifier, "name");
                if (name == SyntaxTree.NONE) {
                    keywords.add(code.text(modifier));
                } else {
                    annotations.add(JavaDialect.simpleName(code, name));
                }
            }
        }
        return new JavaModifiers(keywords, annotations);
    }

    boolean has(String keyword) {
        return keywords.contains(keyword);
    }
}
