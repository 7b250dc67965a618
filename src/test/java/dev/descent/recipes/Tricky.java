package dev.descent.recipes;

/** Java functions in which moving statements goes wrong unless one looks closely. */
final class Tricky {
    static final int COUNT = 9;

    static final String FUNCTIONS = """
            static int f0(int a, int b, boolean p) {
                int last = 0;
                for (int i = 0; i < 3; i++) {
                    if (last > 0) t(last);
                    last = i + b;
                }
                return a;
            }
            static int f1(int a, int b, boolean p) {
                int x = 1;
                try {
                    x = 2;
                    u(a + 5);
                    x = 3;
                } catch (ArithmeticException e) {
                    return x;
                } finally {
                    t(x);
                }
                return x + b;
            }
            static int f2(int a, int b, boolean p) {
                int x = a;
                int y = b;
                while (x < 3) {
                    x++;
                    if (x == 2) continue;
                    y += x;
                    if (y > 4 && p) break;
                    t(y);
                }
                return x * 10 + y;
            }
            static int f3(int a, int b, boolean p) {
                if (p) {
                    int x = a;
                    t(x);
                    b = x + 1;
                }
                int x = b;
                t(x + b);
                return x;
            }
            static int f4(int a, int b, boolean p) {
                int x;
                if (p) x = a; else x = b;
                t(x);
                java.util.function.IntSupplier s = () -> b + 1;
                x += s.getAsInt();
                return x;
            }
            static int f5(int a, int b, boolean p) {
                switch (a) {
                    case 1: t(1);
                    case 2: t(2); break;
                    default: t(3); return b;
                }
                int x = a;
                x = x + b;
                t(x);
                return x;
            }
            static int f6(int a, int b, boolean p) {
                int n = 0;
                outer:
                for (int i = 0; i < 3; i++) {
                    for (int j = 0; j < 3; j++) {
                        n += i * j;
                        if (n > a) continue outer;
                        t(n);
                    }
                }
                return n;
            }
            static int f7(int a, int b, boolean p) {
                int n = a;
                do {
                    int m = n;
                    n = m + 1;
                    if (p && m > b) return m;
                    t(m);
                } while (n < 4);
                while (true) {
                    n++;
                    if (n > 6) return n;
                    t(n);
                }
            }
            static int f8(int a, int b, boolean p) {
                Object o = p ? "text" : (Object) a;
                if (o instanceof String s && s.length() > b) {
                    t(s.length());
                    a = s.length();
                }
                int[] c = {a, b};
                c[0]++;
                int d = c[0]--;
                t(c[0] + d);
                return c[0] + d;
            }
            """;

    private Tricky() {}
}
