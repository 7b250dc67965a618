package dev.descent.llm;

import dev.langchain4j.data.message.AiMessage;

/** What came of asking a model. */
sealed interface Answer {
    /**
     * It answered.
     *
     * @param message what it said, and the tools that it wants to use
     * @param isCutOff whether it had more to say than it may
     */
    record Said(AiMessage message, boolean isCutOff) implements Answer {
        /** What it said; empty when it only wants to use tools. */
        String text() {
            String text = message.text();
            return text == null ? "" : text;
        }
    }

    /** It didn't, and why, as a clause. */
    record Silent(String reason) implements Answer {}
}
