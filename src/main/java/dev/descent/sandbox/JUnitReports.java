package dev.descent.sandbox;

import dev.descent.train.CheckResult.TestOutcome;
import java.io.ByteArrayInputStream;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads test reports in JUnit's XML format, which the test runners of most languages write. Commands wrote them, so nothing in
 * them is trusted: no entities, no files besides.
 */
final class JUnitReports {
    private final SortedMap<String, TestOutcome> tests = new TreeMap<>();
    private Optional<String> current = Optional.empty();

    /** Adds the tests of a report; what is no report adds those up to where it stops being one. */
    void add(byte[] report) {
        try {
            XMLStreamReader reader = SafeXml.factory().createXMLStreamReader(new ByteArrayInputStream(report));
            while (reader.hasNext()) {
                read(reader, reader.next());
            }
        } catch (XMLStreamException noReport) {
            // A test that fails to be reported is missing from the ids, and the gate tells.
            current = Optional.empty();
        }
    }

    private void read(XMLStreamReader reader, int event) {
        if (event == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals("testcase")) {
            current = Optional.empty();
        } else if (event == XMLStreamConstants.START_ELEMENT) {
            switch (reader.getLocalName()) {
                case "testcase" -> begin(reader);
                case "failure", "error" -> mark(TestOutcome.FAILED);
                case "skipped" -> mark(TestOutcome.SKIPPED);
                default -> {}
            }
        }
    }

    private void begin(XMLStreamReader reader) {
        String type = Objects.requireNonNullElse(reader.getAttributeValue(null, "classname"), "");
        String name = Objects.requireNonNullElse(reader.getAttributeValue(null, "name"), "");
        current = Optional.of(type.isEmpty() ? name : type + "." + name);
        mark(TestOutcome.PASSED);
    }

    /** Of several runs under one id the worst counts: failed before skipped before passed. */
    private void mark(TestOutcome outcome) {
        current.ifPresent(id -> tests.merge(id, outcome, JUnitReports::worse));
    }

    private static TestOutcome worse(TestOutcome one, TestOutcome other) {
        if (one == TestOutcome.FAILED || other == TestOutcome.FAILED) {
            return TestOutcome.FAILED;
        }
        return one == TestOutcome.SKIPPED ? one : other;
    }

    /** What became of each test, by its id: class and name. */
    SortedMap<String, TestOutcome> tests() {
        return tests;
    }
}
