package dev.descent.bot;

/** Identifies one installation of the App: the tenant that everything belongs to. */
public record InstallationId(long value) {}
