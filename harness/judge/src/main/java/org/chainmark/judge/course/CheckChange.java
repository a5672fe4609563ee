package org.chainmark.judge.course;

import java.util.Optional;
import java.util.OptionalInt;
import org.chainmark.results.Visibility;

/**
 * What a course changes about checks.
 *
 * @param checks an id, or the beginning of ids that ends where a word ends: {@code S1.2} means {@code S1.2-add} but not
 *     {@code S1.20}
 * @param points for passing, before the exercise's weight
 * @param hints whether their hints are shown
 * @param cpuMillis limit of CPU time
 */
public record CheckChange(
        String checks, OptionalInt points, Optional<Visibility> visibility, boolean hints, OptionalInt cpuMillis) {
    /** Whether a check is meant. */
    public boolean isAbout(String id) {
        return id.equals(checks) || (id.startsWith(checks) && !Character.isLetterOrDigit(id.charAt(checks.length())));
    }
}
