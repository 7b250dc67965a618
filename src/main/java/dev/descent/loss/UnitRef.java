package dev.descent.loss;

/**
 * Points at a unit of a program.
 *
 * @param file index into {@link Program#files()}
 * @param kind what it is
 * @param index index into the file's functions or types; 0 for the file itself
 */
public record UnitRef(int file, UnitKind kind, int index) {
    /** Written out: the one of records is slow, and this is the key of large maps. */
    @Override
    public int hashCode() {
        return (file * 31 + index) * 31 + kind.name().hashCode();
    }

    public static UnitRef function(int file, int index) {
        return index == 0 ? file(file) : new UnitRef(file, UnitKind.FUNCTION, index);
    }

    public static UnitRef type(int file, int index) {
        return new UnitRef(file, UnitKind.TYPE, index);
    }

    public static UnitRef file(int file) {
        return new UnitRef(file, UnitKind.FILE, 0);
    }
}
