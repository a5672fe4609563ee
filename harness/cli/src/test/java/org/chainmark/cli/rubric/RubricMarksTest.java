package org.chainmark.cli.rubric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.chainmark.results.CheckResult;
import org.chainmark.results.ExerciseReport;
import org.chainmark.results.Fact;
import org.chainmark.results.GradingReport;
import org.chainmark.results.Isolation;
import org.chainmark.results.Outcome;
import org.chainmark.results.Points;
import org.chainmark.results.Review;
import org.chainmark.results.Verdict;
import org.chainmark.results.Visibility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RubricMarksTest {
    private static final String HEAD = "submission,exercise,check,possible,mark,comment,text\n";
    private static final String ANSWER = "the first NaN, \"they\" say; it is";
    private static final GradingReport OLENA = report("olena", ANSWER);

    @Test
    void marksComeBackAsTheyWereFilledIn() throws RubricException {
        String filled = fill(RubricTable.render(List.of(OLENA)), "S7.1", "1", "\"good, but; short\"");

        GradingReport merged = marks(filled).merge(OLENA);

        CheckResult decided = merged.exercises().get(0).checks().get(1);
        assertThat(decided.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(decided.facts())
                .containsExactly(
                        Fact.of("rubric.decided")
                                .with("mark", "1")
                                .with("possible", "2")
                                .with("comment", "good, but; short"),
                        Fact.of("notes.byRule"));
        assertThat(merged.points()).isEqualTo(new Points(5, 8));
        assertThat(merged.pending()).isEqualTo(2);
    }

    @Test
    void marksSurviveARegradeAndANewTable() throws RubricException {
        String filled = fill(RubricTable.render(List.of(OLENA)), "S7.1", "2", "good");
        GradingReport merged = marks(filled).merge(OLENA);

        GradingReport regraded = marks(RubricTable.render(List.of(merged))).merge(OLENA);

        assertThat(regraded).isEqualTo(merged);
        assertThat(regraded.exercises().get(0).checks().get(1).verdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void aMarkOfZeroIsAMark() throws RubricException {
        String filled = fill(RubricTable.render(List.of(OLENA)), "S7.1", "0", "");

        assertThat(marks(filled).merge(OLENA).pending()).isEqualTo(2);
    }

    @Test
    void aMarkCountsForTheTextThatWasRead() throws RubricException {
        String filled = fill(RubricTable.render(List.of(OLENA)), "S7.1", "2", "good");
        GradingReport rewritten = report("olena", "something else");

        GradingReport merged = marks(filled).merge(rewritten);

        assertThat(merged.points()).isEqualTo(rewritten.points());
        assertThat(merged.pending()).isEqualTo(4);
        assertThat(merged.exercises().get(0).checks().get(1).facts())
                .startsWith(Fact.of("rubric.changed").with("mark", "2"));
    }

    @Test
    void othersAreLeftAlone() throws RubricException {
        RubricMarks marks = marks(fill(RubricTable.render(List.of(OLENA)), "S7.1", "2", "good"));
        GradingReport ivan = report("ivan", ANSWER);

        assertThat(marks.merge(ivan)).isEqualTo(ivan);
        assertThat(RubricMarks.none().merge(OLENA)).isEqualTo(OLENA);
    }

    @Test
    void aCheckThatNoPersonDecidesCannotBeMarked() throws RubricException {
        RubricMarks marks = marks(HEAD + "olena,notes,Q1,4,0,,\n");

        assertThat(marks.merge(OLENA)).isEqualTo(OLENA);
    }

    @ParameterizedTest
    @CsvSource({"=SUM(A1:A9)", "+49", "-1", "@here", "'=1;=2'"})
    void noFieldIsAFormulaAndTheMarkIsFoundAllTheSame(String hostile) throws RubricException {
        GradingReport report = report(hostile, hostile);
        String table = RubricTable.render(List.of(report));

        assertThat(Pattern.compile("(^|[,;\"])[ ]*[=+\\-@]", Pattern.MULTILINE)
                        .matcher(table)
                        .find())
                .as(table)
                .isFalse();
        assertThat(marks(fill(table, "S7.1", "2", "")).merge(report).pending()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"';', ''", "'\t', ''", "',', '\uFEFF'", "';', '\uFEFF'"})
    void whatSpreadsheetsMakeOfItIsRead(String separator, String mark) throws RubricException {
        String text = Review.digest(ANSWER);
        String table = mark + HEAD.replace(",", separator)
                + String.join(separator, "olena", "notes", "S7.1", "2", "1", "\"two\nlines\"", text) + "\r\n";

        assertThat(marks(table).merge(OLENA).pending()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "olena,notes,S7.1,2,3,,h   | Line 2: the mark `3` is not a whole number from 0 to 2.",
                "olena,notes,S7.1,2,-1,,h  | Line 2: the mark `-1` is not a whole number from 0 to 2.",
                "olena,notes,S7.1,2,1.5,,h | Line 2: the mark `1.5` is not a whole number from 0 to 2.",
                "olena,notes,S7.1,2,good,,h | Line 2: the mark `good` is not a whole number from 0 to 2.",
                ",notes,S7.1,2,1,,h        | Line 2: there is a mark, and no submission",
                "olena,notes,,2,1,,h       | Line 2: there is a mark, and no submission or no check",
            })
    void aLineThatCannotBeUsedIsNamed(String line, String problem) {
        RubricException refused = catchThrowableOfType(RubricException.class, () -> marks(HEAD + line));

        assertThat(refused.problems()).singleElement().asString().startsWith(problem);
    }

    @Test
    void everyBadLineIsNamedAndNoneIsUsed() {
        String table = HEAD + "olena,notes,S7.1,2,7,,h\nolena,notes,S7.2,2,1,,h\n\"ivan\",notes,S7.1,2,x,\"a\nb\",h\n"
                + "olena,notes,S7.2,2,2,,h\n";

        RubricException refused = catchThrowableOfType(RubricException.class, () -> marks(table));

        assertThat(refused.problems())
                .satisfiesExactly(
                        problem -> assertThat(problem).startsWith("Line 2: "),
                        problem -> assertThat(problem).startsWith("Line 4: "),
                        problem -> assertThat(problem).startsWith("Line 6: ").contains("another mark in line 3"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                         | It is empty",
                "submission,exercise,check  | Line 1 should name the columns, and has no text, mark, comment",
                "olena,notes,S7.1,2,1,,h    | Line 1 should name the columns",
            })
    void aTableWithoutItsColumnsIsRefused(String table, String problem) {
        RubricException refused = catchThrowableOfType(RubricException.class, () -> marks(table));

        assertThat(refused.problems()).singleElement().asString().startsWith(problem);
    }

    @Test
    void whatIsNoTextIsRefused() {
        RubricException refused = catchThrowableOfType(
                RubricException.class, () -> RubricMarks.read("коментар".getBytes(StandardCharsets.UTF_16)));

        assertThat(refused.problems()).singleElement().asString().contains("UTF-8");
    }

    private static RubricMarks marks(String csv) throws RubricException {
        return RubricMarks.read(csv.getBytes(StandardCharsets.UTF_8));
    }

    /** Fills in mark and comment of a check, which stand before the digest at the end of its line. */
    private static String fill(String csv, String check, String mark, String comment) {
        return Pattern.compile("(,%s,.*),,,(h[0-9a-f]+)".formatted(Pattern.quote(check)))
                .matcher(csv)
                .replaceFirst("$1," + mark + "," + comment + ",$2");
    }

    private static GradingReport report(String name, String answer) {
        List<CheckResult> checks = List.of(
                check("Q1", Verdict.PASSED, new Points(4, 4), null), waits("S7.1", answer), waits("S7.2", answer));
        Points points = new Points(4, 8);
        ExerciseReport notes =
                new ExerciseReport("notes", "Notes", Outcome.GRADED, points, List.of(), checks, List.of());
        Isolation isolation = new Isolation(1, "process", List.of());
        return new GradingReport(1, name, Outcome.GRADED, points, List.of(), List.of(notes), isolation, 7, "test");
    }

    private static CheckResult waits(String id, String answer) {
        return check(id, Verdict.PENDING, new Points(0, 2), new Review(1, answer, Review.digest(answer)));
    }

    private static CheckResult check(String id, Verdict verdict, Points points, @Nullable Review review) {
        List<Fact> facts = review == null ? List.of() : List.of(Fact.of("notes.byRule"));
        return new CheckResult(id, "a title", Visibility.VISIBLE, verdict, points, "", facts, "", review);
    }
}
