package org.chainmark.reports.junit;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainmark.reports.escape.PlainText;
import org.chainmark.reports.escape.XmlText;
import org.chainmark.reports.format.Presentation;
import org.chainmark.reports.messages.Messages;
import org.chainmark.reports.messages.Sentence;
import org.chainmark.reports.view.CheckEntry;
import org.chainmark.reports.view.CheckEntry.Fate;
import org.chainmark.reports.view.SubmissionView;
import org.chainmark.results.GradingReport;
import org.chainmark.results.Outcome;

/** The element of one submission. */
final class TestSuiteXml {
    /** Some readers refuse longer names. */
    private static final int LONGEST_NAME = 250;

    private static final int LONGEST_TEXT = 4_000;

    private final GradingReport report;
    private final Presentation presentation;
    private final Messages messages;
    private final StringBuilder xml = new StringBuilder();

    TestSuiteXml(GradingReport report, Presentation presentation) {
        this.report = report;
        this.presentation = presentation;
        this.messages = Messages.in(presentation.locale());
    }

    String xml() {
        List<CheckEntry> checks = CheckEntry.of(report.exercises(), messages);
        boolean ended = report.outcome() == Outcome.GRADED || report.outcome() == Outcome.NOT_STARTED;
        long errors = count(checks, Fate.ERROR) + (ended ? 0 : 1);
        open("testsuite")
                .append(attribute("name", report.submission().isBlank() ? "?" : report.submission()))
                .append(attribute("time", "0"))
                .append(attribute("tests", String.valueOf(checks.size() + (ended ? 0 : 1))))
                .append(attribute("errors", String.valueOf(errors)))
                .append(attribute("skipped", String.valueOf(count(checks, Fate.SKIPPED))))
                .append(attribute("failures", String.valueOf(count(checks, Fate.FAILED))))
                .append(">\n");
        addProperties();
        if (!ended) {
            addWhyNotGraded();
        }
        checks.forEach(this::addCheck);
        return xml.append("</testsuite>\n").toString();
    }

    private static long count(List<CheckEntry> checks, Fate fate) {
        return checks.stream().filter(check -> check.fate() == fate).count();
    }

    private void addProperties() {
        SubmissionView view = SubmissionView.of(report, presentation.locale(), presentation.occasion());
        xml.append("<properties>\n");
        addProperty("chainmark.outcome", report.outcome().name());
        addProperty("chainmark.points", view.outcome().points());
        SubmissionView.firstFinding(report, presentation.locale())
                .ifPresent(finding -> addProperty("chainmark.first", finding.text()));
        addProperty("chainmark.seed", String.valueOf(report.seed()));
        addProperty("chainmark.version", report.harnessVersion());
        xml.append("</properties>\n");
    }

    private void addProperty(String name, String value) {
        open("property")
                .append(attribute("name", name))
                .append(attribute("value", value))
                .append("/>\n");
    }

    /** A suite without tests would pass. */
    private void addWhyNotGraded() {
        SubmissionView view = SubmissionView.of(report, presentation.locale(), presentation.occasion());
        String problems = Stream.concat(
                        report.problems().stream().map(messages::sentence),
                        report.exercises().stream()
                                .flatMap(exercise -> exercise.problems().stream()
                                        .map(messages.forExercise(exercise.id())::sentence)))
                .map(Sentence::text)
                .collect(Collectors.joining("\n"));
        openTest("chainmark", view.outcome().text());
        addEnd("error", report.outcome().name(), view.outcome().sentence(), problems);
        xml.append("</testcase>\n");
    }

    private void addCheck(CheckEntry check) {
        openTest("chainmark." + check.exercise(), check.name());
        String message = check.text().lines().findFirst().orElse("");
        switch (check.fate()) {
            case PASSED -> {}
            case FAILED -> addEnd("failure", check.verdict().name(), message, check.text());
            case ERROR -> addEnd("error", check.verdict().name(), message, check.text());
            case SKIPPED ->
                open("skipped").append(attribute("message", message)).append("/>\n");
        }
        if (!check.view().output().isEmpty()) {
            xml.append("<system-out>")
                    .append(XmlText.content(PlainText.lines(check.view().output(), LONGEST_TEXT + LONGEST_NAME)))
                    .append("</system-out>\n");
        }
        xml.append("</testcase>\n");
    }

    private void openTest(String className, String name) {
        open("testcase")
                .append(attribute("name", name))
                .append(attribute("classname", className))
                .append(attribute("time", "0"))
                .append(">\n");
    }

    private void addEnd(String element, String type, String message, String text) {
        open(element)
                .append(attribute("message", message))
                .append(attribute("type", type))
                .append(">")
                .append(XmlText.content(PlainText.lines(text, LONGEST_TEXT)))
                .append("</")
                .append(element)
                .append(">\n");
    }

    private StringBuilder open(String element) {
        return xml.append('<').append(element);
    }

    private static String attribute(String name, String value) {
        return " " + name + "=\"" + XmlText.attribute(PlainText.line(value, LONGEST_NAME)) + "\"";
    }
}
