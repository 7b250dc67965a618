package dev.descent.train;

/** The names of what events tell. */
public final class Facts {
    /** Which place a candidate is for. */
    public static final String HOTSPOT = "hotspot";
    /** The id of the bytes of its file. */
    public static final String BLOB = "blob";

    public static final String APPROACH = "approach";
    public static final String MESSAGE = "message";
    /** Who refused it. */
    public static final String GATE = "gate";
    /** Why, as a clause. */
    public static final String REASON = "reason";

    public static final String SEVERITY = "severity";
    /** L = E / T0 of the whole repository. */
    public static final String LOSS = "loss";
    /** The same before a change. */
    public static final String BEFORE = "before";
    /** By how much the loss of the touched files falls, escrow held back. */
    public static final String GAIN = "gain";
    /** The same in avoidable milli-tokens. */
    public static final String GAIN_TOKENS = "gainMilliTokens";
    /** By how much the hotspot was predicted to fall, in avoidable milli-tokens. */
    public static final String PREDICTED = "predictedMilliTokens";

    /** What a further draw was expected to bring, in avoidable tokens. */
    public static final String EXPECTED = "expectedTokens";

    /** The language model that wrote a change, or empty. */
    public static final String MODEL = "model";
    /** How long it took. */
    public static final String MILLIS = "millis";

    public static final String TOKENS = "tokens";
    public static final String ADDED = "added";
    public static final String REMOVED = "removed";
    /** How many changes went in. */
    public static final String KEPT = "kept";
    /** How many were proposed. */
    public static final String TRIED = "tried";

    public static final String COMMIT = "commit";
    public static final String BASE = "base";
    public static final String BRANCH = "branch";
    public static final String OPTIMIZER = "optimizer";
    /** How many epochs at most. */
    public static final String EPOCHS = "epochs";
    /** What models may take, in millionths of a US dollar. */
    public static final String BUDGET = "budgetMicroUsd";
    /** Whether whoever was paid said what it took. */
    public static final String USAGE_UNKNOWN = "usageUnknown";

    /** Why only those were asked who work for nothing, as a clause. */
    public static final String UNPAID = "unpaid";

    private Facts() {}
}
