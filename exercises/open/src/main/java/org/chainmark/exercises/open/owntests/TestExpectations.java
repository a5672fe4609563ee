package org.chainmark.exercises.open.owntests;

import java.util.Map;
import org.chainmark.results.Fact;
import org.chainmark.suite.CheckFailure;

/** What checks expect of a student's tests. */
public final class TestExpectations {
    private TestExpectations() {}

    /** Fails if there are no tests, or one of them fails on engines that are right. */
    public static void requireNoFalseAlarm(TestFindings findings) {
        if (findings.tests().isEmpty()) {
            throw new CheckFailure(Fact.of("tests.none"));
        }
        for (Map.Entry<String, String> alarm : findings.falseAlarms().entrySet()) {
            throw new CheckFailure(
                    Fact.of("tests.falseAlarm").with("test", alarm.getKey()).with("message", alarm.getValue()));
        }
    }

    /** Fails unless every engine of a family was noticed. */
    public static void requireNoticed(MistakeFamily family, TestFindings findings) {
        int noticed = findings.noticed(family);
        int all = family.faults().size();
        if (noticed < all) {
            throw new CheckFailure(Fact.of("tests.missed." + family.id())
                    .with("noticed", String.valueOf(noticed))
                    .with("all", String.valueOf(all)));
        }
    }
}
