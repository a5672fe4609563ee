package org.chainmark.reports.view;

import java.util.List;
import org.chainmark.reports.messages.Messages;
import org.chainmark.reports.messages.Sentence;
import org.chainmark.results.Fact;

/**
 * What was observed of an exercise beside its checks.
 *
 * @param title of the whole
 * @param what head of the column that says what was tried
 * @param result head of the column that says what came of it
 */
public record RemarkTable(String title, String what, String result, List<Line> lines) {
    public RemarkTable {
        lines = List.copyOf(lines);
    }

    /** One line of the table. */
    public record Line(Sentence what, Sentence result) {}

    /** None if there are no remarks. */
    static List<RemarkTable> of(List<Fact> remarks, Messages messages) {
        if (remarks.isEmpty()) {
            return List.of();
        }
        List<Line> lines = remarks.stream()
                .map(remark -> new Line(
                        messages.sentence(remark),
                        messages.sentence(new Fact(remark.key() + ".result", remark.parameters()))))
                .toList();
        return List.of(new RemarkTable(
                messages.text("remarks.title"), messages.text("remarks.what"), messages.text("remarks.result"), lines));
    }
}
