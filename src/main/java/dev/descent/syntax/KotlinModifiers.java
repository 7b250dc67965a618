package dev.descent.syntax;

import java.util.HashSet;
import java.util.Set;

/**
 * What stands before a declaration in Kotlin.
 *
 * @param keywords for instance {@code private}
 * @param annotations their simple names, without the at sign
 */
record KotlinModifiers(Set<String> keywords, Set<String> annotations) {
    static KotlinModifiers of(Code code, int declaration) {
        Set<String> keywords = new HashSet<>();
        Set<String> annotations = new HashSet<>();
        for (int modifier : code.children(code.childOfKind(declaration, "modifiers"))) {
            if (code.isKind(modifier, "annotation")) {
                for (int type : code.namedChildren(modifier)) {
                    annotations.add(KotlinNames.ofType(code, type));
                }
            } else {
                keywords.add(code.text(modifier));
            }
        }
        code.children(declaration).stream()
                .map(code::text)
                .filter("enum"::equals)
                .forEach(keywords::add);
        return new KotlinModifiers(keywords, annotations);
    }

    boolean has(String keyword) {
        return keywords.contains(keyword);
    }
}
