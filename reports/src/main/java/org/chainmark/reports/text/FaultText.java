package org.chainmark.reports.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.chainmark.reports.messages.Messages;
import org.chainmark.reports.messages.Sentence;
import org.chainmark.reports.view.DiagnosisView;
import org.chainmark.reports.view.GraphView;
import org.chainmark.reports.view.GraphView.Cell;
import org.chainmark.reports.view.GraphView.Row;
import org.chainmark.results.Diagnosis;
import org.chainmark.results.Fact;
import org.chainmark.results.KnownFault;

/** A fault explained on a terminal: what it is, the smallest expression that shows it, and its words. */
public final class FaultText {
    private static final int WIDTH = 100;
    private static final int MOST_HINTS = 3;
    /** Stands for a number in a counterexample that there is none of. */
    private static final String UNKNOWN = "?";

    private final Messages messages;
    private final List<String> lines = new ArrayList<>();

    private FaultText(Messages messages) {
        this.messages = messages;
    }

    /**
     * The lines in the locale's language.
     *
     * @param exercise id of the exercise whose message bundle words the fault
     * @param example the diagnosis of a submission with this fault alone
     */
    public static List<String> lines(String exercise, KnownFault fault, Diagnosis example, Locale locale) {
        Messages messages = Messages.in(locale).forExercise(exercise);
        FaultText text = new FaultText(messages);
        DiagnosisView view = DiagnosisView.of(example, messages);
        text.addFault(fault, view);
        view.graphs().forEach(text::addGraph);
        view.details().forEach(detail -> text.add(detail.text()));
        text.addWords(view, example.facts().get(0));
        return List.copyOf(text.lines);
    }

    private void addFault(KnownFault fault, DiagnosisView view) {
        add(fault.id() + ": " + view.headline().text());
        add("");
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(messages.text("explain.about"), view.category()));
        rows.add(List.of(
                messages.text("explain.cost"), messages.text(fault.graded() ? "explain.graded" : "explain.named")));
        rows.add(List.of(messages.text("explain.course"), course(fault)));
        rows.add(List.of(messages.text("explain.engine"), fault.summary()));
        lines.addAll(Columns.wrapped(rows, WIDTH));
    }

    /** The criterion, with what it says if the exercise words it. */
    private String course(KnownFault fault) {
        Optional<Sentence> criterion = messages.find("course." + fault.course(), Map.of());
        return fault.course()
                + criterion.map(sentence -> ", " + sentence.text()).orElse("");
    }

    private void addGraph(GraphView graph) {
        heading("page.smallest");
        add(graph.expression());
        if (graph.hasRows()) {
            add("");
            List<List<String>> rows = new ArrayList<>();
            rows.add(head(graph));
            graph.rows().forEach(row -> rows.add(cells(row)));
            lines.addAll(Columns.lines(rows));
        }
    }

    private List<String> head(GraphView graph) {
        List<String> head = new ArrayList<>(List.of(messages.text("page.node")));
        if (graph.dataDiffers()) {
            head.add(messages.text("explain.rightData"));
            head.add(messages.text("explain.faultyData"));
        } else {
            head.add(messages.text("page.data"));
        }
        head.add(messages.text("explain.rightGradient"));
        head.add(messages.text("explain.faultyGradient"));
        return head;
    }

    private List<String> cells(Row row) {
        List<String> cells = new ArrayList<>(List.of(row.name(), row.data().wanted()));
        if (row.comparesData()) {
            cells.add(faulty(row.data()));
        }
        cells.add(row.gradient().wanted());
        cells.add(faulty(row.gradient()));
        return cells;
    }

    private String faulty(Cell cell) {
        boolean unknown = cell.actual().equals(UNKNOWN);
        return cell.differs() && !unknown ? cell.actual() + " (" + messages.text("page.differs") + ")" : cell.actual();
    }

    private void addWords(DiagnosisView view, Fact headline) {
        view.why().forEach(why -> paragraph("page.why", why));
        view.next().forEach(next -> paragraph("page.next", next));
        for (int hint = 1; hint <= MOST_HINTS; hint++) {
            Optional<Sentence> text = messages.find(headline.key() + ".hint" + hint, headline.parameters());
            if (text.isPresent()) {
                add("");
                add(messages.text("page.hint") + " " + hint + ": " + text.get().text());
            }
        }
    }

    private void paragraph(String heading, Sentence sentence) {
        heading(heading);
        add(sentence.text());
    }

    private void heading(String key) {
        add("");
        add(messages.text(key) + ":");
    }

    private void add(String text) {
        lines.addAll(Paragraph.lines(text, WIDTH));
    }
}
