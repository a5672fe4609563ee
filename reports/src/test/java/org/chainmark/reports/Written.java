package org.chainmark.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.chainmark.reports.format.Presentation;
import org.chainmark.reports.format.ReportFormat;
import org.chainmark.reports.view.Occasion;
import org.chainmark.results.GradingReport;

/** What formats make of results. */
public final class Written {
    /** English, for an instructor, with sources where Maven has them. */
    public static final Presentation ENGLISH =
            new Presentation(Locale.ENGLISH, Occasion.GRADING, Presentation.MAVEN_SOURCE_ROOT);

    private Written() {}

    /** The file of some results. */
    public static String by(ReportFormat format, GradingReport... reports) {
        return by(format, ENGLISH, reports);
    }

    /** The file of some results in a presentation. */
    public static String by(ReportFormat format, Presentation presentation, GradingReport... reports) {
        StringBuilder out = new StringBuilder();
        try {
            format.write(List.of(reports), presentation, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
