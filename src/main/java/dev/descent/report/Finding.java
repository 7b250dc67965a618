package dev.descent.report;

/**
 * What one check of a server found.
 *
 * @param check what was looked at
 * @param level how it is
 * @param says what was found, a sentence without a full stop
 * @param remedy what to do about it, a sentence; empty when there is nothing to do
 */
public record Finding(String check, Level level, String says, String remedy) {
    /** All is well. */
    public static Finding ok(String check, String says) {
        return new Finding(check, Level.OK, says, "");
    }

    /** It works, but not as it might. */
    public static Finding warn(String check, String says, String remedy) {
        return new Finding(check, Level.WARN, says, remedy);
    }

    /** It doesn't work. */
    public static Finding fail(String check, String says, String remedy) {
        return new Finding(check, Level.FAIL, says, remedy);
    }

    /** How things are. */
    public enum Level {
        OK,
        WARN,
        FAIL
    }
}
