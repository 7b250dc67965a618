package dev.descent.bot;

/** How the bot answers a command without a word. */
public enum Reaction {
    /** 👀: accepted. */
    ACCEPTED,
    /** 🚀: done. */
    DONE,
    /** 😕: refused; a sentence follows. */
    REFUSED
}
