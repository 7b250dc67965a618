package dev.descent.git;

import java.nio.file.Path;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.FS_POSIX;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/** A machine without git configuration, so that a tree scores the same everywhere. */
final class IsolatedSystem extends SystemReader.Delegate {
    private static final int NOBODY_ELSE_WRITES = 0022;
    private static final String COARSEST_TIMESTAMPS = "2 seconds";

    private IsolatedSystem(SystemReader machine) {
        super(machine);
    }

    /** Makes JGit blind to the machine's configuration, for the whole process. */
    static synchronized void install() {
        if (!(SystemReader.getInstance() instanceof IsolatedSystem)) {
            SystemReader.setInstance(new IsolatedSystem(SystemReader.getInstance()));
            if (FS.DETECTED instanceof FS_POSIX posix) {
                // JGit would ask a shell.
                posix.setUmask(NOBODY_ELSE_WRITES);
            }
        }
    }

    @Override
    public @Nullable String getenv(String variable) {
        return variable.startsWith("GIT_") || variable.equals("XDG_CONFIG_HOME") ? null : super.getenv(variable);
    }

    @Override
    public @Nullable Path getXdgConfigDirectory(FS fileSystem) {
        return null;
    }

    @Override
    public FileBasedConfig openSystemConfig(Config parent, FS fileSystem) {
        return new NoConfig(parent, fileSystem);
    }

    @Override
    public FileBasedConfig openUserConfig(Config parent, FS fileSystem) {
        return new NoConfig(parent, fileSystem);
    }

    @Override
    public FileBasedConfig openJGitConfig(Config parent, FS fileSystem) {
        return new NoConfig(parent, fileSystem);
    }

    private static final class NoConfig extends FileBasedConfig {
        NoConfig(Config parent, FS fileSystem) {
            super(parent, Path.of("no-such-file").toFile(), fileSystem);
        }

        /** Answers what JGit would otherwise find out by writing probe files beside the objects. */
        @Override
        public @Nullable String getString(String section, @Nullable String subsection, String name) {
            boolean isResolution = section.equals("filesystem") && name.equals("timestampResolution");
            return isResolution ? COARSEST_TIMESTAMPS : super.getString(section, subsection, name);
        }

        @Override
        public void load() {}

        @Override
        public void save() {}

        @Override
        public boolean isOutdated() {
            return false;
        }
    }
}
