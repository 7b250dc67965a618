package dev.descent.sandbox;

import dev.descent.sandbox.CoverageReports.Listener;
import java.io.ByteArrayInputStream;
import java.util.Objects;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads coverage in XML. JaCoCo: packages, their source files, lines with the numbers of instructions missed and covered.
 * Cobertura: classes with a file name, lines with the number of hits.
 */
final class CoverageXml {
    private final Listener listener;
    private String folder = "";
    private String file = "";

    CoverageXml(Listener listener) {
        this.listener = listener;
    }

    /** What is no report says what it says up to where it stops being one. */
    void read(byte[] report) {
        try {
            XMLStreamReader reader = SafeXml.factory().createXMLStreamReader(new ByteArrayInputStream(report));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    element(reader);
                }
            }
        } catch (XMLStreamException noReport) {
            file = "";
        }
    }

    private void element(XMLStreamReader reader) {
        switch (reader.getLocalName()) {
            case "package" -> folder = attribute(reader, "name");
            case "sourcefile" -> file = folder + "/" + attribute(reader, "name");
            case "class" -> file = attribute(reader, "filename");
            case "line" -> line(reader);
            default -> {}
        }
    }

    private void line(XMLStreamReader reader) {
        boolean isJacoco = reader.getAttributeValue(null, "nr") != null;
        listener.line(
                file,
                Numerals.parse(attribute(reader, isJacoco ? "nr" : "number")),
                Numerals.parse(attribute(reader, isJacoco ? "ci" : "hits")) > 0);
    }

    private static String attribute(XMLStreamReader reader, String name) {
        return Objects.requireNonNullElse(reader.getAttributeValue(null, name), "");
    }
}
