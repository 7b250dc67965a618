package dev.descent.syntax;

import java.util.List;
import java.util.Set;

/** How types of Swift build on each other. */
final class SwiftTypes {
    /** Protocols of the language that ask for nothing, or for what conventions name; raw types of enums. */
    private static final Set<String> PLAIN = Set.of(
            "Any",
            "AnyObject",
            "CaseIterable",
            "Character",
            "Codable",
            "Comparable",
            "CustomDebugStringConvertible",
            "CustomStringConvertible",
            "Decodable",
            "Double",
            "Encodable",
            "Equatable",
            "Error",
            "Float",
            "Hashable",
            "Int",
            "OptionSet",
            "Sendable",
            "String",
            "UInt",
            "UInt8");

    private SwiftTypes() {}

    static boolean isExtension(Code code, int type) {
        return code.text(type, "declaration_kind").equals("extension");
    }

    /** Whether a type is a class, struct, enum, actor or protocol of this kind. */
    static boolean isA(Code code, int type, String declaration) {
        return code.text(type, "declaration_kind").equals(declaration);
    }

    /** The last segment of a type's name, without arguments. */
    static String simpleName(Code code, int type) {
        List<Integer> names = code.namedChildren(type).stream()
                .filter(part -> code.isKind(part, "type_identifier"))
                .toList();
        return names.isEmpty() ? code.text(type) : code.text(names.getLast());
    }

    /** The simple names of all that a declaration says the type inherits from or conforms to. */
    static List<String> clauses(Code code, int type) {
        return code.children(type).stream()
                .filter(child -> code.isKind(child, "inheritance_specifier"))
                .map(specifier -> simpleName(code, code.child(specifier, "inherits_from")))
                .toList();
    }

    /** The simple names of the supertypes that others could implement, too, or that ask for something unknown. */
    static List<String> supertypes(Code code, int type) {
        return clauses(code, type).stream()
                .filter(name -> !PLAIN.contains(name))
                .toList();
    }
}
