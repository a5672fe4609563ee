package org.chainmark.exercises.open.owntests;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a student's tests say about engines that are right and about engines with a mistake.
 *
 * @param tests all tests that ran
 * @param falseAlarms tests that fail on right engines, each with what it said
 * @param setAside tests that pass on some right engines only
 * @param noticedBy for each fault that was noticed the tests that noticed it
 */
public record TestFindings(
        List<String> tests,
        Map<String, String> falseAlarms,
        List<String> setAside,
        Map<String, List<String>> noticedBy) {
    public TestFindings {
        tests = List.copyOf(tests);
        falseAlarms = Collections.unmodifiableMap(new TreeMap<>(falseAlarms));
        setAside = List.copyOf(setAside);
        noticedBy = Collections.unmodifiableMap(new TreeMap<>(noticedBy));
    }

    /** How many engines of a family were noticed. */
    public int noticed(MistakeFamily family) {
        return (int) family.faults().stream().filter(noticedBy::containsKey).count();
    }
}
