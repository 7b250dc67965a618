package dev.descent.bot;

import dev.descent.bot.Event.OfInstallation;
import dev.descent.repo.Mirrors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows the lives of installations and repositories: what is gone is forgotten, what has another name goes on under that. */
public final class Tenancy {
    private static final Logger LOG = LoggerFactory.getLogger(Tenancy.class);

    private final Forge forge;
    private final Tenants tenants;
    private final Mirrors mirrors;
    private final Lanes lanes;

    public Tenancy(Forge forge, Tenants tenants, Mirrors mirrors, Lanes lanes) {
        this.forge = forge;
        this.tenants = tenants;
        this.mirrors = mirrors;
        this.lanes = lanes;
    }

    /** Does what follows from an event; repeating it changes nothing. */
    void follow(OfInstallation event) {
        forge.forget(event.installation());
        switch (event) {
            case Event.InstallationChanged _ -> {}
            case Event.InstallationRemoved(InstallationId installation) -> remove(installation);
            case Event.RepositoriesRemoved(InstallationId installation, var repositories) ->
                repositories.forEach(repository -> remove(installation, repository));
            case Event.RepositoryRenamed(InstallationId installation, var from, var to) ->
                rename(installation, from, to);
        }
    }

    /** Why work in a repository was refused, if that has to do with the repository; otherwise the refusal itself. */
    ForgeException explained(RepositoryRef repository, Lease lease, ForgeException refusal) {
        return switch (refusal.kind()) {
            case REFUSED, ABSENT, INVALID -> {
                try {
                    forge.open(repository, lease);
                    yield refusal;
                } catch (ForgeException now) {
                    yield now.isAboutRepository() ? now : refusal;
                }
            }
            case SUSPENDED, MOVED, GONE, ARCHIVED, UNAUTHENTICATED, LIMITED, CHANGED, PACED, FAILED, UNANSWERED ->
                refusal;
        };
    }

    /** Whatever opened an installation is to be asked for again. */
    void forgetAccess(InstallationId installation) {
        forge.forget(installation);
    }

    /** The App isn't installed there any more. */
    void remove(InstallationId installation) {
        tenants.remove(installation);
        mirrors.remove(String.valueOf(installation.value()));
        LOG.info("installation {} is gone, and all that was kept of it", installation.value());
    }

    /** An installation doesn't reach a repository any more. */
    void remove(InstallationId installation, RepositoryName repository) {
        tenants.remove(installation, repository);
        mirrors.remove(mirror(installation, repository));
        LOG.info("{} is gone, and all that was kept of it", repository);
    }

    /** A repository has another name by now. */
    void rename(InstallationId installation, RepositoryName from, RepositoryName to) {
        forge.forget(installation);
        mirrors.remove(mirror(installation, from));
        LOG.info("{} is {} by now", from, to);
        tenants.rename(installation, from, to).forEach(lanes::wake);
    }

    private static String mirror(InstallationId installation, RepositoryName repository) {
        return installation.value() + "/" + repository;
    }
}
