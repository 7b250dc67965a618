package dev.descent.syntax;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Which named function and type each node belongs to. Function 0 is the file's top-level code. Functions of anonymous and
 * local types belong to the function that holds the type.
 */
final class Scopes {
    private static final long DECLARING = Roles.bits(Role.FUNCTION, Role.TYPE, Role.TYPE_BODY);
    /** The index that stands for no type. */
    static final int NO_TYPE = -1;

    private final Code code;
    private final Dialect dialect;
    private final int[] functionOf;
    private final int[] typeOf;
    private final BitSet inHiddenType = new BitSet();
    private final BitSet inTest = new BitSet();
    private final List<Declared> functions = new ArrayList<>();
    private final List<Declared> types = new ArrayList<>();

    /**
     * A function or type with facts of its own.
     *
     * @param node its node; the root for top-level code
     * @param name its simple name
     * @param parent the innermost function (for a function) or type (for a type) that encloses it, or -1
     */
    record Declared(int node, String name, int parent) {}

    Scopes(Code code, Dialect dialect) {
        this.code = code;
        this.dialect = dialect;
        functionOf = new int[code.tree().size()];
        typeOf = new int[code.tree().size()];
        typeOf[0] = NO_TYPE;
        functions.add(new Declared(0, "", -1));
        for (int node = 1; node < functionOf.length; node++) {
            place(node, code.parent(node));
        }
    }

    private void place(int node, int parent) {
        functionOf[node] = functionOf[parent];
        typeOf[node] = typeOf[parent];
        if (!code.tree().isLeaf(node) && !inTest.get(node) && dialect.isTestCode(code, node)) {
            inTest.set(node, code.tree().limit(node));
        }
        if (code.mayBe(node, DECLARING)) {
            declare(node, parent);
        }
    }

    private void declare(int node, int parent) {
        if (code.is(node, Role.FUNCTION)) {
            placeFunction(node);
        } else if (code.is(node, Role.TYPE) && !dialect.isExtension(code, node)) {
            placeType(node);
        } else if (code.is(node, Role.TYPE_BODY) && !code.is(parent, Role.TYPE)) {
            hide(node);
        }
    }

    private void placeFunction(int node) {
        String name = dialect.name(code, node);
        if (!name.isEmpty() && !inHiddenType.get(node)) {
            int enclosing = functionOf[node];
            functions.add(new Declared(node, name, enclosing == 0 ? -1 : enclosing));
            functionOf[node] = functions.size() - 1;
        }
    }

    private void placeType(int node) {
        String name = dialect.name(code, node);
        if (name.isEmpty() || functionOf[node] != 0 || inHiddenType.get(node)) {
            hide(node);
        } else {
            types.add(new Declared(node, name, typeOf[node]));
            typeOf[node] = types.size() - 1;
        }
    }

    private void hide(int node) {
        if (!inHiddenType.get(node)) {
            inHiddenType.set(node, code.tree().limit(node));
        }
    }

    /** The named functions in source order; the first one is the top-level code. */
    List<Declared> functions() {
        return functions;
    }

    /** The named types in source order. */
    List<Declared> types() {
        return types;
    }

    /** The index of the innermost named function that holds a node; a declaration is inside itself. */
    int functionOf(int node) {
        return functionOf[node];
    }

    /** The index of the innermost named type that holds a node, or {@link #NO_TYPE}. */
    int typeOf(int node) {
        return typeOf[node];
    }

    /** Whether a node is test code. */
    boolean isTest(int node) {
        return inTest.get(node);
    }

    /** Whether a node is a function with facts of its own that no other function encloses. */
    boolean isOutermostFunction(int node) {
        Declared function = functions.get(functionOf[node]);
        return function.node() == node && function.parent() < 0;
    }

    /** Adds what counts for a function to it and to all that enclose it. */
    void addToAll(int[] totals, int function, int amount) {
        for (int index = function; index >= 0; index = functions.get(index).parent()) {
            totals[index] += amount;
        }
    }
}
