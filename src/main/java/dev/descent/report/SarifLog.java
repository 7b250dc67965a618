package dev.descent.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** The part of SARIF 2.1.0 (OASIS Standard) that a score needs; names and nesting are the standard's. */
record SarifLog(@JsonProperty("$schema") String schema, String version, List<Run> runs) {
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    static SarifLog of(Run run) {
        return new SarifLog(SCHEMA, "2.1.0", List.of(run));
    }

    /** {@code automationDetails} is the category by which GitHub keeps analyses of one commit apart. */
    record Run(Tool tool, AutomationDetails automationDetails, String columnKind, List<Result> results) {}

    record AutomationDetails(String id) {}

    record Tool(Driver driver) {}

    record Driver(String name, String version, List<Rule> rules) {}

    record Rule(
            String id,
            String name,
            Text shortDescription,
            Text fullDescription,
            Text help,
            Defaults defaultConfiguration) {}

    record Defaults(String level) {}

    record Text(String text) {}

    record Result(
            String ruleId,
            int ruleIndex,
            String level,
            Text message,
            List<Location> locations,
            Map<String, String> partialFingerprints,
            Properties properties) {}

    record Location(PhysicalLocation physicalLocation, List<LogicalLocation> logicalLocations) {}

    record PhysicalLocation(ArtifactLocation artifactLocation, Region region) {}

    record ArtifactLocation(String uri, String uriBaseId) {}

    record Region(int startLine, int endLine) {}

    record LogicalLocation(String fullyQualifiedName, String kind) {}

    /** Avoidable tokens that the unit carries, and by how many mending it would lower the loss. */
    record Properties(BigDecimal share, BigDecimal leverage) {}
}
