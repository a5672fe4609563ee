package org.chainmark.reports.sarif;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chainmark.reports.escape.JsonText;
import org.chainmark.reports.escape.SarifText;
import org.chainmark.reports.escape.UrlSegment;
import org.chainmark.reports.format.Fingerprints;
import org.chainmark.reports.format.Presentation;
import org.chainmark.reports.messages.Sentence;
import org.chainmark.reports.view.Finding;
import org.chainmark.reports.view.Findings;
import org.chainmark.reports.view.SourcePlace;
import org.chainmark.results.GradingReport;
import org.chainmark.results.Outcome;

/** One log with one run. */
final class SarifLog {
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
    private static final int LONGEST_MESSAGE = 4_000;
    /** Code scanning refuses more in the description of a rule. */
    private static final int LONGEST_DESCRIPTION = 1_000;

    private static final int LONGEST_NAME = 200;

    /** Code scanning refuses more. */
    private static final int MOST_RESULTS = 5_000;

    private final GradingReport report;
    private final Presentation presentation;
    private final List<Finding> findings;
    private final JsonText json = new JsonText();
    private final Fingerprints fingerprints = new Fingerprints();

    SarifLog(GradingReport report, Presentation presentation) {
        this.report = report;
        this.presentation = presentation;
        this.findings = Findings.of(report, presentation.locale()).stream()
                .limit(MOST_RESULTS)
                .toList();
    }

    String json() {
        return json.object(() -> {
                    json.line("$schema", SCHEMA, LONGEST_NAME);
                    json.line("version", "2.1.0", LONGEST_NAME);
                    json.list("runs", () -> json.object(this::run));
                })
                .toString();
    }

    private void run() {
        Map<String, Finding> rules = new LinkedHashMap<>();
        findings.forEach(finding -> rules.putIfAbsent(finding.rule(), finding));
        List<String> ids = List.copyOf(rules.keySet());
        json.object(
                "tool",
                () -> json.object("driver", () -> {
                    json.line("name", "Chainmark", LONGEST_NAME);
                    json.line(
                            "version", report.harnessVersion().isBlank() ? "?" : report.harnessVersion(), LONGEST_NAME);
                    json.list("rules", () -> rules.values().forEach(this::rule));
                }));
        json.list("invocations", () -> json.object(this::invocation));
        json.list(
                "results",
                () -> findings.forEach(finding -> finding.place()
                        .map(presentation::inRepository)
                        .ifPresent(place -> result(finding, place, ids.indexOf(finding.rule())))));
    }

    private void rule(Finding finding) {
        json.object(() -> {
            json.line("id", finding.rule(), LONGEST_NAME);
            message("shortDescription", finding.title().text(), LONGEST_DESCRIPTION);
            String help = finding.advice().stream().map(Sentence::text).collect(Collectors.joining("\n"));
            message("help", help.isBlank() ? finding.title().text() : help, LONGEST_MESSAGE);
        });
    }

    /** Also says that it failed if we did, so that nobody takes an empty list for a good sign. */
    private void invocation() {
        json.truth("executionSuccessful", report.outcome() != Outcome.NOT_GRADED);
        json.list(
                "toolExecutionNotifications",
                () -> findings.stream()
                        .filter(finding -> finding.place().isEmpty())
                        .forEach(finding -> json.object(() -> {
                            json.object("descriptor", () -> json.line("id", finding.rule(), LONGEST_NAME));
                            levelAndMessage(finding);
                        })));
    }

    private void result(Finding finding, SourcePlace place, int rule) {
        json.object(() -> {
            json.line("ruleId", finding.rule(), LONGEST_NAME);
            json.number("ruleIndex", rule);
            levelAndMessage(finding);
            json.list(
                    "locations",
                    () -> json.object(() -> json.object("physicalLocation", () -> {
                        json.object("artifactLocation", () -> json.line("uri", uri(place.path()), 4 * LONGEST_MESSAGE));
                        json.object("region", () -> json.number("startLine", place.line()));
                    })));
            json.object(
                    "partialFingerprints",
                    () -> json.line(
                            "primaryLocationLineHash", fingerprints.next(finding, place.path()) + ":1", LONGEST_NAME));
        });
    }

    private void levelAndMessage(Finding finding) {
        String level = switch (finding.weight()) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case NOTE -> "note";
        };
        json.line("level", level, LONGEST_NAME);
        message("message", finding.text(), LONGEST_MESSAGE);
    }

    /** No text is empty, for which readers refuse the whole log. */
    private void message(String name, String text, int longest) {
        String message = SarifText.message(text.isBlank() ? "-" : text, longest);
        json.object(name, () -> json.lines("text", message, 3 * longest));
    }

    private static String uri(String path) {
        return Arrays.stream(path.split("/")).map(UrlSegment::encode).collect(Collectors.joining("/"));
    }
}
