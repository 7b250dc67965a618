package dev.descent.syntax;

import java.util.Locale;

/** An operating system and processor that grammars are built for. */
enum Platform {
    LINUX_ARM("aarch64-linux-gnu", ".so"),
    LINUX_X86("x86_64-linux-gnu", ".so"),
    MAC_ARM("aarch64-macos", ".dylib"),
    MAC_X86("x86_64-macos", ".dylib");

    private final String prefix;
    private final String suffix;

    Platform(String prefix, String suffix) {
        this.prefix = prefix;
        this.suffix = suffix;
    }

    /** The platform that this process runs on; throws when there are no grammars for it. */
    static Platform current() {
        return of(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    static Platform of(String system, String processor) {
        boolean arm = processor.equals("aarch64");
        if (arm || processor.equals("amd64") || processor.equals("x86_64")) {
            String name = system.toLowerCase(Locale.ROOT);
            if (name.startsWith("linux")) {
                return arm ? LINUX_ARM : LINUX_X86;
            }
            if (name.startsWith("mac")) {
                return arm ? MAC_ARM : MAC_X86;
            }
        }
        throw new IllegalStateException("There are no parsers for " + system + " on " + processor
                + "; use Linux or macOS on x86-64 or ARM64 (on Windows: WSL or Docker).");
    }

    /** How the file name of a native library ends here. */
    String suffix() {
        return suffix;
    }

    /** The class-path name of a native library of this platform. */
    String resource(String library) {
        return "lib/" + prefix + "-" + library + suffix;
    }
}
