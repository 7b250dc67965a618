import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.constant.ClassDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Copies a jar, and gives the classes of picocli, which are compiled for Java 5, the form of Java 8. The JVM keeps no class of
 * an older form than Java 6 in its AOT cache, and reading and verifying these takes a quarter of a second.
 */
final class Modernise {
    private static final ClassTransform TO_JAVA_8 = ClassTransform.transformingMethodBodies(
                    (builder, element) -> builder.with(element))
            .andThen((builder, element) -> {
                if (element instanceof ClassFileVersion) {
                    builder.withVersion(ClassFile.JAVA_8_VERSION, 0);
                } else {
                    builder.with(element);
                }
            });

    private final JarFile jar;
    private final ClassFile classFile;

    private Modernise(JarFile jar) {
        this.jar = jar;
        classFile = ClassFile.of(
                StackMapsOption.GENERATE_STACK_MAPS,
                ClassHierarchyResolverOption.of(ClassHierarchyResolver.ofResourceParsing(this::open)
                        .orElse(ClassHierarchyResolver.defaultResolver())));
    }

    public static void main(String[] arguments) throws IOException {
        try (JarFile jar = new JarFile(arguments[0]);
                OutputStream file = Files.newOutputStream(Path.of(arguments[1]));
                ZipOutputStream out = new ZipOutputStream(new BufferedOutputStream(file))) {
            new Modernise(jar).copy(out);
        }
    }

    private void copy(ZipOutputStream out) throws IOException {
        out.setLevel(1);
        for (ZipEntry entry : Collections.list(jar.entries())) {
            ZipEntry copy = new ZipEntry(entry.getName());
            copy.setTime(entry.getTime());
            out.putNextEntry(copy);
            out.write(content(entry));
            out.closeEntry();
        }
    }

    private byte[] content(ZipEntry entry) throws IOException {
        try (InputStream in = jar.getInputStream(entry)) {
            byte[] bytes = in.readAllBytes();
            boolean isOld = entry.getName().startsWith("picocli/") && entry.getName().endsWith(".class");
            return isOld ? classFile.transformClass(classFile.parse(bytes), TO_JAVA_8) : bytes;
        }
    }

    private InputStream open(ClassDesc type) {
        String descriptor = type.descriptorString();
        ZipEntry entry = jar.getEntry(descriptor.substring(1, descriptor.length() - 1) + ".class");
        try {
            return entry == null ? null : jar.getInputStream(entry);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
