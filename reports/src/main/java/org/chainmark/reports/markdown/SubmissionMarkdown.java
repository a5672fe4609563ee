package org.chainmark.reports.markdown;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chainmark.reports.format.Presentation;
import org.chainmark.reports.messages.Messages;
import org.chainmark.reports.messages.Sentence;
import org.chainmark.reports.view.DiagnosisView;
import org.chainmark.reports.view.FirstStep;
import org.chainmark.reports.view.SubmissionView;
import org.chainmark.results.GradingReport;

/**
 * The page of a submission as Markdown for GitHub and GitLab: the same sentences in the same order, without the pictures.
 * Nothing of the student's becomes a mention, a link, an image, HTML or the end of a block.
 */
public final class SubmissionMarkdown {
    private final SubmissionView view;
    private final MarkdownDocument document;
    private final DiagnosisMarkdown diagnoses;
    private final ExerciseMarkdown exercises;

    private SubmissionMarkdown(GradingReport report, Presentation presentation, int limit) {
        Messages messages = Messages.in(presentation.locale());
        this.view = SubmissionView.of(report, presentation.locale(), presentation.occasion());
        String cut = messages.text("format.cut", Map.of("limit", String.valueOf(limit)));
        this.document = new MarkdownDocument(limit, cut);
        this.diagnoses = new DiagnosisMarkdown(document, messages, view.label());
        this.exercises = new ExerciseMarkdown(document, diagnoses, view.label());
    }

    /**
     * The Markdown of one submission.
     *
     * @param limit how many characters (UTF-16 code units) there may be, at least 1,000; where more is to be said, a
     *     sentence says that it was cut
     */
    public static String render(GradingReport report, Presentation presentation, int limit) {
        SubmissionMarkdown markdown = new SubmissionMarkdown(report, presentation, limit);
        markdown.addHead();
        markdown.addFirst();
        markdown.addProblems();
        markdown.addThen();
        markdown.view.exercises().forEach(markdown.exercises::add);
        markdown.addAbout();
        return markdown.document.toString();
    }

    private void addHead() {
        document.heading(2, MarkdownDocument.inline(view.name().isBlank() ? "?" : view.name()));
        document.paragraph("**" + MarkdownDocument.inline(view.outcome().text()) + "**, "
                + MarkdownDocument.inline(view.outcome().points()));
        document.paragraph(MarkdownDocument.inline(view.outcome().sentence()));
        if (view.selfCheck()) {
            document.paragraph(MarkdownDocument.inline(label("selfCheck")));
        }
        if (view.hasThen()) {
            document.paragraph("**" + MarkdownDocument.inline(label("found")) + "**");
            document.list(Stream.concat(
                            view.found().stream().map(DiagnosisView::headline),
                            Stream.of(view.moreFound())
                                    .filter(more -> !more.isEmpty())
                                    .map(Sentence::of))
                    .map(MarkdownDocument::inline)
                    .toList());
        }
    }

    private void addFirst() {
        for (DiagnosisView first : view.first()) {
            document.heading(3, MarkdownDocument.inline(view.firstTitle()));
            document.paragraph(MarkdownDocument.inline(first.category()));
            diagnoses.add(first);
        }
        for (FirstStep step : view.firstSteps()) {
            document.heading(3, MarkdownDocument.inline(view.firstTitle()));
            document.heading(4, MarkdownDocument.inline(step.headline()));
            document.paragraph(step.about().isEmpty() ? "" : MarkdownDocument.code(step.about()));
            document.list(step.observed().stream().map(MarkdownDocument::inline).toList());
            diagnoses.addHints(step.hints());
            step.causes().forEach(exercises::addCause);
        }
    }

    private void addProblems() {
        if (view.hasProblems()) {
            document.heading(3, MarkdownDocument.inline(label("problems")));
            document.list(view.problems().stream().map(MarkdownDocument::inline).toList());
        }
    }

    private void addThen() {
        if (view.hasThen()) {
            document.heading(3, MarkdownDocument.inline(label("then")));
            view.then().forEach(diagnoses::add);
        }
    }

    private void addAbout() {
        document.open(label("about"));
        Stream<String> versions =
                Stream.of(label("seed") + ": " + view.seed(), label("version") + " " + view.harnessVersion());
        List<String> about = Stream.of(view.isolation().stream(), view.courses().stream(), versions)
                .flatMap(lines -> lines)
                .map(MarkdownDocument::inline)
                .toList();
        document.list(about);
        document.close();
    }

    private String label(String name) {
        return view.label().getOrDefault(name, name);
    }
}
