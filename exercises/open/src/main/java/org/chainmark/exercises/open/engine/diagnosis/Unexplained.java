package org.chainmark.exercises.open.engine.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.chainmark.exercises.open.engine.program.Counterexamples;
import org.chainmark.exercises.open.engine.program.ProgramAnswer.NoNumbers;
import org.chainmark.results.Diagnosis;
import org.chainmark.results.Fact;
import org.chainmark.suite.Answer;
import org.chainmark.suite.Submission;

/** Something is wrong and no known fault explains it: what is known is the smallest program that shows it. */
final class Unexplained {
    private final List<Probe> probes;
    private final Submission submission;

    Unexplained(List<Probe> probes, Submission submission) {
        this.probes = probes;
        this.submission = submission;
    }

    Diagnosis diagnosis() {
        int numbers = probes.stream().mapToInt(Probe::observations).sum();
        int agreeing = probes.stream().mapToInt(Probe::agreeing).sum();
        boolean lost = probes.stream().anyMatch(Probe::isLost);
        Probe smallest = lost ? smallestWrong() : new Shrinking(submission).shrink(smallestWrong());
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("diagnosis.unexplained")
                .with("expression", smallest.program().toString()));
        if (smallest.answer() instanceof NoNumbers none) {
            facts.add(cause(none.cause()));
        }
        return new Diagnosis(
                List.of(), agreeing, numbers, facts, Counterexamples.of(smallest.program(), smallest.answer()));
    }

    /** Wrong numbers come before no numbers: there is more to learn from them. */
    private Probe smallestWrong() {
        return probes.stream()
                .filter(probe -> !probe.isRight())
                .min(Comparator.<Probe, Boolean>comparing(probe -> !probe.hasNumbers())
                        .thenComparingInt(probe -> probe.program().size()))
                .orElseThrow();
    }

    private static Fact cause(Answer answer) {
        if (answer instanceof Answer.Threw threw) {
            return Fact.of("diagnosis.threw")
                    .with("exception", threw.exception().type())
                    .with("message", threw.exception().text());
        }
        String reason = answer instanceof Answer.Lost lost ? lost.reason().name() : "UNKNOWN";
        return Fact.of("diagnosis.lost").with("reason", reason);
    }
}
