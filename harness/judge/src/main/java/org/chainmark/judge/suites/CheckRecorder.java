package org.chainmark.judge.suites;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chainmark.judge.student.CheckLimits;
import org.chainmark.judge.student.StudentLostException;
import org.chainmark.judge.student.StudentSession;
import org.chainmark.results.CheckResult;
import org.chainmark.results.Verdict;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Sets the limits before each check and writes down how it ended. */
final class CheckRecorder implements TestExecutionListener {
    /** After so many checks that ran out of time the others get a small part of their limit. */
    private static final int PATIENCE = 3;

    /** Enough still for a check that is passed: these take a few hundredths of their limit. */
    private static final int PART_OF_LIMIT = 12;

    private static final Duration SHORT_WALL = Duration.ofSeconds(4);
    private static final Duration LEAST_WALL = Duration.ofSeconds(10);
    private static final int WALL_PER_CPU = 5;

    private final Map<String, CheckDeclaration> byJunitId = new HashMap<>();
    private final StudentSession student;
    private final Map<String, CheckResult> results = new LinkedHashMap<>();
    private final List<CheckDeclaration> outOfWallClockTime = new ArrayList<>();
    private int timeouts;
    private CheckLimits limits = new CheckLimits(Duration.ofSeconds(1), LEAST_WALL);

    CheckRecorder(List<CheckDeclaration> checks, StudentSession student) {
        checks.forEach(check -> byJunitId.put(check.junitId(), check));
        this.student = student;
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        CheckDeclaration check = byJunitId.get(test.getUniqueId());
        if (check != null) {
            limits = limits(check);
            student.begin(limits);
        }
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        CheckDeclaration check = byJunitId.get(test.getUniqueId());
        if (check == null) {
            return;
        }
        String output = student.end();
        CheckResult recorded = result.getThrowable()
                .map(throwable -> CheckVerdicts.of(check, throwable, output, limits))
                .orElseGet(() -> check.result(Verdict.PASSED, List.of(), output));
        results.put(check.id(), recorded);
        if (recorded.verdict() == Verdict.TIMED_OUT) {
            timeouts++;
            if (result.getThrowable().filter(CheckRecorder::isWallClock).isPresent()) {
                outOfWallClockTime.add(check);
            }
        }
    }

    /** The checks that ran out of wall-clock time since this was last asked. */
    List<CheckDeclaration> outOfWallClockTime() {
        List<CheckDeclaration> taken = List.copyOf(outOfWallClockTime);
        outOfWallClockTime.clear();
        timeouts -= taken.size();
        return taken;
    }

    List<CheckResult> results() {
        return List.copyOf(results.values());
    }

    int timeouts() {
        return timeouts;
    }

    private CheckLimits limits(CheckDeclaration check) {
        Duration cpu = Duration.ofMillis(check.cpuMillis());
        if (timeouts >= PATIENCE) {
            return new CheckLimits(cpu.dividedBy(PART_OF_LIMIT), SHORT_WALL);
        }
        Duration wall = cpu.multipliedBy(WALL_PER_CPU);
        return new CheckLimits(cpu, wall.compareTo(LEAST_WALL) < 0 ? LEAST_WALL : wall);
    }

    private static boolean isWallClock(Throwable throwable) {
        return throwable instanceof StudentLostException lost
                && lost.reason() == StudentLostException.Reason.WALL_LIMIT;
    }
}
