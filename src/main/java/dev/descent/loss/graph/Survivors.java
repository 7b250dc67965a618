package dev.descent.loss.graph;

import dev.descent.loss.UnitRef;
import java.util.Arrays;
import java.util.BitSet;

/** Which mortals are alive: those that something alive refers to, found by one search of the graph of who keeps whom alive. */
final class Survivors {
    private static final int NONE = -1;

    private final Mortals[] files;
    /** The node of the first mortal of each file, and the number of all nodes. */
    private final int[] starts;
    /** Edges lead from what is alive to what lives by it; those of a node are a chain that ends with -1. */
    private final int[] lastEdge;

    private final int[] edgeBefore;
    private final int[] target;
    private int edges;
    private final BitSet alive;
    private final int[] pending;
    private int pendingSize;

    private Survivors(Mortals[] files) {
        this.files = files;
        starts = new int[files.length + 1];
        int mostEdges = 0;
        for (int file = 0; file < files.length; file++) {
            starts[file + 1] = starts[file] + files[file].all().size();
            for (Mortal mortal : files[file].all()) {
                mostEdges += mortal.users().size() + 2;
            }
        }
        int nodes = starts[files.length];
        lastEdge = new int[nodes];
        Arrays.fill(lastEdge, NONE);
        edgeBefore = new int[mostEdges];
        target = new int[mostEdges];
        alive = new BitSet(nodes);
        pending = new int[nodes];
    }

    static Survivors of(Mortals[] files) {
        Survivors survivors = new Survivors(files);
        for (int file = 0; file < files.length; file++) {
            for (int i = 0; i < files[file].all().size(); i++) {
                survivors.link(file, i, files[file].all().get(i));
            }
        }
        survivors.spread();
        return survivors;
    }

    /** Whether a mortal, known by its place among those of its file, is alive. */
    boolean hold(int file, int mortal) {
        return alive.get(starts[file] + mortal);
    }

    private void link(int file, int index, Mortal mortal) {
        int node = starts[file] + index;
        for (UnitRef user : mortal.users()) {
            int keeper = files[user.file()].indexOf(user);
            if (keeper == Mortals.NONE) {
                revive(node);
            } else {
                link(starts[user.file()] + keeper, node);
            }
        }
        if (mortal.owner() != Mortals.NONE) {
            int owner = starts[file] + mortal.owner();
            link(node, owner);
            if (!mortal.canDie()) {
                link(owner, node);
            }
        }
    }

    private void link(int from, int to) {
        target[edges] = to;
        edgeBefore[edges] = lastEdge[from];
        lastEdge[from] = edges++;
    }

    private void revive(int node) {
        if (!alive.get(node)) {
            alive.set(node);
            pending[pendingSize++] = node;
        }
    }

    private void spread() {
        while (pendingSize > 0) {
            int node = pending[--pendingSize];
            for (int edge = lastEdge[node]; edge != NONE; edge = edgeBefore[edge]) {
                revive(target[edge]);
            }
        }
    }
}
