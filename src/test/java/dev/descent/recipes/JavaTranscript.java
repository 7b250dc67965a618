package dev.descent.recipes;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Runs Java, compiled in memory, each program in a class loader of its own. */
final class JavaTranscript {
    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    private static final String FRAME = """
            final class Program {
                static StringBuilder log = new StringBuilder();
                static boolean t(int k) { log.append(" t" + k); return k % 2 == 0; }
                static boolean u(int k) { log.append(" u" + k); if (k %% 5 == 0) throw new ArithmeticException("u"); return k %% 2 == 1; }
                static Boolean v(int k) { log.append(" v" + k); return k %% 3 == 0 ? null : (Boolean) (k %% 2 == 0); }
                interface F { Object of(int a, int b, boolean p); }
                public static String run() {
                    F[] all = {%s};
                    StringBuilder out = new StringBuilder();
                    for (int f = 0; f < all.length; f++)
                        for (int a = -1; a < 3; a++) for (int b = 0; b < 3; b += 2) for (int p = 0; p < 2; p++) {
                            log = new StringBuilder();
                            String end;
                            try { end = "" + all[f].of(a, b, p == 1); } catch (RuntimeException e) { end = e.getClass() + (e instanceof NullPointerException ? "" : e.getMessage()); }
                            out.append("f" + f + "(" + a + "," + b + "," + p + ") = " + end + log + "\\n");
                        }
                    return out.toString();
                }
            """.replace("return k % 2 == 0; }\n", "return k %% 2 == 0; }\n");

    private JavaTranscript() {}

    static String of(String functions, int count) {
        return ofAll(List.of(functions), count).getFirst();
    }

    /** What each of several programs does, compiled together. */
    static List<String> ofAll(List<String> programs, int count) {
        StringBuilder source = new StringBuilder();
        for (int i = 0; i < programs.size(); i++) {
            source.append(
                    (FRAME.formatted(references(count)) + programs.get(i) + "}\n").replace("Program", "Program" + i));
        }
        Loader loader = new Loader(compile(source.toString(), "Programs"));
        return IntStream.range(0, programs.size())
                .mapToObj(i -> run(loader, "Program" + i))
                .toList();
    }

    private static String references(int count) {
        return IntStream.range(0, count).mapToObj(i -> "Program::f" + i).collect(Collectors.joining(", "));
    }

    private static String run(Loader loader, String type) {
        try {
            Method run = loader.loadClass(type).getMethod("run");
            run.setAccessible(true);
            return (String) run.invoke(null);
        } catch (ReflectiveOperationException failure) {
            throw new LinkageError(type, failure);
        }
    }

    private static Map<String, byte[]> compile(String source, String type) {
        StringWriter problems = new StringWriter();
        try (Memory memory = new Memory(COMPILER.getStandardFileManager(null, null, null))) {
            JavaFileObject file =
                    new SimpleJavaFileObject(URI.create("memory:/" + type + ".java"), JavaFileObject.Kind.SOURCE) {
                        @Override
                        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                            return source;
                        }
                    };
            boolean done = COMPILER.getTask(
                            problems, memory, null, List.of("-nowarn", "-proc:none"), null, List.of(file))
                    .call();
            if (!done) {
                throw new AssertionError(problems + "\n" + source);
            }
            Map<String, byte[]> classes = new HashMap<>();
            memory.classes.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
            return classes;
        } catch (java.io.IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static final class Memory extends ForwardingJavaFileManager<StandardJavaFileManager> {
        private final Map<String, ByteArrayOutputStream> classes = new HashMap<>();

        Memory(StandardJavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                JavaFileManager.Location location,
                String name,
                JavaFileObject.Kind kind,
                javax.tools.FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:/" + name), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return classes.computeIfAbsent(name, none -> new ByteArrayOutputStream());
                }
            };
        }
    }

    private static final class Loader extends ClassLoader {
        private final Map<String, byte[]> classes;

        Loader(Map<String, byte[]> classes) {
            super(null);
            this.classes = classes;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }
}
