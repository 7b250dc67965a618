package dev.descent;

import dev.descent.config.ModelAccess;
import dev.descent.llm.ApiKey;
import dev.descent.llm.LlmOptimizer;
import dev.descent.llm.Model;
import dev.descent.llm.ModelReview;
import dev.descent.llm.ModelSettings;
import dev.descent.llm.Price;
import dev.descent.llm.Prices;
import dev.descent.llm.Provider;
import dev.descent.source.Syntax;
import dev.descent.train.Limits;
import dev.descent.train.Optimizer;
import dev.descent.train.Scrutiny;
import dev.descent.train.Usage;
import dev.descent.train.gate.StaticGates;
import java.util.Optional;

/** Makes language models of what the settings say. */
final class Models {
    private static final Usage CEILING = new Usage(Limits.CANDIDATE.tokens(), 0, 0, Limits.CANDIDATE.microUsd());

    /** What one review may take: one call, as a rule of some 5,000 tokens. */
    private static final Usage REVIEW = new Usage(20_000, 0, 0, 100_000);

    private Models() {}

    /** Asks these models; what they ask about their drafts is answered by the gates that a run begins with. */
    static Optimizer optimizer(ModelAccess access, Syntax syntax) {
        return new LlmOptimizer(
                model(access, access.usual()),
                model(access, access.stronger()),
                CEILING,
                StaticGates.all(Limits.DEFAULT.candidate(), syntax));
    }

    /** Asks the usual one to read changes. */
    static Scrutiny reviewer(ModelAccess access) {
        return new ModelReview(model(access, access.usual()), REVIEW);
    }

    private static Model model(ModelAccess access, ModelAccess.Priced priced) {
        Provider provider = provider(access.vendor());
        return new Model(new ModelSettings(
                provider,
                access.url().orElse(provider.usualUrl()),
                access.key().map(ApiKey::new).orElse(ApiKey.NONE),
                priced.model(),
                price(priced.price()),
                ModelSettings.PATIENCE));
    }

    private static Provider provider(ModelAccess.Vendor vendor) {
        return switch (vendor) {
            case OPENAI -> Provider.OPENAI;
            case ANTHROPIC -> Provider.ANTHROPIC;
            case GEMINI -> Provider.GEMINI;
            case OLLAMA -> Provider.OLLAMA;
        };
    }

    private static Price price(ModelAccess.Price price) {
        return new Price(price.input(), price.cached(), price.cacheWrite(), price.output());
    }

    /** What the price table says that a model costs. */
    static Optional<ModelAccess.Price> price(String model) {
        return Prices.of(model)
                .map(price ->
                        new ModelAccess.Price(price.input(), price.cachedInput(), price.cacheWrite(), price.output()));
    }
}
