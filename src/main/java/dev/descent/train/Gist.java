package dev.descent.train;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Picks what says best why a command failed from what it printed. */
public final class Gist {
    private static final int LONGEST = 300;
    private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*[A-Za-z]");
    private static final Pattern COMPLAINT = Pattern.compile("(?i)\\b(error|fatal|cannot|not found|failed)\\b");

    private Gist() {}

    /** The first two lines that complain, else the last one that says anything; what is long is cut. */
    public static String of(String output) {
        List<String> lines = COLOUR.matcher(output)
                .replaceAll("")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        String complaints = lines.stream()
                .filter(line -> COMPLAINT.matcher(line).find())
                .limit(2)
                .collect(Collectors.joining(" "));
        String last = lines.isEmpty() ? "no output" : lines.getLast();
        String gist = complaints.isEmpty() ? last : complaints;
        return gist.length() > LONGEST ? gist.substring(0, LONGEST) + "…" : gist;
    }
}
