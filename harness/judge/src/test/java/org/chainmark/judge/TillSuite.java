package org.chainmark.judge;

import static org.chainmark.suite.Expectations.expect;

import java.util.concurrent.atomic.AtomicReference;
import org.chainmark.suite.Check;
import org.chainmark.suite.Suite;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;

/** The suite of the exercise that these tests grade; it can be told to have a bug. */
@Suite(exercise = "till")
final class TillSuite {
    static final AtomicReference<@Nullable RuntimeException> BUG_IN_CHECK = new AtomicReference<>();
    static final AtomicReference<@Nullable RuntimeException> BUG_IN_SUITE = new AtomicReference<>();

    @BeforeAll
    static void prepare() {
        fail(BUG_IN_SUITE);
    }

    @Check(id = "T.1", title = "a till adds", points = 2)
    void adds(Till.Factory tills) {
        Till till = tills.open();
        till.add(2);
        expect("add(3) after add(2)", till.add(3)).toBe(5);
    }

    @Check(id = "T.2", title = "a till knows its total", points = 3)
    void knowsItsTotal(Till.Factory tills) {
        fail(BUG_IN_CHECK);
        Till till = tills.open();
        till.add(4);
        expect("total() after add(4)", till.total()).toBe(4);
    }

    private static void fail(AtomicReference<@Nullable RuntimeException> bug) {
        RuntimeException failure = bug.get();
        if (failure != null) {
            throw failure;
        }
    }
}
