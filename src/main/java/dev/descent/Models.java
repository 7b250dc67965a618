package dev.descent;

import dev.descent.config.ModelAccess;
import dev.descent.llm.ApiKey;
import dev.descent.llm.LlmOptimizer;
import dev.descent.llm.Model;
import dev.descent.llm.ModelSettings;
import dev.descent.llm.Price;
import dev.descent.llm.Prices;
import dev.descent.llm.Provider;
import dev.descent.source.Syntax;
import dev.descent.train.Limits;
import dev.descent.train.Optimizer;
import dev.descent.train.Usage;
import dev.descent.train.gate.StaticGates;
import java.util.Optional;

/** Makes language models of what the settings say. */
final class Models {
    private static final Usage CEILING = new Usage(Limits.CANDIDATE.tokens(), 0, 0, Limits.CANDIDATE.microUsd());

    private Models() {}

    /** Asks these models; what they ask about their drafts is answered by the gates that a run begins with. */
    static Optimizer optimizer(ModelAccess access, Syntax syntax) {
        return new LlmOptimizer(
                model(access, access.usual()),
                model(access, access.stronger()),
                CEILING,
                StaticGates.all(Limits.DEFAULT.candidate(), syntax));
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
