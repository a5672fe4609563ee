package org.chainmark.judge.suites;

import java.time.Duration;
import java.util.List;
import org.chainmark.judge.student.CheckLimits;
import org.chainmark.judge.student.StudentLostException;
import org.chainmark.results.CheckResult;
import org.chainmark.results.Fact;
import org.chainmark.results.Verdict;
import org.chainmark.suite.CheckFailure;
import org.chainmark.suite.Member;
import org.chainmark.suite.MissingMemberException;
import org.chainmark.suite.ScriptLostException;
import org.chainmark.suite.StudentException;

/** What a check's exception means. Anything that is not the student's is ours, and then no points move. */
final class CheckVerdicts {
    private CheckVerdicts() {}

    static CheckResult of(CheckDeclaration check, Throwable throwable, String output, CheckLimits limits) {
        if (throwable instanceof CheckFailure failure) {
            return check.result(Verdict.FAILED, failure.facts(), output);
        }
        if (throwable instanceof StudentException thrown) {
            return check.result(Verdict.FAILED, List.of(threw(thrown)), output);
        }
        if (throwable instanceof MissingMemberException missing) {
            Fact fact =
                    Fact.of("member.missing").with("member", missing.member().signature());
            return check.result(Verdict.MISSING, List.of(fact), output);
        }
        if (throwable instanceof StudentLostException lost) {
            return check.result(verdict(lost.reason()), List.of(lost(lost, limits)), output);
        }
        if (throwable instanceof ScriptLostException lost) {
            return check.result(Verdict.valueOf(lost.reason().name()), List.of(inScript(lost, limits)), output);
        }
        return check.result(
                Verdict.NOT_GRADED, List.of(Fact.of("judge.failed").with("cause", throwable.toString())), "");
    }

    private static Fact threw(StudentException thrown) {
        Fact fact = Fact.of("student.threw").with("type", thrown.type()).with("message", thrown.text());
        return thrown.frames().isEmpty()
                ? fact
                : fact.with("where", where(thrown.frames().get(0)));
    }

    private static String where(StudentException.Frame frame) {
        String place = frame.className() + "." + frame.methodName();
        return frame.line() > 0 ? place + ":" + frame.line() : place;
    }

    private static Verdict verdict(StudentLostException.Reason reason) {
        return switch (reason) {
            case CPU_LIMIT, WALL_LIMIT -> Verdict.TIMED_OUT;
            case DIED -> Verdict.DIED;
            case PROTOCOL_VIOLATION -> Verdict.PROTOCOL_VIOLATION;
        };
    }

    private static Fact inScript(ScriptLostException lost, CheckLimits limits) {
        return switch (lost.reason()) {
            case TIMED_OUT -> Fact.of("timed-out.cpu").with("seconds", seconds(limits.cpu()));
            case DIED -> Fact.of("died");
            case PROTOCOL_VIOLATION -> Fact.of("protocol.violation");
        };
    }

    private static Fact lost(StudentLostException lost, CheckLimits limits) {
        Fact fact = switch (lost.reason()) {
            case CPU_LIMIT -> Fact.of("timed-out.cpu").with("seconds", seconds(limits.cpu()));
            case WALL_LIMIT -> Fact.of("timed-out.wall").with("seconds", seconds(limits.wall()));
            case DIED -> died(lost);
            case PROTOCOL_VIOLATION -> Fact.of("protocol.violation").with("reason", lost.detail());
        };
        Member member = lost.member();
        return member == null ? fact : fact.with("member", member.signature());
    }

    private static Fact died(StudentLostException lost) {
        return lost.isOutOfMemory() ? Fact.of("died.memory") : Fact.of("died").with("reason", lost.detail());
    }

    private static double seconds(Duration limit) {
        return limit.toMillis() / 1000.0;
    }
}
