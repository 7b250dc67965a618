package dev.descent.loss;

import dev.descent.repo.BlobId;
import dev.descent.repo.Entry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What reading a tree gave.
 *
 * @param files what was parsed
 * @param blobs the id of each parsed file's bytes, by path
 * @param skipped what was not, sorted by path
 */
record Material(List<SourceFile> files, Map<String, BlobId> blobs, List<Skipped> skipped) {
    /** Sorts the outcomes of an intake's candidates, given in the same order. */
    static Material of(Intake intake, List<Reading> outcomes) {
        List<SourceFile> files = new ArrayList<>();
        Map<String, BlobId> blobs = new HashMap<>();
        List<Skipped> skipped = new ArrayList<>(intake.skipped());
        for (int i = 0; i < outcomes.size(); i++) {
            Entry entry = intake.candidates().get(i).entry();
            switch (outcomes.get(i)) {
                case Reading.Read(SourceFile file) -> {
                    files.add(file);
                    blobs.put(entry.path(), entry.blob());
                }
                case Reading.Refused(String reason) -> skipped.add(Skipped.of(entry, reason));
            }
        }
        skipped.sort(Comparator.comparing(Skipped::path));
        return new Material(files, blobs, skipped);
    }
}
