package org.chainmark.reports.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.chainmark.reports.HostileReports;
import org.chainmark.reports.HostileText;
import org.chainmark.reports.SampleReports;
import org.chainmark.reports.Written;
import org.chainmark.results.GradingReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class JUnitFormatTest {
    @Test
    void theSchemaRefusesWhatIsNoReport() throws SAXException {
        Document noCounts = parse("<testsuite name='x'/>");

        assertThatThrownBy(() -> schema().newValidator().validate(new DOMSource(noCounts)))
                .isInstanceOf(SAXException.class);
    }

    @Test
    void everyCheckIsATestAndTheCountsAreThoseOfTheElements() {
        Element suite = suite(SampleReports.rich());

        assertThat(suite.getAttribute("name")).isEqualTo("olena-shevchenko");
        assertThat(all(suite, "testcase")).hasSize(10);
        assertThat(suite.getAttribute("tests")).isEqualTo("10");
        assertThat(suite.getAttribute("failures")).isEqualTo("5");
        assertThat(suite.getAttribute("errors")).isEqualTo("1");
        assertThat(all(suite, "failure")).hasSize(5);
        assertThat(all(suite, "error")).hasSize(1);
    }

    @Test
    void aFailureSaysWhatWasObserved() {
        Element failure = all(suite(SampleReports.rich()), "failure").get(0);

        assertThat(((Element) failure.getParentNode()).getAttribute("name"))
                .isEqualTo("S3.2 A reused value sums its paths");
        assertThat(failure.getAttribute("message")).isEqualTo("`x.grad` should be 7 and is 4.");
        assertThat(failure.getAttribute("type")).isEqualTo("FAILED");
    }

    @Test
    void aHiddenCheckTellsNoNumber() {
        assertThat(Written.by(new JUnitFormat(), SampleReports.rich())).doesNotContain("secret", "1234", "4321");
    }

    @Test
    void whatCouldNotBeGradedFailsAndSaysWhy() {
        Element error = all(suite(SampleReports.doesNotCompile()), "error").get(0);

        assertThat(error.getTextContent()).contains("';' expected");
    }

    @Test
    void aFailureOfOursDoesNotPassForWantOfTests() {
        Element suite = suite(SampleReports.notGraded());

        assertThat(suite.getAttribute("errors")).isEqualTo("1");
        assertThat(all(suite, "testcase")).hasSize(1);
    }

    @Test
    void whatWasNotStartedIsSkipped() {
        Element suite = suite(SampleReports.notStarted());

        assertThat(suite.getAttribute("skipped")).isEqualTo("1");
        assertThat(suite.getAttribute("errors")).isEqualTo("0");
    }

    @Test
    void severalSubmissionsAreSeveralSuites() throws SAXException {
        Document both = parse(Written.by(new JUnitFormat(), SampleReports.rich(), SampleReports.notStarted()));

        assertThat(both.getDocumentElement().getTagName()).isEqualTo("testsuites");
        assertThat(all(both.getDocumentElement(), "testsuite"))
                .extracting(suite -> suite.getAttribute("name"))
                .containsExactly("olena-shevchenko", "maria");
    }

    static List<HostileText> texts() {
        return HostileText.all();
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("texts")
    void noTextAddsAnElementOrAnAttribute(HostileText text) {
        assertThat(markup(suite(HostileReports.everywhere(text.sent()))))
                .isEqualTo(markup(suite(HostileReports.everywhere("harmless"))));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("texts")
    void aTextIsReadAsItWasSentOrAsItsVisibleReplacement(HostileText text) {
        Element suite = suite(HostileReports.everywhere(text.sent()));

        assertThat(suite.getAttribute("name")).isEqualTo(text.line());
        assertThat(all(suite, "testcase").get(0).getAttribute("classname").replaceFirst("^chainmark\\. ?", ""))
                .isEqualTo(text.line());
        assertThat(all(suite, "system-out").get(0).getTextContent()).isEqualTo(text.shown());
    }

    @Test
    void aVeryLongTextIsCut() {
        Element suite = suite(HostileReports.everywhere("<".repeat(100_000)));

        assertThat(suite.getTextContent().length()).isLessThan(60_000);
    }

    private static List<String> markup(Element element) {
        List<String> markup = new ArrayList<>(List.of(element.getTagName()));
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            markup.add("@" + element.getAttributes().item(i).getNodeName());
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                markup.addAll(markup(inner));
            } else {
                assertThat(child.getNodeType()).isEqualTo(Node.TEXT_NODE);
            }
        }
        return markup;
    }

    private static List<Element> all(Element element, String name) {
        List<Element> all = new ArrayList<>();
        for (int i = 0; i < element.getElementsByTagName(name).getLength(); i++) {
            all.add((Element) element.getElementsByTagName(name).item(i));
        }
        return all;
    }

    private static Element suite(GradingReport report) {
        try {
            Document document = parse(Written.by(new JUnitFormat(), report));
            schema().newValidator().validate(new DOMSource(document));
            return document.getDocumentElement();
        } catch (SAXException | IOException e) {
            throw new AssertionError("not a report", e);
        }
    }

    private static Schema schema() throws SAXException {
        return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(JUnitFormatTest.class.getResource("surefire-report.xsd"));
    }

    private static Document parse(String xml) throws SAXException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
