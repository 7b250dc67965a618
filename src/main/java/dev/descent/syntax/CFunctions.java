package dev.descent.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the heads of functions in C and C++. */
final class CFunctions {
    private static final Set<String> TRUTH = Set.of("bool", "_Bool", "BOOL");
    private static final Set<String> PARAMETERS = Set.of(
            "parameter_declaration", "optional_parameter_declaration", "variadic_parameter_declaration", "identifier");

    private CFunctions() {}

    /** The simple name: {@code ~Shop} of a destructor, {@code operator==} of an operator; empty for what is no function. */
    static String name(Code code, int declaration) {
        int declarator = CDeclarators.function(code, declaration);
        if (code.isKind(declarator, "operator_cast")) {
            return "operator " + code.text(declarator, "type");
        }
        if (declarator == SyntaxTree.NONE) {
            return "";
        }
        return code.text(CDeclarators.last(code, CDeclarators.innermost(code, declarator)))
                .replaceAll("\\s", "");
    }

    /** The type that {@code Type::name} names, or the one that encloses the function. */
    static String owner(Code code, int function, String enclosing) {
        int declarator = code.child(function, "declarator");
        if (declarator == SyntaxTree.NONE) {
            return enclosing;
        }
        String qualifier = CDeclarators.qualifier(code, CDeclarators.innermost(code, declarator));
        return qualifier.isEmpty() ? enclosing : qualifier;
    }

    /** Whether a member is declared virtual, without a body, so that heirs may implement it. */
    static boolean isVirtual(Code code, int member) {
        int declarator = CDeclarators.function(code, member);
        return declarator != SyntaxTree.NONE
                && !code.isKind(code.child(declarator, "declarator"), "destructor_name")
                && (code.childOfKind(member, "virtual") != SyntaxTree.NONE
                        || code.childOfKind(declarator, "virtual_specifier") != SyntaxTree.NONE);
    }

    static List<Parameter> parameters(Code code, int function) {
        int declarator = code.isKind(function, "lambda_expression")
                ? code.child(function, "declarator")
                : CDeclarators.function(code, function);
        int list = code.child(declarator, "parameters");
        List<Parameter> parameters = new ArrayList<>();
        for (int parameter : list == SyntaxTree.NONE ? List.<Integer>of() : code.namedChildren(list)) {
            if (PARAMETERS.contains(code.kind(parameter)) && !isVoid(code, parameter)) {
                parameters.add(parameter(code, parameter));
            }
        }
        return parameters;
    }

    private static boolean isVoid(Code code, int parameter) {
        return code.text(parameter).equals("void");
    }

    private static Parameter parameter(Code code, int parameter) {
        if (code.is(parameter, Role.IDENTIFIER)) {
            return new Parameter(code.text(parameter), false);
        }
        int declarator = code.child(parameter, "declarator");
        boolean plain = declarator == SyntaxTree.NONE || code.is(declarator, Role.IDENTIFIER);
        String name = code.text(CDeclarators.innermost(code, declarator));
        return new Parameter(name, plain && TRUTH.contains(code.text(parameter, "type")));
    }
}
