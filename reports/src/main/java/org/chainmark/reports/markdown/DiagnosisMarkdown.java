package org.chainmark.reports.markdown;

import java.util.List;
import java.util.Map;
import org.chainmark.reports.messages.Messages;
import org.chainmark.reports.text.NodeTable;
import org.chainmark.reports.view.DiagnosisView;
import org.chainmark.reports.view.GraphView;
import org.chainmark.reports.view.Hint;

/** A named cause, in the order of the page. */
final class DiagnosisMarkdown {
    private static final int LONGEST_BLOCK = 4_000;

    private final MarkdownDocument document;
    private final Messages messages;
    private final Map<String, String> label;

    DiagnosisMarkdown(MarkdownDocument document, Messages messages, Map<String, String> label) {
        this.document = document;
        this.messages = messages;
        this.label = label;
    }

    void add(DiagnosisView diagnosis) {
        document.heading(4, MarkdownDocument.inline(diagnosis.headline()));
        diagnosis.where().forEach(where -> document.paragraph(MarkdownDocument.inline(where)));
        document.paragraph(MarkdownDocument.inline(diagnosis.evidence()));
        diagnosis.details().forEach(detail -> document.paragraph(MarkdownDocument.inline(detail)));
        if (diagnosis.hasAlternatives()) {
            document.paragraph(label("alternatives"));
            document.list(diagnosis.alternatives().stream()
                    .map(MarkdownDocument::inline)
                    .toList());
        }
        diagnosis.graphs().forEach(this::addGraph);
        diagnosis.next().forEach(next -> document.labelled(label("next"), next));
        diagnosis.why().forEach(why -> document.labelled(label("why"), why));
        addHints(diagnosis.hints());
        diagnosis.graphs().forEach(this::addTest);
        addTimeline(diagnosis);
    }

    private void addGraph(GraphView graph) {
        document.paragraph(
                "**" + MarkdownDocument.inline(label("smallest")) + "**: " + MarkdownDocument.code(graph.expression()));
        graph.nudges().forEach(nudge -> document.paragraph(MarkdownDocument.inline(nudge)));
        List<String> nodes = NodeTable.lines(graph, messages);
        if (!nodes.isEmpty()) {
            document.codeBlock(String.join("\n", nodes), LONGEST_BLOCK);
        }
    }

    private void addTest(GraphView graph) {
        if (!graph.test().isEmpty()) {
            document.open(label("asTest"));
            document.paragraph(MarkdownDocument.inline(label("testNote")));
            document.codeBlock(graph.test(), LONGEST_BLOCK);
            document.close();
        }
    }

    private void addTimeline(DiagnosisView diagnosis) {
        if (diagnosis.hasTimeline()) {
            document.open(label("timeline"));
            document.list(
                    diagnosis.timeline().stream().map(MarkdownDocument::inline).toList());
            document.close();
        }
    }

    /** Each hint within the one before, so that it is opened on demand, as on the page. */
    void addHints(List<Hint> hints) {
        for (Hint hint : hints) {
            document.open(label("hint") + " " + hint.number());
            document.paragraph(MarkdownDocument.inline(hint.text()));
            addHints(hint.more());
            document.close();
        }
    }

    private String label(String name) {
        return label.getOrDefault(name, name);
    }
}
