package dev.descent.syntax;

import java.util.Set;

/** Which kinds of a grammar play which roles. */
final class Roles {
    private static final Role[] ROLES = Role.values();
    /** What grammars call a {@link Role#SEQUENCE}; there are no others, but for the whole file. */
    private static final Set<String> SEQUENCES = Set.of(
            "block",
            "statement_block",
            "compound_statement",
            "statement_list",
            "statements",
            "declaration_list",
            "field_declaration_list",
            "class_body",
            "interface_body",
            "annotation_type_body",
            "enum_body",
            "enum_body_declarations",
            "enum_class_body",
            "enum_declaration_list",
            "constructor_body",
            "function_body",
            "control_structure_body",
            "arrow_expression_clause",
            "lambda_literal",
            "switch_block",
            "switch_body",
            "switch_case",
            "switch_default",
            "switch_section",
            "case_statement",
            "default_statement",
            "expression_case",
            "type_case",
            "communication_case",
            "default_case",
            "match_block",
            "case_block",
            "case_clause",
            "indented_block",
            "indented_cases",
            "template_body",
            "with_template_body",
            "body_statement",
            "block_body",
            "then",
            "do",
            "else",
            "ensure",
            "begin",
            "begin_block",
            "protocol_body",
            "accessor_list",
            "property_hook_list",
            "colon_block",
            "preproc_if",
            "preproc_ifdef",
            "preproc_elif",
            "preproc_else");

    private final Grammar grammar;
    /** By kind, a bit for each role. */
    private final long[] roles;

    private Roles(Grammar grammar) {
        this.grammar = grammar;
        this.roles = new long[grammar.kinds()];
    }

    /** Starts with what grammars agree on: sequences. */
    static Roles in(Grammar grammar) {
        Roles roles = new Roles(grammar);
        for (int kind = 0; kind < grammar.kinds(); kind++) {
            if (grammar.isNamed(kind) && SEQUENCES.contains(grammar.name(kind))) {
                roles.roles[kind] |= Role.SEQUENCE.bit();
            }
        }
        return roles;
    }

    /** Gives a role to the kinds that have one of these names; throws when the grammar has none of a name. */
    Roles are(Role role, String... names) {
        for (String name : names) {
            int[] found = grammar.kindsCalled(name);
            if (found.length == 0) {
                throw new IllegalArgumentException("the grammar has no " + name);
            }
            for (int kind : found) {
                roles[kind] |= role.bit();
            }
        }
        return this;
    }

    /** By kind, a bit for each role that it may play; not to be changed. */
    long[] byKind() {
        return roles;
    }

    /** The first role of a set of at least one, a bit for each. */
    static Role first(long some) {
        return ROLES[Long.numberOfTrailingZeros(some)];
    }

    /** The bits of some roles. */
    static long bits(Role... roles) {
        long bits = 0;
        for (Role role : roles) {
            bits |= role.bit();
        }
        return bits;
    }
}
