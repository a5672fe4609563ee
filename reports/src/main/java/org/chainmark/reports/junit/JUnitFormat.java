package org.chainmark.reports.junit;

import java.io.IOException;
import java.util.List;
import org.chainmark.reports.format.Presentation;
import org.chainmark.reports.format.ReportFormat;
import org.chainmark.results.GradingReport;

/**
 * JUnit XML as Surefire writes it: a submission is a test suite and a check is a test. Several submissions are put into
 * one {@code testsuites}, which Surefire does not know and other readers do.
 */
public final class JUnitFormat implements ReportFormat {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    @Override
    public String id() {
        return "junit";
    }

    @Override
    public String description() {
        return "JUnit XML: Jenkins, GitLab, Azure Pipelines and most others";
    }

    @Override
    public String fileName() {
        return "TEST-chainmark.xml";
    }

    @Override
    public boolean holdsSeveral() {
        return true;
    }

    @Override
    public void write(List<GradingReport> reports, Presentation presentation, Appendable out) throws IOException {
        out.append(HEAD);
        if (reports.size() == 1) {
            out.append(new TestSuiteXml(reports.get(0), presentation).xml());
            return;
        }
        out.append("<testsuites>\n");
        for (GradingReport report : reports) {
            out.append(new TestSuiteXml(report, presentation).xml());
        }
        out.append("</testsuites>\n");
    }
}
