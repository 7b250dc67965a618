package dev.descent.train;

/** Judges a proposed change; a pure function. */
@FunctionalInterface
public interface Gate {
    Ruling judge(Candidate candidate);

    /** This gate, and the other one if this has nothing against the change. */
    default Gate then(Gate other) {
        return candidate -> switch (judge(candidate)) {
            case Ruling.Passed() -> other.judge(candidate);
            case Ruling.Refused refused -> refused;
        };
    }
}
