package dev.descent.syntax;

import dev.descent.source.FileFacts.Implementation;
import dev.descent.source.FunctionFacts.Trait;
import dev.descent.source.Import;
import dev.descent.source.Language;
import dev.descent.source.Shape;
import dev.descent.source.Visibility;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Ruby 3; a name that stands alone is a call unless a variable has it. */
final class RubyDialect extends Dialect {
    private static final Set<String> LOOKUPS = Set.of("fetch", "key?", "has_key?", "dig", "delete", "store");
    private static final Set<String> RUN = Set.of(
            "if",
            "unless",
            "if_modifier",
            "unless_modifier",
            "while",
            "until",
            "while_modifier",
            "until_modifier",
            "for",
            "case",
            "case_match",
            "begin",
            "rescue_modifier",
            "begin_block",
            "binary",
            "conditional");

    RubyDialect() {
        super(Language.RUBY);
    }

    @Override
    void assign(Roles roles) {
        roles.are(Role.COMMENT, "comment", "uninterpreted")
                .are(Role.IGNORED, ";")
                .are(Role.IDENTIFIER, "identifier", "constant", "instance_variable", "class_variable")
                .are(Role.IDENTIFIER, "global_variable")
                .are(Role.LITERAL, "integer", "float", "rational", "complex", "character", "true", "false")
                .are(Role.LITERAL, "simple_symbol", "hash_key_symbol", "heredoc_beginning")
                .are(Role.SYMBOL, "simple_symbol")
                .are(Role.STRING, "string", "bare_string", "bare_symbol", "delimited_symbol", "heredoc_body")
                .are(Role.STRING, "regex", "subshell")
                .are(Role.INTERPOLATION, "interpolation")
                .are(Role.NULL, "nil")
                .are(Role.IMPORT, "call");
        roles.are(Role.FUNCTION, "method", "singleton_method", "lambda", "block", "do_block")
                .are(Role.TYPE, "class", "module")
                .are(Role.DECLARATION, "optional_parameter", "keyword_parameter", "splat_parameter", "as_pattern")
                .are(Role.DECLARATION, "hash_splat_parameter", "block_parameter");
        roles.are(Role.IF, "if", "unless", "if_modifier", "unless_modifier")
                .are(Role.ELSE_IF, "elsif")
                .are(Role.ELSE, "else")
                .are(Role.TERNARY, "conditional")
                .are(Role.LOOP, "while", "until", "for", "while_modifier", "until_modifier")
                .are(Role.SWITCH, "case", "case_match")
                .are(Role.CASE, "when", "in_clause")
                .are(Role.CATCH, "rescue", "rescue_modifier")
                .are(Role.BINARY, "binary")
                .are(Role.LOGICAL_OPERATOR, "&&", "||", "and", "or")
                .are(Role.PARENTHESES, "parenthesized_statements");
        roles.are(Role.CALL, "call")
                .are(Role.BARRIER, "call")
                .are(Role.MEMBER, "scope_resolution")
                .are(Role.SELF, "self")
                .are(Role.INDEX, "element_reference")
                .are(Role.TRANSPARENT, "return", "argument_list");
    }

    @Override
    boolean hasElseIfKeyword() {
        return true;
    }

    /** The block of {@code ->} is the lambda's body. */
    @Override
    boolean raisesNesting(Code code, int function) {
        return !code.isKind(code.parent(function), "lambda") && super.raisesNesting(code, function);
    }

    @Override
    String name(Code code, int declaration) {
        int name = code.child(declaration, "name");
        return code.isKind(name, "scope_resolution") ? code.text(name, "name") : code.text(name);
    }

    @Override
    List<Parameter> parameters(Code code, int function) {
        return RubyMethods.parameters(code, function);
    }

    @Override
    Visibility visibility(Code code, int declaration) {
        return code.is(declaration, Role.TYPE) ? Visibility.PUBLIC : RubyVisibility.of(code, declaration);
    }

    @Override
    Set<Trait> traits(Code code, int function) {
        return RubyMethods.traits(code, function);
    }

    /** What a mixin asks for stands nowhere. */
    @Override
    boolean isAbstraction(Code code, int type) {
        return false;
    }

    @Override
    Shape shape(Code code, int type, FieldUses uses) {
        return new RubyShapes(code, uses).of(type);
    }

    @Override
    List<Implementation> implementations(Code code, int node) {
        String name = name(code, node);
        return RubyClasses.ancestors(code, node).stream()
                .map(ancestor -> new Implementation(ancestor, name))
                .toList();
    }

    @Override
    List<Import> imports(Code code, int node) {
        return RubyImports.of(code, node);
    }

    @Override
    boolean plays(Code code, int node, Role role) {
        return role != Role.BARRIER || RubyImports.isImport(code, node);
    }

    /** In the body of a class, calls without receiver and block declare something. */
    @Override
    boolean isExecutable(Code code, int node) {
        if (code.hasField(node, "right")) {
            return code.isKind(code.parent(node), "assignment");
        }
        if (!code.isKind(node, "call")) {
            return RUN.contains(code.kind(node));
        }
        boolean declares = code.is(code.ancestor(node, 2), Role.TYPE)
                && code.child(node, "receiver") == SyntaxTree.NONE
                && code.child(node, "block") == SyntaxTree.NONE;
        return !declares && !code.is(node, Role.BARRIER);
    }

    @Override
    boolean isDeclared(Code code, int identifier) {
        return super.isDeclared(code, identifier) || RubyNames.isDeclared(code, identifier);
    }

    @Override
    boolean isUse(Code code, int identifier) {
        boolean named = code.isKind(identifier, "identifier") || code.isKind(identifier, "constant");
        return named && super.isUse(code, identifier);
    }

    @Override
    boolean isVariableOrCall(Code code, int identifier) {
        return code.isKind(identifier, "identifier")
                && !code.hasField(identifier, "method")
                && !code.isKind(code.parent(identifier), "alias")
                && !code.isKind(code.parent(identifier), "undef")
                && !isDeclared(code, identifier);
    }

    @Override
    boolean isHiddenByVariables(Code code, int identifier) {
        return isVariableOrCall(code, identifier);
    }

    @Override
    boolean constructs(Code code, int call, String callee) {
        return callee.equals("new");
    }

    @Override
    boolean isCalled(Code code, int identifier) {
        if (code.isKind(identifier, "constant")) {
            int holder = code.hasField(identifier, "name") ? code.parent(identifier) : identifier;
            return code.hasField(holder, "receiver")
                    && code.text(code.parent(holder), "method").equals("new");
        }
        return code.hasField(identifier, "method") || isVariableOrCall(code, identifier);
    }

    @Override
    boolean impliesReceiver() {
        return true;
    }

    @Override
    boolean isSelf(Code code, int receiver, int function) {
        return super.isSelf(code, receiver, function) || code.text(receiver).equals("self.class");
    }

    /** A block passes on more than the arguments say. */
    @Override
    int argumentList(Code code, int call) {
        return code.child(call, "block") == SyntaxTree.NONE ? super.argumentList(code, call) : SyntaxTree.NONE;
    }

    @Override
    List<Integer> caseLabels(Code code, int branch) {
        return code.children(branch).stream()
                .filter(child -> code.hasField(child, "pattern"))
                .toList();
    }

    @Override
    void recordCall(Code code, int call, FieldUses.Recorder recorder) {
        int receiver = code.child(call, "receiver");
        List<Integer> arguments = code.arguments(call);
        String method = code.text(call, "method");
        if (method.equals("nil?")) {
            recorder.isNull(receiver);
        } else if (!arguments.isEmpty() && LOOKUPS.contains(method)) {
            recorder.lookedUp(receiver, arguments.getFirst());
        } else if (arguments.size() == 1 && method.equals("include?")) {
            IntStream.range(Math.max(0, receiver), code.tree().limit(Math.max(0, receiver)))
                    .filter(node -> code.isKind(receiver, "array"))
                    .forEach(node -> recorder.value(arguments.getFirst(), node));
        }
    }

    @Override
    boolean callsComputedName(Code code, int call) {
        return RubyMethods.isComputedSend(code, call);
    }

    @Override
    Set<String> evaluators() {
        return Set.of("eval", "instance_eval", "class_eval", "module_eval");
    }
}
