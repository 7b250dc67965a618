package dev.descent;

/** Entry point of the command line; the only place that constructs adapters. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.out.println("descent");
    }
}
