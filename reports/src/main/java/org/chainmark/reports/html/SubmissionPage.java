package org.chainmark.reports.html;

import java.util.Locale;
import org.chainmark.reports.view.Occasion;
import org.chainmark.reports.view.SubmissionView;
import org.chainmark.results.GradingReport;

/** The page of one submission: one file without scripts that loads nothing. */
public final class SubmissionPage {
    private SubmissionPage() {}

    /** The page as an instructor's grading makes it. */
    public static String render(GradingReport report, Locale locale) {
        return render(report, locale, Occasion.GRADING);
    }

    /** The page in the locale's language, or in English if that is not to be had. */
    public static String render(GradingReport report, Locale locale, Occasion occasion) {
        return Templates.fill("submission", PagePolicy.STRICT, SubmissionView.of(report, locale, occasion));
    }
}
