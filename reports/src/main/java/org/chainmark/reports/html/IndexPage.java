package org.chainmark.reports.html;

import java.util.List;
import java.util.Locale;
import org.chainmark.reports.view.GradeLine;
import org.chainmark.reports.view.IndexView;

/** The overview of a run: one file that links to the pages of the submissions. */
public final class IndexPage {
    private IndexPage() {}

    /** The overview in the locale's language, or in English if that is not to be had. */
    public static String render(List<GradeLine> lines, Locale locale) {
        return Templates.fill("index", PagePolicy.STRICT, IndexView.of(lines, locale));
    }
}
