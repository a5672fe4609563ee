package org.chainmark.reports.codequality;

import java.io.IOException;
import java.util.List;
import org.chainmark.reports.escape.JsonText;
import org.chainmark.reports.format.Fingerprints;
import org.chainmark.reports.format.Presentation;
import org.chainmark.reports.format.ReportFormat;
import org.chainmark.reports.view.Finding;
import org.chainmark.reports.view.Findings;
import org.chainmark.reports.view.SourcePlace;
import org.chainmark.results.GradingReport;

/** The report that GitLab shows in merge requests; only findings with a line can be in it. */
public final class CodeQualityFormat implements ReportFormat {
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_DESCRIPTION = 1_000;

    @Override
    public String id() {
        return "gitlab";
    }

    @Override
    public String description() {
        return "GitLab code quality: merge requests";
    }

    @Override
    public String fileName() {
        return "gl-code-quality-report.json";
    }

    @Override
    public boolean holdsSeveral() {
        return false;
    }

    @Override
    public void write(List<GradingReport> reports, Presentation presentation, Appendable out) throws IOException {
        JsonText json = new JsonText();
        Fingerprints fingerprints = new Fingerprints();
        json.list(() -> {
            for (Finding finding : Findings.of(reports.get(0), presentation.locale())) {
                finding.place()
                        .map(presentation::inRepository)
                        .ifPresent(place -> add(json, finding, place, fingerprints.next(finding, place.path())));
            }
        });
        out.append(json.toString());
    }

    private static void add(JsonText json, Finding finding, SourcePlace place, String fingerprint) {
        json.object(() -> {
            json.line("description", finding.text(), LONGEST_DESCRIPTION);
            json.line("check_name", finding.rule(), LONGEST_NAME);
            json.line("fingerprint", fingerprint, LONGEST_NAME);
            json.line("severity", severity(finding), LONGEST_NAME);
            json.object("location", () -> {
                json.line("path", place.path(), LONGEST_DESCRIPTION);
                json.object("lines", () -> json.number("begin", place.line()));
            });
        });
    }

    private static String severity(Finding finding) {
        return switch (finding.weight()) {
            case ERROR -> "major";
            case WARNING -> "minor";
            case NOTE -> "info";
        };
    }
}
