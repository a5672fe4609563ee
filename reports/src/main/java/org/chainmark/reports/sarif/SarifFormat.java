package org.chainmark.reports.sarif;

import java.io.IOException;
import java.util.List;
import org.chainmark.reports.format.Presentation;
import org.chainmark.reports.format.ReportFormat;
import org.chainmark.results.GradingReport;

/**
 * SARIF 2.1.0. A finding with a line is a result of the log; one without is a notification of the run, because code
 * scanning refuses results without a place.
 */
public final class SarifFormat implements ReportFormat {
    @Override
    public String id() {
        return "sarif";
    }

    @Override
    public String description() {
        return "SARIF 2.1.0: GitHub code scanning, editors";
    }

    @Override
    public String fileName() {
        return "chainmark.sarif";
    }

    @Override
    public boolean holdsSeveral() {
        return false;
    }

    @Override
    public void write(List<GradingReport> reports, Presentation presentation, Appendable out) throws IOException {
        out.append(new SarifLog(reports.get(0), presentation).json());
    }
}
