package dev.descent.loss;

import dev.descent.repo.BlobId;

/**
 * A file that is not scored.
 *
 * @param path relative to the tree's root
 * @param blob the id of its bytes
 * @param reason why, as people read it
 */
public record Skipped(String path, BlobId blob, String reason) {}
