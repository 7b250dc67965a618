package dev.descent.sandbox;

import java.io.ByteArrayInputStream;
import java.util.Collection;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Counts the mutants of some classes in reports of PIT: {@code mutation detected='true'} with the {@code mutatedClass} inside. */
final class MutationReports {
    private final Collection<String> types;
    private boolean isDetected;
    private int detected;
    private int mutants;

    MutationReports(Collection<String> types) {
        this.types = List.copyOf(types);
    }

    /** What is no report says what it says up to where it stops being one. */
    void add(byte[] report) {
        try {
            XMLStreamReader reader = SafeXml.factory().createXMLStreamReader(new ByteArrayInputStream(report));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    element(reader);
                }
            }
        } catch (XMLStreamException noReport) {
            isDetected = false;
        }
    }

    private void element(XMLStreamReader reader) throws XMLStreamException {
        switch (reader.getLocalName()) {
            case "mutation" -> isDetected = "true".equals(reader.getAttributeValue(null, "detected"));
            case "mutatedClass" -> count(reader.getElementText());
            default -> {}
        }
    }

    /** Nested classes belong to the one around them. */
    private void count(String mutated) {
        if (types.stream().anyMatch(type -> mutated.equals(type) || mutated.startsWith(type + "$"))) {
            mutants++;
            detected += isDetected ? 1 : 0;
        }
    }

    int mutants() {
        return mutants;
    }

    int detected() {
        return detected;
    }
}
