package dev.descent.llm;

import dev.descent.loss.FileScore;
import dev.descent.loss.Hotspot;
import dev.descent.loss.Term;
import dev.descent.loss.UnitKind;
import dev.descent.loss.UnitScore;
import dev.descent.train.Assignment;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Packs what a model has to know to mend a hotspot, the most needed first, into a bounded text. */
final class ContextPack {
    /** 12,000 tokens of three bytes each, less the system prompt. */
    private static final int MAX_CHARACTERS = 32_000;

    private static final int LINES = 12;
    private static final int TESTS = 3;
    private static final int TEST_LINES = 60;
    private static final int REASON = 200;
    private static final int REMARKS = 10;
    private static final int REMARK = 300;
    private static final int REMARK_LINES = 20;
    private static final Pattern NAME = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*");

    private final Assignment assignment;
    private final Hotspot hotspot;
    private final Files files;
    private final Symbols symbols;
    private final StringBuilder packed = new StringBuilder();

    private ContextPack(Assignment assignment, Files files) {
        this.assignment = assignment;
        this.hotspot = assignment.hotspot();
        this.files = files;
        this.symbols = new Symbols(assignment.score());
    }

    /** The text for an assignment. */
    static String of(Assignment assignment, Files files) {
        ContextPack pack = new ContextPack(assignment, files);
        pack.task();
        pack.remarks();
        pack.place();
        pack.skeleton();
        pack.mentions("Where it is used", pack.callers());
        pack.mentions("What it uses", pack.callees());
        pack.tests();
        return pack.packed.toString();
    }

    private UnitScore unit() {
        return hotspot.unit();
    }

    private void task() {
        section(
                "Task",
                Stream.concat(
                                Stream.of(
                                        "Lower the loss of `" + unit().name() + "` in `" + hotspot.path() + "`.",
                                        unit().why(),
                                        terms()),
                                assignment.refused().entrySet().stream()
                                        .map(earlier -> "Refused before, don't propose it again: " + earlier.getKey()
                                                + " (" + Reply.line(earlier.getValue(), REASON) + ")"))
                        .collect(Collectors.joining("\n")));
    }

    /** Quoted line by line, so that nothing in it can look like a section or an answer of ours. */
    private void remarks() {
        section(
                "What reviewers wrote",
                assignment.remarks().stream()
                        .limit(REMARKS)
                        .flatMap(remark -> remark.text().lines().limit(REMARK_LINES))
                        .map(line -> "> "
                                + Reply.line(line, REMARK).replace('<', '‹').replace('>', '›'))
                        .collect(Collectors.joining("\n")));
    }

    private String terms() {
        return Arrays.stream(Term.values())
                .filter(term -> unit().share().get(term) > 0)
                .map(term -> String.format(
                        Locale.ROOT, "%s %.0f", term.key(), unit().share().get(term) / 1000.0))
                .collect(Collectors.joining(", ", "Avoidable tokens by term: ", "."));
    }

    /** The symbol itself, or the file when it is small or its top-level code is meant. */
    private void place() {
        files.text(hotspot.path()).ifPresent(text -> {
            String code = unit().kind() == UnitKind.FILE ? text : Symbols.text(text, unit());
            String anchor = unit().kind() == UnitKind.FILE
                    ? ""
                    : ", symbol `" + unit().name() + "`, anchor " + Symbols.anchor(code);
            section("`" + hotspot.path() + "`" + anchor, code);
        });
    }

    private void skeleton() {
        files.text(hotspot.path())
                .ifPresent(text -> section(
                        "The rest of that file",
                        symbols.of(hotspot.path()).stream()
                                .map(other -> header(text, other) + "   // symbol `" + other.name() + "`, anchor "
                                        + Symbols.anchor(Symbols.text(text, other)))
                                .collect(Collectors.joining("\n"))));
    }

    private static String header(String text, UnitScore unit) {
        return Symbols.text(text, unit).lines().findFirst().orElse("");
    }

    private Stream<String> callers() {
        Pattern use = Pattern.compile("\\b" + Pattern.quote(simpleName()) + "\\b");
        return others(false)
                .flatMap(file -> files.text(file.path()).stream()
                        .flatMap(String::lines)
                        .filter(line -> use.matcher(line).find())
                        .map(line -> file.path() + ": " + line.strip()));
    }

    private String simpleName() {
        return unit().name().substring(unit().name().lastIndexOf('.') + 1);
    }

    private Stream<FileScore> others(boolean tests) {
        return assignment.score().files().stream()
                .filter(file -> file.isTest() == tests && !file.path().equals(hotspot.path()))
                .filter(this::mayRefer);
    }

    private boolean mayRefer(FileScore file) {
        return assignment.score().files().stream()
                .filter(own -> own.path().equals(hotspot.path()))
                .anyMatch(own -> own.language().family() == file.language().family());
    }

    private Stream<String> callees() {
        List<String> names = files.text(hotspot.path()).stream()
                .map(text -> Symbols.text(text, unit()))
                .flatMap(code -> NAME.matcher(code).results())
                .map(match -> match.group())
                .distinct()
                .toList();
        return others(false)
                .flatMap(file -> file.units().stream()
                        .filter(other -> other.kind() == UnitKind.FUNCTION)
                        .filter(other -> names.contains(
                                other.name().substring(other.name().lastIndexOf('.') + 1)))
                        .flatMap(other -> files.text(file.path()).stream()
                                .map(text ->
                                        file.path() + ": " + header(text, other).strip())));
    }

    private void mentions(String title, Stream<String> lines) {
        section(title, lines.distinct().limit(LINES).collect(Collectors.joining("\n")));
    }

    private void tests() {
        Pattern use = Pattern.compile("\\b" + Pattern.quote(simpleName()) + "\\b");
        section(
                "Tests that mention it (read-only)",
                others(true)
                        .flatMap(file -> files.text(file.path()).stream()
                                .flatMap(text -> file.units().stream()
                                        .filter(test -> test.kind() == UnitKind.FUNCTION)
                                        .map(test -> Symbols.text(text, test))
                                        .filter(code -> use.matcher(code).find())))
                        .limit(TESTS)
                        .map(code -> code.lines().limit(TEST_LINES).collect(Collectors.joining("\n")))
                        .collect(Collectors.joining("\n\n")));
    }

    /** Leaves out what doesn't fit any more. */
    private void section(String title, String body) {
        Optional.of("## " + title + "\n" + body.stripTrailing() + "\n\n")
                .filter(section -> !body.isBlank() && packed.length() + section.length() <= MAX_CHARACTERS)
                .ifPresent(packed::append);
    }
}
