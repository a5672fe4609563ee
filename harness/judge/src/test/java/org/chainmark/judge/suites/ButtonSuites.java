package org.chainmark.judge.suites;

import static org.chainmark.suite.Expectations.expect;

import org.chainmark.results.Fact;
import org.chainmark.results.Visibility;
import org.chainmark.suite.Check;
import org.chainmark.suite.CheckFailure;
import org.chainmark.suite.Hint;
import org.chainmark.suite.Suite;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

/** Suites for {@link FakeSubmission}s, sound ones and such as must be refused. */
final class ButtonSuites {
    private ButtonSuites() {}

    /** One check for each of four buttons, each of which should give its number. */
    @Suite(exercise = "buttons")
    static class Four {
        @Check(id = "B.1", title = "one gives 1", points = 1)
        void one(Button button) {
            expect("one", button.press("one")).toBe(1);
        }

        @Check(id = "B.2", title = "two gives 2", points = 2)
        @Hint("two")
        void two(Button button) {
            expect("two", button.press("two")).toBe(2);
        }

        @Check(id = "B.3", title = "three gives 3", points = 3, cpuMillis = 6_000)
        void three(Button button) {
            expect("three", button.press("three")).toBe(3);
        }

        @Check(id = "B.4", title = "four gives 4", points = 4, visibility = Visibility.HIDDEN)
        void four(Button button) {
            expect("four", button.press("four")).toBe(4);
        }
    }

    /** Many checks that need the same member, and two that need another. */
    @Suite(exercise = "many")
    static class Many {
        @Check(id = "M.1", title = "", points = 1)
        void first(Button button) {
            button.press("a");
        }

        @Check(id = "M.2", title = "", points = 1)
        void second(Button button) {
            button.press("b");
        }

        @Check(id = "M.3", title = "", points = 1)
        void third(Button button) {
            button.press("c");
        }

        @Check(id = "M.4", title = "", points = 1)
        void fourth(Button button) {
            button.press("d");
        }

        @Check(id = "M.5", title = "", points = 1)
        void other(Button button) {
            button.hold("e");
        }
    }

    @Suite(exercise = "others")
    static class Other {
        @Check(id = "O.1", title = "a check of another exercise", points = 1)
        void check(Button button) {
            button.press("one");
        }
    }

    @Suite(exercise = "facts")
    static class SeveralFacts {
        @Check(id = "F.1", title = "two things are wrong", points = 2)
        void two() {
            throw new CheckFailure(java.util.List.of(Fact.of("first"), Fact.of("second")));
        }
    }

    @Suite(exercise = "empty")
    static class Empty {}

    @Suite(exercise = "twins")
    static class Twins {
        @Check(id = "T.1", title = "", points = 1)
        void one() {}

        @Check(id = "T.1", title = "", points = 1)
        void two() {}
    }

    @Suite(exercise = "plain")
    static class PlainTest {
        @Check(id = "P.1", title = "", points = 1)
        void one() {}

        @Test
        void noCheck() {}
    }

    @Suite(exercise = "disabled")
    static class SwitchedOff {
        @Check(id = "D.1", title = "", points = 1)
        void runs() {}

        @Check(id = "D.2", title = "", points = 1)
        @Disabled
        void isDropped() {}
    }

    @Suite(exercise = "broken")
    static class Broken {
        @org.junit.jupiter.api.BeforeAll
        static void fail() {
            throw new IllegalStateException("the suite has a bug");
        }

        @Check(id = "X.1", title = "", points = 1)
        void one() {}
    }
}
