package dev.descent.config;

import java.net.URI;
import java.nio.file.Path;

/**
 * How {@code descent serve} runs while there is no App yet.
 *
 * @param host the local interface to listen on
 * @param port the port to listen on; 0 takes any free one
 * @param dataDir where the App's keys will be kept
 * @param githubUrl where people go to create the App
 * @param githubApiUrl where its keys are asked for
 */
public record SetupSettings(String host, int port, Path dataDir, URI githubUrl, URI githubApiUrl) {}
