package dev.descent.git;

import dev.descent.repo.Entry;
import dev.descent.repo.PathRules;
import dev.descent.repo.Snapshot.Limits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.attributes.Attribute;
import org.eclipse.jgit.attributes.AttributesNode;
import org.eclipse.jgit.attributes.AttributesRule;
import org.jspecify.annotations.Nullable;

/** Path rules from a tree's own {@code .gitattributes}: what is marked as generated or vendored is not scored. */
final class AttributeRules implements PathRules {
    static final String FILE = ".gitattributes";
    private static final String GENERATED = "linguist-generated";
    private static final String VENDORED = "linguist-vendored";
    /** Strangers write these files, and every rule is tried on every path. */
    private static final int MAX_RULES = 2_000;

    private final String prefix;
    private final Map<String, List<AttributesRule>> rulesByDirectory;

    private AttributeRules(String prefix, Map<String, List<AttributesRule>> rulesByDirectory) {
        this.prefix = prefix;
        this.rulesByDirectory = Map.copyOf(rulesByDirectory);
    }

    /** Whether this is an attribute file of a size that can be meant. */
    static boolean isAttributesFile(Entry entry) {
        return entry.kind() == Entry.Kind.FILE
                && entry.size() < Limits.MAX_FILE_BYTES
                && (entry.path().equals(FILE) || entry.path().endsWith("/" + FILE));
    }

    /** The directories whose attribute files also speak for {@code prefix}: the root is empty, others end with a slash. */
    static List<String> directoriesAbove(String prefix) {
        List<String> above = new ArrayList<>();
        for (int end = 0; end < prefix.length(); end = prefix.indexOf('/', end) + 1) {
            above.add(prefix.substring(0, end));
        }
        return above;
    }

    @Override
    public Optional<String> exclusion(String path) {
        if (isSet(prefix + path, GENERATED)) {
            return Optional.of("generated (.gitattributes)");
        }
        return isSet(prefix + path, VENDORED) ? Optional.of("vendored (.gitattributes)") : Optional.empty();
    }

    /** The nearest file that mentions the attribute decides, in it the last line. */
    private boolean isSet(String path, String attribute) {
        if (rulesByDirectory.isEmpty()) {
            return false;
        }
        int slash = path.length();
        do {
            slash = path.lastIndexOf('/', slash - 1);
            String directory = path.substring(0, slash + 1);
            Attribute found = lastMatch(directory, path.substring(slash + 1), attribute);
            if (found != null) {
                return found.getState() == Attribute.State.SET || "true".equals(found.getValue());
            }
        } while (slash >= 0);
        return false;
    }

    private @Nullable Attribute lastMatch(String directory, String relativePath, String key) {
        for (AttributesRule rule :
                rulesByDirectory.getOrDefault(directory, List.of()).reversed()) {
            for (Attribute attribute : rule.getAttributes()) {
                if (attribute.getKey().equals(key) && rule.isMatch(relativePath, false)) {
                    return attribute;
                }
            }
        }
        return null;
    }

    /** Collects the attribute files of a tree. */
    static final class Builder {
        private final Map<String, List<AttributesRule>> rulesByDirectory = new HashMap<>();
        private int rules;

        /** Adds the file that stands in {@code directory}: empty for the repository's root, else ending with a slash. */
        Builder add(String directory, byte[] content) {
            AttributesNode node = new AttributesNode();
            try {
                node.parse(new ByteArrayInputStream(content));
            } catch (IOException e) {
                throw new UncheckedIOException("reading from memory", e);
            }
            List<AttributesRule> relevant =
                    node.getRules().stream().filter(Builder::isRelevant).toList();
            if (!relevant.isEmpty() && rules + relevant.size() <= MAX_RULES) {
                rules += relevant.size();
                rulesByDirectory.put(directory, relevant);
            }
            return this;
        }

        private static boolean isRelevant(AttributesRule rule) {
            return rule.getAttributes().stream()
                    .map(Attribute::getKey)
                    .anyMatch(key -> key.equals(GENERATED) || key.equals(VENDORED));
        }

        /** Rules for paths below {@code prefix}: empty, or a directory of the repository ending with a slash. */
        PathRules build(String prefix) {
            return new AttributeRules(prefix, rulesByDirectory);
        }
    }
}
