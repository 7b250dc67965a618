package dev.descent;

import dev.descent.bot.Observer;
import dev.descent.config.AppFolder;
import dev.descent.config.SetupSettings;
import dev.descent.github.GitHubAppRegistry;
import dev.descent.github.Line;
import dev.descent.web.SetupServer;
import dev.descent.web.WebServer;
import java.net.URI;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server before there is an App: a page that creates one, for whoever reads the log. */
public final class Setup implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Setup.class);

    private final SetupServer web;

    private Setup(SetupServer web) {
        this.web = web;
    }

    /** Starts to listen, and says in the log where. */
    public static Setup start(SetupSettings settings, Clock clock) {
        Line line = new Line(Patience.DEFAULT.answer(), Observer.NONE, clock);
        Setup setup = new Setup(SetupServer.start(
                new WebServer.Address(settings.host(), settings.port()),
                settings.githubUrl(),
                new GitHubAppRegistry(settings.githubApiUrl(), line),
                new AppFolder(settings.dataDir())));
        LOG.info(
                "there is no GitHub App yet: open {} (or the same path at this server's public address) to create one",
                setup.page());
        return setup;
    }

    /** The page, with its token, as this machine sees it. */
    public URI page() {
        return URI.create("http://localhost:" + web.port() + web.path());
    }

    /** Returns when there is an App. */
    public void await() {
        try {
            web.await();
            LOG.info("the GitHub App is created");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        web.close();
    }
}
