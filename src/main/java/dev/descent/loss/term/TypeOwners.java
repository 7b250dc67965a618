package dev.descent.loss.term;

import dev.descent.source.Shape;
import dev.descent.source.Shape.Part;
import dev.descent.source.TypeFacts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which type of a file owns which: the one that encloses it, if that refers to it, else the only one that does. What has an
 * owner counts there, so that flags gain nothing by moving into a struct of their own.
 */
final class TypeOwners {
    /** Types that own each other in a ring own nothing; neither do chains that no person would write. */
    private static final int LONGEST_CHAIN = 32;

    private static final int NONE = -1;

    private final List<TypeFacts> types;
    private final Map<String, List<Integer>> byName = new HashMap<>();
    private final List<Set<Integer>> referrers = new ArrayList<>();
    private final int[] owners;

    private TypeOwners(List<TypeFacts> types) {
        this.types = types;
        this.owners = new int[types.size()];
    }

    static TypeOwners of(List<TypeFacts> types) {
        TypeOwners owners = new TypeOwners(types);
        owners.collectReferrers();
        int[] claims = new int[types.size()];
        for (int type = 0; type < claims.length; type++) {
            claims[type] = owners.claim(type);
        }
        for (int type = 0; type < claims.length; type++) {
            owners.owners[type] = endsWithin(claims, type) ? claims[type] : NONE;
        }
        return owners;
    }

    /** The type in which this one counts, or -1. */
    int ownerOf(int type) {
        return owners[type];
    }

    /** The type that {@code name} stands for inside {@code user}: the nearest around it, else the first; -1 when unknown. */
    int resolve(String name, int user) {
        List<Integer> candidates = byName.getOrDefault(name, List.of());
        for (int scope = user; scope != NONE; scope = types.get(scope).parent()) {
            for (int candidate : candidates) {
                if (types.get(candidate).parent() == scope) {
                    return candidate;
                }
            }
        }
        return candidates.isEmpty() ? NONE : candidates.getFirst();
    }

    private void collectReferrers() {
        for (int type = 0; type < types.size(); type++) {
            byName.computeIfAbsent(types.get(type).name(), none -> new ArrayList<>())
                    .add(type);
            referrers.add(new TreeSet<>());
        }
        for (int type = 0; type < types.size(); type++) {
            refer(types.get(type).shape(), type);
        }
    }

    private void refer(Shape shape, int user) {
        switch (shape) {
            case Shape.Named(String name) -> {
                int named = resolve(name, user);
                if (named != NONE && !encloses(named, user)) {
                    referrers.get(named).add(user);
                }
            }
            case Shape.Optional(Shape of) -> refer(of, user);
            case Shape.Product(List<Part> parts) -> parts.forEach(part -> refer(part.shape(), user));
            case Shape.Sum(List<Part> parts) -> parts.forEach(part -> refer(part.shape(), user));
            case Shape.Opaque _, Shape.Bool _, Shape.Choice _, Shape.Compared _, Shape.Masked _, Shape.Keyed _ -> {}
        }
    }

    /** Whether {@code outer} is {@code inner} or holds it. */
    private boolean encloses(int outer, int inner) {
        int type = inner;
        while (type != NONE && type != outer) {
            type = types.get(type).parent();
        }
        return type == outer;
    }

    private int claim(int type) {
        Set<Integer> users = referrers.get(type);
        for (int scope = types.get(type).parent();
                scope != NONE;
                scope = types.get(scope).parent()) {
            if (users.contains(scope)) {
                return scope;
            }
        }
        return users.size() == 1 ? users.iterator().next() : NONE;
    }

    private static boolean endsWithin(int[] claims, int type) {
        int owner = claims[type];
        for (int steps = 0; owner != NONE && steps < LONGEST_CHAIN; steps++) {
            owner = claims[owner];
        }
        return owner == NONE;
    }
}
