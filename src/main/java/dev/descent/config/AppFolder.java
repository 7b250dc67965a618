package dev.descent.config;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The folder {@code app} of the data folder: the keys of an App that was created by {@code /setup}, for our user's eyes alone. */
public final class AppFolder {
    private static final String ID = "id";
    private static final String PRIVATE_KEY = "private-key.pem";
    private static final String WEBHOOK_SECRET = "webhook-secret";
    private static final String CLIENT_SECRET = "client-secret";

    private final Path dataDir;
    private final Path folder;

    /** The folder below this data folder. */
    public AppFolder(Path dataDir) {
        this.dataDir = dataDir;
        folder = dataDir.resolve("app");
    }

    /** Where it is. */
    public Path path() {
        return folder;
    }

    /** Keeps an App, all of it or nothing; throws {@link UncheckedIOException} when it can't, or when there is one already. */
    public void store(RegisteredApp app) {
        try {
            PrivateFiles.createFolders(dataDir);
            Path partial = Files.createTempDirectory(dataDir, "app-", PrivateFiles.folder());
            write(partial.resolve(ID), String.valueOf(app.id()));
            write(partial.resolve(PRIVATE_KEY), app.privateKey());
            write(partial.resolve(WEBHOOK_SECRET), app.webhookSecret());
            write(partial.resolve(CLIENT_SECRET), app.clientSecret());
            Files.move(partial, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    "the App's keys can't be stored in " + folder + ": " + failure.getMessage(), failure);
        }
    }

    /** The App that is kept here, if there is one; throws {@link IllegalArgumentException} when it makes no sense. */
    Optional<ServeSettings.App> read() {
        if (!Files.exists(folder)) {
            return Optional.empty();
        }
        return Optional.of(new ServeSettings.App(
                content(ID), PrivateKeys.parse(content(PRIVATE_KEY)), List.of(content(WEBHOOK_SECRET))));
    }

    private String content(String name) {
        try {
            return Files.readString(folder.resolve(name)).strip();
        } catch (IOException failure) {
            throw new IllegalArgumentException(name + " can't be read", failure);
        }
    }

    private static void write(Path file, String content) throws IOException {
        Set<StandardOpenOption> options =
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        try (OutputStream out = Channels.newOutputStream(Files.newByteChannel(file, options, PrivateFiles.file()))) {
            out.write(content.getBytes(StandardCharsets.UTF_8));
        }
    }
}
