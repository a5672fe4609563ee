package org.chainmark.reports.view;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chainmark.reports.messages.Messages;
import org.chainmark.reports.messages.Sentence;
import org.chainmark.results.CheckResult;
import org.chainmark.results.Verdict;
import org.chainmark.results.Visibility;

/**
 * One check. Of a check that is not visible, only its title, verdict and points are in here.
 *
 * @param kind a style: the verdict in small letters
 * @param verdict the verdict in words
 * @param symbol a sign for the verdict, so that colour is never the only one
 * @param points points earned of those possible
 * @param lost points lost
 * @param facts what was observed, unless it passed without a person who decided, and the explanation, if there is one
 * @param hints the first hint, with those after it inside; none or one, and none unless it failed
 * @param output what the student's code printed, cut
 * @param detailed whether there are facts, hints or output
 */
public record CheckView(
        String id,
        Sentence title,
        String kind,
        String verdict,
        String symbol,
        String points,
        int lost,
        boolean hidden,
        List<Sentence> facts,
        List<Hint> hints,
        String output,
        boolean detailed) {
    private static final int LONGEST_OUTPUT = 4_000;
    private static final int MOST_FACTS = 12;

    static CheckView of(CheckResult check, Messages messages) {
        return of(check, messages, 0);
    }

    /**
     * A check of which some facts have been said already.
     *
     * @param said how many, from the first
     */
    static CheckView of(CheckResult check, Messages messages, int said) {
        boolean shown = check.visibility() == Visibility.VISIBLE && (ran(check.verdict()) || check.review() != null);
        List<Sentence> facts = Stream.concat(
                        shown ? facts(check, messages, said) : Stream.of(), explanation(check, messages))
                .toList();
        List<Hint> hints = shown && check.verdict() == Verdict.FAILED ? hints(check, messages) : List.of();
        String output = shown ? cut(check.output(), messages) : "";
        boolean counts = check.verdict() != Verdict.NOT_GRADED;
        String kind = OutcomeView.kind(check.verdict());
        return new CheckView(
                check.id(),
                Sentence.title(check.title()),
                kind,
                messages.text("verdict." + kind),
                symbol(check.verdict()),
                counts ? PointsText.shortText(check.points(), 0, messages) : "–",
                counts && check.verdict() != Verdict.PENDING ? check.points().lost() : 0,
                check.visibility() != Visibility.VISIBLE,
                facts,
                hints,
                output,
                !(facts.isEmpty() && hints.isEmpty() && output.isEmpty()));
    }

    /** Whether it ran and did not pass, or waits for a person; there is nothing to say about the others that is not said elsewhere. */
    private static boolean ran(Verdict verdict) {
        return switch (verdict) {
            case FAILED, PENDING, TIMED_OUT, DIED, PROTOCOL_VIOLATION -> true;
            case PASSED, MISSING, NOT_RUN, NOT_GRADED -> false;
        };
    }

    /** Only an exercise whose checks have one right answer has explanations, and they are for who may see the check. */
    private static Stream<Sentence> explanation(CheckResult check, Messages messages) {
        boolean decided = check.verdict() == Verdict.PASSED || check.verdict() == Verdict.FAILED;
        return check.visibility() == Visibility.VISIBLE && decided
                ? messages.find("explanation." + check.id(), Map.of()).stream()
                : Stream.of();
    }

    private static Stream<Sentence> facts(CheckResult check, Messages messages, int said) {
        return check.facts().stream().skip(said).limit(MOST_FACTS).map(messages::sentence);
    }

    private static List<Hint> hints(CheckResult check, Messages messages) {
        return Hint.steps(number -> messages.find("hint." + check.hint() + "." + number, Map.of()));
    }

    private static String cut(String output, Messages messages) {
        if (output.length() <= LONGEST_OUTPUT) {
            return output;
        }
        int end = Character.isHighSurrogate(output.charAt(LONGEST_OUTPUT - 1)) ? LONGEST_OUTPUT - 1 : LONGEST_OUTPUT;
        Map<String, String> rest = Map.of("count", String.valueOf(output.length() - end));
        return output.substring(0, end) + "\n" + messages.text("value.cut", rest);
    }

    private static String symbol(Verdict verdict) {
        return switch (verdict) {
            case PASSED -> "✓";
            case FAILED, TIMED_OUT, DIED, PROTOCOL_VIOLATION -> "✗";
            case MISSING, NOT_RUN -> "–";
            case PENDING -> "…";
            case NOT_GRADED -> "?";
        };
    }
}
