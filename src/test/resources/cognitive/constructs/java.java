package more;

class More {
    int patterns(Object o) {
        return switch (o) { // +1
            case Integer i when i > 0 && i < 9 -> i; // +1
            case String s -> s.isEmpty() ? 0 : 1; // +2
            case null, default -> 0;
        };
    }

    int records(Object o) {
        if (o instanceof Point(int x, int y) && x > 0 && y > 0) { // +2
            return x;
        } else if (o instanceof String s || o == null) { // +2
            return 1;
        }
        return 0;
    }

    int yields(int n) {
        int m = switch (n) { // +1
            case 1: {
                if (n > 0) { // +2
                    yield 1;
                }
                yield 2;
            }
            default:
                yield 3;
        };
        return m;
    }

    void labels(int[][] rows) {
        outer:
        for (int[] row : rows) { // +1
            for (int cell : row) { // +2
                if (cell == 0) { // +3
                    continue outer; // +1
                }
                if (cell < 0) { // +3
                    break outer; // +1
                }
                if (cell > 9) { // +3
                    break;
                }
            }
        }
    }

    String resources(Path path) {
        try (Reader in = open(path); Reader other = open(path)) {
            return in.read();
        } catch (IOException | RuntimeException e) { // +1
            return e == null ? "" : e.toString(); // +2
        } finally {
            if (path != null) { // +1
                log();
            }
        }
    }

    Runnable anonymous(int n) {
        return new Runnable() {
            @Override
            public void run() {
                while (n > 0) { // +2
                    log();
                }
            }
        };
    }

    void lambdas(List<List<Integer>> rows) {
        rows.forEach(row -> row.forEach(cell -> {
            if (cell > 0) { // +3
                log();
            }
        }));
    }

    Supplier<Integer> lambdaWithCondition(boolean a) {
        return () -> a ? 1 : 0; // +2
    }

    void loops(int n) {
        do { // +1
            for (;;) { // +2
                if (n++ > 9) { // +3
                    break;
                }
            }
        } while (n > 0 && n < 99); // +1
    }

    boolean mixed(boolean a, boolean b, boolean c, boolean d) {
        return a && b || c && d; // +3
    }

    boolean negated(boolean a, boolean b, boolean c) {
        return !(a && b) && c; // +2
    }

    boolean negatedNames(boolean a, boolean b, boolean c) {
        return !a && !b && !c; // +1
    }

    boolean bitwise(boolean a, boolean b) {
        return a & b | a ^ b;
    }

    int conditionals(boolean a, boolean b) {
        return a ? b ? 1 : 2 : 3; // +3
    }

    void synchronizing(Object lock) {
        synchronized (lock) {
            if (lock != null) { // +1
                log();
            }
        }
        assert lock != null || false; // +1
    }

    int local(int n) {
        class Inner {
            int get() {
                return n > 0 ? 1 : 0; // +2
            }
        }
        return new Inner().get();
    }

    int factorial(int n) { // +1
        return n == 0 ? 1 : n * this.factorial(n - 1); // +1
    }

    static boolean even(int n) { // +1
        return n == 0 || odd(n - 1); // +1
    }

    static boolean odd(int n) { // +1
        return n != 0 && More.even(n - 1); // +1
    }

    int size(More other) {
        return other.size(this);
    }
}

enum Operation {
    ADD {
        @Override
        int apply(int a) {
            return a > 0 ? a : 0; // +1
        }
    };

    abstract int apply(int a);
}
