package dev.descent.sandbox;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Counts the mutants of one class in reports of PIT: {@code mutation detected='true'} with the {@code mutatedClass} inside. */
final class MutationReports {
    private final String type;
    private boolean isDetected;
    private int detected;
    private int mutants;

    MutationReports(String type) {
        this.type = type;
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
        if (mutated.equals(type) || mutated.startsWith(type + "$")) {
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
