package org.chainmark.reports.markdown;

import java.util.List;
import java.util.Map;
import org.chainmark.reports.messages.Sentence;
import org.chainmark.reports.view.CheckView;
import org.chainmark.reports.view.CommonCause;
import org.chainmark.reports.view.ExerciseView;
import org.chainmark.reports.view.ExerciseView.CheckGroup;
import org.chainmark.reports.view.RemarkTable;

/** An exercise with its checks, in the order of the page. */
final class ExerciseMarkdown {
    private static final int LONGEST_OUTPUT = 4_200;

    private final MarkdownDocument document;
    private final DiagnosisMarkdown diagnoses;
    private final Map<String, String> label;

    ExerciseMarkdown(MarkdownDocument document, DiagnosisMarkdown diagnoses, Map<String, String> label) {
        this.document = document;
        this.diagnoses = diagnoses;
        this.label = label;
    }

    void add(ExerciseView exercise) {
        document.heading(3, MarkdownDocument.inline(exercise.title()));
        if (!exercise.alone()) {
            document.paragraph("**" + MarkdownDocument.inline(exercise.outcome().text()) + "**, "
                    + MarkdownDocument.inline(exercise.outcome().points()));
        }
        if (exercise.oneLine()) {
            return;
        }
        if (!exercise.alone()) {
            document.paragraph(MarkdownDocument.inline(exercise.outcome().sentence()));
        }
        document.list(inline(exercise.problems()));
        for (CommonCause cause : exercise.causes()) {
            document.heading(4, MarkdownDocument.inline(cause.sentence()));
            document.paragraph(MarkdownDocument.inline(cause.cost()));
            addCause(cause);
        }
        exercise.groups().forEach(this::addGroup);
        exercise.charts().forEach(chart -> document.labelled(label.getOrDefault("chart", ""), chart.title()));
        exercise.remarks().forEach(this::addRemarks);
    }

    /** The checks that share a cause, folded. */
    void addCause(CommonCause cause) {
        document.open(cause.note() + " (" + cause.count() + ")");
        document.list(cause.checks().stream().map(this::line).toList());
        document.close();
    }

    private void addGroup(CheckGroup group) {
        String title = group.title() + " (" + group.count() + ")";
        if (group.collapsed()) {
            document.open(title);
            document.list(group.checks().stream().map(this::line).toList());
            document.close();
        } else {
            document.heading(4, MarkdownDocument.inline(title));
            group.checks().forEach(this::addCheck);
        }
    }

    private void addRemarks(RemarkTable remarks) {
        document.open(remarks.title());
        document.list(remarks.lines().stream()
                .map(line -> MarkdownDocument.inline(line.what().then(": ", line.result())))
                .toList());
        document.close();
    }

    private void addCheck(CheckView check) {
        document.paragraph(line(check));
        document.list(inline(check.facts()));
        diagnoses.addHints(check.hints());
        if (!check.output().isEmpty()) {
            document.open(label.getOrDefault("output", ""));
            document.codeBlock(check.output(), LONGEST_OUTPUT);
            document.close();
        }
    }

    /** {@code ✗ A reused value sums its paths `S3.2` · Failed · 0 / 2}. */
    private String line(CheckView check) {
        String hidden = check.hidden() ? label.getOrDefault("hidden", "") + " · " : "";
        return check.symbol() + " " + MarkdownDocument.inline(check.title()) + " " + MarkdownDocument.code(check.id())
                + " · " + MarkdownDocument.inline(hidden + check.verdict() + " · " + check.points());
    }

    private static List<String> inline(List<Sentence> sentences) {
        return sentences.stream().map(MarkdownDocument::inline).toList();
    }
}
