package org.chainmark.results;

import java.util.List;

/**
 * How one check of an exercise ended.
 *
 * @param id stable identifier, such as {@code S3.2}
 * @param title one line that says what is checked
 * @param hint key of the hint that belongs to the check, or empty
 * @param facts what was observed, first things first; empty for a check that passed
 * @param output what the student's code printed while the check ran, cut to a limit; empty for hidden checks
 */
public record CheckResult(
        String id,
        String title,
        Visibility visibility,
        Verdict verdict,
        Points points,
        String hint,
        List<Fact> facts,
        String output) {
    public CheckResult {
        facts = List.copyOf(facts);
    }
}
