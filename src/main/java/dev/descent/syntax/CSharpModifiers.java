package dev.descent.syntax;

import java.util.HashSet;
import java.util.Set;

/**
 * What stands before a declaration in C#.
 *
 * @param keywords for instance {@code public}
 * @param attributes their simple names, without {@code Attribute} at the end
 */
record CSharpModifiers(Set<String> keywords, Set<String> attributes) {
    static CSharpModifiers of(Code code, int declaration) {
        Set<String> keywords = new HashSet<>();
        Set<String> attributes = new HashSet<>();
        for (int child : code.children(declaration)) {
            if (code.isKind(child, "modifier")) {
                keywords.add(code.text(child));
            } else if (code.isKind(child, "attribute_list")) {
                for (int attribute : code.namedChildren(child)) {
                    String name = CSharpDialect.simpleName(code, code.child(attribute, "name"));
                    attributes.add(name.replaceFirst("Attribute$", ""));
                }
            }
        }
        return new CSharpModifiers(keywords, attributes);
    }

    boolean has(String keyword) {
        return keywords.contains(keyword);
    }
}
