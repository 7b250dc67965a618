package dev.descent.bot;

/**
 * What is kept of training.
 *
 * @param runs what was done
 * @param proposals what came of it
 */
public record TrainingRecords(TrainingRuns runs, Proposals proposals) {}
