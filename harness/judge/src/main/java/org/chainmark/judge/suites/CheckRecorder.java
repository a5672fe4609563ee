package org.chainmark.judge.suites;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chainmark.judge.student.CheckLimits;
import org.chainmark.judge.student.CheckedSubmission;
import org.chainmark.judge.student.StudentLostException;
import org.chainmark.results.CheckResult;
import org.chainmark.results.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Sets the limits before each check and writes down how it ended. A check that is run again is recorded anew. */
final class CheckRecorder implements TestExecutionListener {
    private final Map<String, CheckDeclaration> byJunitId = new HashMap<>();
    private final CheckedSubmission student;
    private final Patience patience;
    private final Map<String, CheckResult> results = new LinkedHashMap<>();
    private final List<CheckDeclaration> suspected = new ArrayList<>();
    private @Nullable Running running;
    private @Nullable Throwable suiteFailure;

    /** @param shortened whether it got less than its full time */
    private record Running(CheckLimits limits, boolean shortened) {}

    CheckRecorder(List<CheckDeclaration> checks, CheckedSubmission student, Patience patience) {
        checks.forEach(check -> byJunitId.put(check.junitId(), check));
        this.student = student;
        this.patience = patience;
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        CheckDeclaration check = byJunitId.get(test.getUniqueId());
        if (check != null) {
            Running started = new Running(patience.limits(check), patience.isShort());
            running = started;
            student.begin(started.limits());
        }
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        CheckDeclaration check = byJunitId.get(test.getUniqueId());
        Running ended = running;
        if (check == null || ended == null) {
            result.getThrowable().ifPresent(failure -> suiteFailure = failure);
            return;
        }
        running = null;
        List<StudentLostException> losses = student.losses();
        CheckEnding ending = new CheckEnding(
                result.getThrowable().orElse(null), losses, student.end(), ended.limits(), ended.shortened());
        CheckResult recorded = CheckVerdicts.of(check, ending);
        results.put(check.id(), recorded);
        if (recorded.verdict() != Verdict.PASSED) {
            learn(check, recorded.verdict(), ending);
        }
    }

    private void learn(CheckDeclaration check, Verdict verdict, CheckEnding ending) {
        for (StudentLostException loss : ending.losses()) {
            if (patience.isSuspicion(loss)) {
                patience.suspect(loss.member());
                suspected.add(check);
                return;
            }
        }
        StudentLostException loss = ending.loss();
        if (verdict == Verdict.TIMED_OUT && loss != null) {
            patience.timedOut(loss, ending.limits(), !ending.shortened());
        }
    }

    /** The checks that ran out of wall-clock time while others were running. */
    List<CheckDeclaration> suspected() {
        return List.copyOf(suspected);
    }

    /** The result of each check that was run, by its id. */
    Map<String, CheckResult> results() {
        return Map.copyOf(results);
    }

    /** What kept a whole suite from running, if anything did. */
    @Nullable
    Throwable suiteFailure() {
        return suiteFailure;
    }
}
