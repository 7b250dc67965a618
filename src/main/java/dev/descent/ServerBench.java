package dev.descent;

import dev.descent.bot.Gym;
import dev.descent.bot.Judge;
import dev.descent.bot.Observer;
import dev.descent.loss.Scorer;
import dev.descent.repo.Mirrors;

/**
 * What a server scores and trains with.
 *
 * @param mirrors copies of the repositories
 * @param scorer measures
 * @param judge scores pull requests
 * @param gym proposes and checks
 * @param observer hears of it
 */
record ServerBench(Mirrors mirrors, Scorer scorer, Judge judge, Gym gym, Observer observer) {}
