package org.chainmark.judge.suites;

import java.util.List;
import org.chainmark.results.CheckResult;

/**
 * What came of running the suites of one exercise.
 *
 * @param results one per check, in the order of their ids
 * @param timeouts how many checks ran out of time
 */
public record SuiteRun(List<CheckResult> results, int timeouts) {
    public SuiteRun {
        results = List.copyOf(results);
    }
}
