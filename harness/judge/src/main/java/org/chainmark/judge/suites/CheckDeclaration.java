package org.chainmark.judge.suites;

import java.util.List;
import org.chainmark.results.CheckResult;
import org.chainmark.results.Fact;
import org.chainmark.results.Points;
import org.chainmark.results.Review;
import org.chainmark.results.Verdict;
import org.chainmark.results.Visibility;

/**
 * A check that will be run: known before anything runs, so that none can be dropped.
 *
 * @param junitId the launcher's unique id of the test
 * @param hint key of its hint, or empty
 * @param cpuMillis its limit of CPU time
 */
public record CheckDeclaration(
        String junitId, String id, String title, int points, Visibility visibility, String hint, int cpuMillis) {
    /** The result of this check. The points are earned if and only if it passed. */
    public CheckResult result(Verdict verdict, List<Fact> facts, String output) {
        return new CheckResult(
                id,
                title,
                visibility,
                verdict,
                new Points(verdict.passed() ? points : 0, points),
                hint,
                facts,
                visibility == Visibility.VISIBLE ? output : "");
    }

    /** The result of this check as long as a person has not decided. */
    CheckResult pending(Review review, List<Fact> facts) {
        return new CheckResult(id, title, visibility, Verdict.PENDING, new Points(0, points), hint, facts, "", review);
    }

    /** The result of this check if it was not run at all. */
    public CheckResult notRun(Verdict why) {
        return result(why, List.of(), "");
    }
}
