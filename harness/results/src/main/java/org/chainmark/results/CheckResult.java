package org.chainmark.results;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one check of an exercise ended.
 *
 * @param id stable identifier, such as {@code S3.2}
 * @param title one line that says what is checked
 * @param hint key of the hint that belongs to the check, or empty
 * @param facts what was observed, first things first; empty for a check that passed
 * @param output what the student's code printed while the check ran, cut to a limit; empty for hidden checks
 * @param review what a person decides on, or has decided; null if no person is needed
 */
public record CheckResult(
        String id,
        String title,
        Visibility visibility,
        Verdict verdict,
        Points points,
        String hint,
        List<Fact> facts,
        String output,
        @Nullable Review review) {
    public CheckResult {
        facts = List.copyOf(facts);
        if (verdict == Verdict.PENDING && review == null) {
            throw new IllegalArgumentException("a check that waits for a person says for what: " + id);
        }
    }

    /** The result of a check that no person decides. */
    public CheckResult(
            String id,
            String title,
            Visibility visibility,
            Verdict verdict,
            Points points,
            String hint,
            List<Fact> facts,
            String output) {
        this(id, title, visibility, verdict, points, hint, facts, output, null);
    }

    /** Points that wait for a person: neither won nor lost. */
    public int pending() {
        return verdict == Verdict.PENDING ? points.possible() : 0;
    }

    /**
     * The same check after a person decided.
     *
     * @param mark points given, at most what is possible; all of them pass the check
     * @param decision what is told about it; comes before the facts of the rule
     */
    public CheckResult decided(int mark, Fact decision) {
        Points given = new Points(mark, points.possible());
        Verdict decided = given.lost() == 0 ? Verdict.PASSED : Verdict.FAILED;
        return new CheckResult(id, title, visibility, decided, given, hint, told(decision), output, review);
    }

    /** The same check, of which one thing more is told first: a person has to look again. */
    public CheckResult pendingAgain(Fact why) {
        return new CheckResult(id, title, visibility, verdict, points, hint, told(why), output, review);
    }

    private List<Fact> told(Fact first) {
        List<Fact> told = new ArrayList<>(List.of(first));
        told.addAll(facts);
        return told;
    }
}
