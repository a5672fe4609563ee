package org.chainmark.judge.suites;

import java.util.List;
import org.chainmark.judge.student.CheckLimits;
import org.chainmark.judge.student.StudentLostException;
import org.chainmark.suite.ScriptLostException;
import org.jspecify.annotations.Nullable;

/**
 * How a check ended.
 *
 * @param thrown what it threw, or null if it returned
 * @param losses the student JVMs that it lost, in order
 * @param output what the student's code printed
 * @param limits what it could use
 * @param shortened whether that was less than its full time
 */
record CheckEnding(
        @Nullable Throwable thrown,
        List<StudentLostException> losses,
        String output,
        CheckLimits limits,
        boolean shortened) {
    CheckEnding {
        losses = List.copyOf(losses);
    }

    /** The loss that ended the check, if it was one. */
    @Nullable
    StudentLostException loss() {
        if (thrown instanceof StudentLostException lost) {
            return lost;
        }
        // A script is lost like the last JVM that was.
        return thrown instanceof ScriptLostException && !losses.isEmpty() ? losses.get(losses.size() - 1) : null;
    }
}
