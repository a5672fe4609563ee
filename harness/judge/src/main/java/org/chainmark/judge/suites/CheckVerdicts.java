package org.chainmark.judge.suites;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.chainmark.judge.student.StudentLostException;
import org.chainmark.results.CheckResult;
import org.chainmark.results.Fact;
import org.chainmark.results.Verdict;
import org.chainmark.suite.CheckFailure;
import org.chainmark.suite.Member;
import org.chainmark.suite.MissingMemberException;
import org.chainmark.suite.PersonDecides;
import org.chainmark.suite.StudentException;

/** What a check's ending means. An exception that is not the student's is ours, and then no points move. */
final class CheckVerdicts {
    private CheckVerdicts() {}

    static CheckResult of(CheckDeclaration check, CheckEnding ending) {
        Throwable thrown = ending.thrown();
        if (thrown == null) {
            return check.result(Verdict.PASSED, List.of(), ending.output());
        }
        if (thrown instanceof CheckFailure failure) {
            return check.result(Verdict.FAILED, failure.facts(), ending.output());
        }
        if (thrown instanceof PersonDecides handedOver) {
            return check.pending(handedOver.review(), handedOver.facts());
        }
        if (thrown instanceof StudentException exception) {
            return check.result(Verdict.FAILED, List.of(threw(exception)), ending.output());
        }
        if (thrown instanceof MissingMemberException missing) {
            Fact fact =
                    Fact.of("member.missing").with("member", missing.member().signature());
            return check.result(Verdict.MISSING, List.of(fact), ending.output());
        }
        StudentLostException loss = ending.loss();
        return loss == null
                ? check.result(Verdict.NOT_GRADED, List.of(ourFailure(thrown)), "")
                : check.result(verdict(loss.reason()), lost(loss, ending), ending.output());
    }

    static Fact ourFailure(Throwable thrown) {
        return Fact.of("judge.failed").with("cause", thrown.toString());
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

    private static List<Fact> lost(StudentLostException loss, CheckEnding ending) {
        Member member = loss.member();
        if (member != null && !loss.limits().equals(ending.limits())) {
            return List.of(Fact.of("timed-out.again").with("member", member.signature()));
        }
        List<Fact> facts = new ArrayList<>();
        Fact fact = fact(loss);
        facts.add(member == null ? fact : fact.with("member", member.signature()));
        if (ending.shortened() && verdict(loss.reason()) == Verdict.TIMED_OUT) {
            facts.add(Fact.of("timed-out.shortened"));
        }
        return facts;
    }

    private static Fact fact(StudentLostException loss) {
        return switch (loss.reason()) {
            case CPU_LIMIT ->
                Fact.of("timed-out.cpu").with("seconds", seconds(loss.limits().cpu()));
            case WALL_LIMIT ->
                Fact.of("timed-out.wall").with("seconds", seconds(loss.limits().wall()));
            case DIED ->
                loss.isOutOfMemory() ? Fact.of("died.memory") : Fact.of("died").with("reason", loss.detail());
            case PROTOCOL_VIOLATION -> Fact.of("protocol.violation").with("reason", loss.detail());
        };
    }

    private static double seconds(Duration limit) {
        return limit.toMillis() / 1000.0;
    }
}
