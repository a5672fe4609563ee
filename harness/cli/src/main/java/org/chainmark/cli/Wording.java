package org.chainmark.cli;

import java.util.Locale;
import org.chainmark.reports.escape.TerminalText;
import org.chainmark.reports.messages.Messages;
import org.chainmark.reports.messages.Sentence;
import org.chainmark.reports.view.PointsText;
import org.chainmark.reports.view.SubmissionView;
import org.chainmark.results.Fact;
import org.chainmark.results.GradingReport;

/** What the terminal says about a result. */
final class Wording {
    static final Wording ENGLISH = new Wording(Locale.ENGLISH);

    private final Locale locale;
    private final Messages messages;

    private Wording(Locale locale) {
        this.locale = locale;
        this.messages = Messages.in(locale);
    }

    /** A text on one line, without anything that a terminal would obey. */
    String line(String text) {
        return TerminalText.line(text);
    }

    /** What a fact says, on one line. */
    String fact(Fact fact) {
        return line(messages.sentence(fact).text());
    }

    String outcome(GradingReport report) {
        return messages.text(
                "outcome." + report.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    String points(GradingReport report) {
        return PointsText.shortText(report.points(), report.pending(), messages);
    }

    /** The one thing to begin with, or nothing. */
    String firstFinding(GradingReport report) {
        return SubmissionView.firstFinding(report, locale).map(Sentence::text).orElse("");
    }
}
