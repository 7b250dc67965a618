package dev.descent.sandbox;

import javax.xml.stream.XMLInputFactory;

/** Reads XML that others wrote: no document type, so no entities, and no file besides. */
final class SafeXml {
    private SafeXml() {}

    static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
