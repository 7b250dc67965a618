package dev.descent;

import dev.descent.bot.Traffic;
import dev.descent.config.ServeSettings;
import dev.descent.github.GitHubForge;
import dev.descent.github.GitHubWebhooks;
import dev.descent.github.Line;

/**
 * The GitHub that a server serves.
 *
 * @param forge its pull requests, through the App's installations
 * @param webhooks what it says it sent
 */
record ServerHost(GitHubForge forge, GitHubWebhooks webhooks) {
    /** Calls GitHub by {@code line}, and keeps {@code traffic}'s pace. */
    static ServerHost of(ServeSettings settings, Line line, Traffic traffic) {
        GitHubForge.Site site = new GitHubForge.Site(settings.githubUrl(), settings.githubApiUrl());
        GitHubForge.Identity identity =
                new GitHubForge.Identity(settings.app().id(), settings.app().privateKey());
        return new ServerHost(new GitHubForge(site, identity, line, traffic), new GitHubWebhooks(site, identity, line));
    }
}
