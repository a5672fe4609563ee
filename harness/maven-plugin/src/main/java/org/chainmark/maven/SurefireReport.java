package org.chainmark.maven;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads one {@code TEST-*.xml}. The tests that it is about could have written to it, so it gets no say in what is
 * loaded: no document types and no entities but those of XML itself.
 */
final class SurefireReport {
    private SurefireReport() {}

    /**
     * What the report says.
     *
     * @throws XMLStreamException if it is not XML, or not such XML
     */
    static OwnTests read(InputStream file) throws XMLStreamException {
        XMLStreamReader xml = factory().createXMLStreamReader(file);
        int run = 0;
        List<String> failed = new ArrayList<>();
        String test = "";
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "testcase" -> {
                    test = nameOf(xml);
                    run++;
                }
                case "skipped" -> run--;
                case "failure", "error" -> failed.add(test);
                default -> {}
            }
        }
        return new OwnTests(run, failed);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private static String nameOf(XMLStreamReader testcase) {
        String className = attribute(testcase, "classname");
        String simpleName = className.substring(className.lastIndexOf('.') + 1);
        String name = attribute(testcase, "name");
        return name.isEmpty() ? simpleName : simpleName + "." + name;
    }

    private static String attribute(XMLStreamReader xml, String name) {
        @Nullable String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }
}
