package dev.descent.train.gate;

import dev.descent.loss.FileScore;
import dev.descent.repo.Entry;
import dev.descent.source.Language;
import dev.descent.train.Candidate;
import dev.descent.train.FileChange;
import dev.descent.train.Gate;
import dev.descent.train.Limits.Size;
import dev.descent.train.LineDiff;
import dev.descent.train.Neighbours;
import dev.descent.train.Ruling;
import dev.descent.train.Ruling.Refused;
import dev.descent.train.Ruling.Severity;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Gate 1: a change is small, and touches only the hotspot's file, those that have to do with it, and new ones beside it. */
public final class ScopeGate implements Gate {
    /** What every file system and git itself take for a plain relative path. */
    private static final Pattern PLAIN_PATH =
            Pattern.compile("(?!.*(^|/)\\.{1,2}(/|$))[^/\\\\:\\x00-\\x1f]+(/[^/\\\\:\\x00-\\x1f]+)*");

    private final Size most;

    public ScopeGate(Size most) {
        this.most = most;
    }

    @Override
    public Ruling judge(Candidate candidate) {
        List<FileChange> files = candidate.files();
        return files.stream()
                .flatMap(file -> forbidden(candidate, file).stream())
                .findFirst()
                .or(() -> files.stream()
                        .flatMap(file -> foreign(candidate, file).stream())
                        .findFirst())
                .or(() -> oversized(files))
                .<Ruling>map(refused -> refused)
                .orElse(Ruling.PASSED);
    }

    private static Optional<Refused> forbidden(Candidate candidate, FileChange file) {
        if (!PLAIN_PATH.matcher(file.path()).matches()) {
            return refuse("a path that leads elsewhere: " + file.path(), Severity.LINE);
        }
        if (file.entry().filter(entry -> entry.kind() != Entry.Kind.FILE).isPresent()) {
            return refuse(file.path() + " is no plain file", Severity.LINE);
        }
        return candidate
                .assignment()
                .protectedPaths()
                .exclusion(file.path())
                .flatMap(why -> refuse(file.path() + " is protected: " + why, Severity.LINE));
    }

    private static Optional<Refused> foreign(Candidate candidate, FileChange file) {
        return file.entry().isPresent() ? known(candidate, file) : added(candidate, file);
    }

    private static Optional<Refused> known(Candidate candidate, FileChange file) {
        boolean isProduction = candidate.assignment().score().files().stream()
                .filter(scored -> scored.path().equals(file.path()))
                .anyMatch(scored -> !scored.isTest());
        if (!isProduction) {
            return refuse(file.path() + " is not scored", Severity.CHEAT);
        }
        return new Neighbours(candidate.assignment().score())
                        .areRelated(candidate.assignment().hotspot(), file.path())
                ? Optional.empty()
                : refuse(file.path() + " has nothing to do with the hotspot", Severity.ORDINARY);
    }

    private static Optional<Refused> added(Candidate candidate, FileChange file) {
        if (file.after().isEmpty()) {
            return refuse(file.path() + " does not exist", Severity.ORDINARY);
        }
        String hotspot = candidate.assignment().hotspot().path();
        Optional<Language.Family> family = Language.ofPath(hotspot).map(Language::family);
        if (!Language.ofPath(file.path()).map(Language::family).equals(family)) {
            return refuse(file.path() + " is new, and of another language than the hotspot", Severity.CHEAT);
        }
        if (!folder(file.path()).equals(folder(hotspot))) {
            return refuse(file.path() + " is new, and not beside the hotspot", Severity.ORDINARY);
        }
        return candidate.assignment().score().files().stream()
                .map(FileScore::path)
                .filter(file.path()::equalsIgnoreCase)
                .findFirst()
                .flatMap(twin ->
                        refuse(file.path() + " and " + twin + " are one file on some machines", Severity.ORDINARY));
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    private Optional<Refused> oversized(List<FileChange> files) {
        LineDiff diff = FileChange.diff(files);
        if (diff.size() == 0) {
            return refuse("it changes nothing", Severity.ORDINARY);
        }
        if (files.size() > most.files()) {
            return refuse(
                    "%d files, at most %d are one change".formatted(files.size(), most.files()), Severity.ORDINARY);
        }
        return diff.size() > most.lines()
                ? refuse("%d lines, at most %d are one change".formatted(diff.size(), most.lines()), Severity.ORDINARY)
                : Optional.empty();
    }

    private static Optional<Refused> refuse(String reason, Severity severity) {
        return Optional.of(new Refused("scope", reason, severity));
    }
}
