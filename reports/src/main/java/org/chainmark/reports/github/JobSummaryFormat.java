package org.chainmark.reports.github;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.chainmark.reports.escape.MarkdownText;
import org.chainmark.reports.format.Presentation;
import org.chainmark.reports.format.ReportFormat;
import org.chainmark.reports.markdown.SubmissionMarkdown;
import org.chainmark.reports.messages.Messages;
import org.chainmark.results.GradingReport;

/** Markdown for the summary of a job, which GitHub refuses above a mebibyte. */
public final class JobSummaryFormat implements ReportFormat {
    /** No UTF-16 code unit takes more than three bytes in UTF-8. */
    private static final int LIMIT = 1024 * 1024 / 3 - 1_000;

    /** Each has enough room to say what to fix first. */
    private static final int MOST_SUBMISSIONS = 100;

    private static final String RULE = "\n---\n\n";

    @Override
    public String id() {
        return "markdown";
    }

    @Override
    public String description() {
        return "Markdown: GitHub job summary, comments, wikis";
    }

    @Override
    public String fileName() {
        return "summary.md";
    }

    @Override
    public boolean holdsSeveral() {
        return true;
    }

    /** Each submission has an equal share of what there is room for; of very many, the first ones are told. */
    @Override
    public void write(List<GradingReport> reports, Presentation presentation, Appendable out) throws IOException {
        int told = Math.min(reports.size(), MOST_SUBMISSIONS);
        int share = LIMIT / told - RULE.length();
        for (int i = 0; i < told; i++) {
            out.append(i == 0 ? "" : RULE).append(SubmissionMarkdown.render(reports.get(i), presentation, share));
        }
        if (told < reports.size()) {
            Map<String, String> rest = Map.of("count", String.valueOf(reports.size() - told));
            String more = Messages.in(presentation.locale()).text("text.more", rest);
            out.append(RULE)
                    .append(MarkdownText.of(more, RULE.length() + more.length()))
                    .append('\n');
        }
    }
}
