package org.chainmark.exercises.hidden.diagnostics;

import static org.chainmark.suite.Expectations.expect;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.chainmark.exercises.open.diagnostics.Inspections;
import org.chainmark.exercises.open.diagnostics.contract.Instruments;
import org.chainmark.exercises.open.diagnostics.contract.Place;
import org.chainmark.exercises.open.diagnostics.model.Batch;
import org.chainmark.exercises.open.diagnostics.model.Gradient;
import org.chainmark.exercises.open.diagnostics.model.Recorded;
import org.chainmark.results.Visibility;
import org.chainmark.suite.Check;
import org.chainmark.suite.Hint;
import org.chainmark.suite.Submission;
import org.chainmark.suite.Suite;

/** Larger models and longer histories. */
@Suite(exercise = "diagnostics")
class OtherModelsSuite {
    private static final int ROUNDS = 8;

    @Check(
            id = "T7.3-random",
            title = "the first bad number of random histories",
            points = 2,
            visibility = Visibility.HIDDEN)
    @Hint("first")
    void histories(Submission submission, Instruments instruments) {
        Random random = new Random(submission.seed() + 71);
        for (int round = 0; round < ROUNDS; round++) {
            Recorded history = Recorded.random(random);
            Place place = instruments.firstBad(history);
            expect("step in " + history.call(), place.step())
                    .toBe(history.bad().get(0).step());
            expect("tensor in " + history.call(), place.tensor())
                    .toBe(history.bad().get(0).name());
        }
    }

    @Check(
            id = "T7.5-random",
            title = "the first bad gradient of models with many parameters",
            points = 2,
            visibility = Visibility.HIDDEN)
    @Hint("hooks")
    void arrivals(Submission submission, Instruments instruments) {
        Random random = new Random(submission.seed() + 72);
        for (int round = 0; round < ROUNDS; round++) {
            int first = random.nextInt(9);
            Inspections.expectArrival(instruments, batch("firstBadGradient", first, random), "w" + first);
        }
    }

    @Check(
            id = "T7.4-random",
            title = "the first bad parameter of models with many parameters",
            points = 2,
            visibility = Visibility.HIDDEN)
    @Hint("gradient")
    void parameters(Submission submission, Instruments instruments) {
        Random random = new Random(submission.seed() + 73);
        for (int round = 0; round < ROUNDS; round++) {
            Batch batch = batch("inspectBatch", 8, random);
            String wanted = batch.gradients().stream()
                    .filter(gradient -> gradient.numbers() != null
                            && !gradient.numbers().stream().allMatch(Double::isFinite))
                    .map(Gradient::name)
                    .findFirst()
                    .orElseThrow();
            Inspections.expectFinding(instruments, batch, "GRADIENT", wanted);
        }
    }

    /** A parameter with a bad gradient, some without one before it, and bad or missing ones before these. */
    private static Batch batch(String method, int bad, Random random) {
        List<Gradient> gradients = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            double number = random.nextDouble() - 0.5;
            boolean isBad = i == bad || (i < bad && random.nextInt(3) == 0);
            gradients.add(
                    i != bad && random.nextInt(4) == 0
                            ? Gradient.missing("w" + i)
                            : Gradient.of(
                                    "w" + i,
                                    number,
                                    isBad ? (random.nextBoolean() ? Double.NaN : Double.NEGATIVE_INFINITY) : number));
        }
        return Batch.with(method, gradients.toArray(Gradient[]::new));
    }
}
