package dev.descent.goodhart;

/** A god file, and what it was made of. */
final class Seams {
    private Seams() {}

    /** All in one file, against one file for each matter. */
    static Scene split(Project project) {
        return Scene.of(Layout.everythingInOneFile(project), project);
    }
}
