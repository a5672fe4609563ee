package org.chainmark.exercises.hidden.clipping;

import static org.chainmark.exercises.open.clipping.Clips.expectAbout;
import static org.chainmark.suite.Expectations.expect;
import static org.chainmark.suite.Expectations.require;

import java.util.List;
import java.util.Random;
import org.chainmark.exercises.open.clipping.Clips;
import org.chainmark.exercises.open.clipping.Gradients;
import org.chainmark.exercises.open.clipping.contract.Clipping;
import org.chainmark.exercises.open.clipping.contract.Norms;
import org.chainmark.exercises.open.clipping.contract.Parameter;
import org.chainmark.exercises.open.clipping.contract.Parameters;
import org.chainmark.results.Fact;
import org.chainmark.results.Visibility;
import org.chainmark.suite.Check;
import org.chainmark.suite.Hint;
import org.chainmark.suite.Submission;
import org.chainmark.suite.Suite;

/** Both ways of clipping, on random gradients of groups of every size. */
@Suite(exercise = "clipping")
class RandomGradientsSuite {
    private static final int ROUNDS = 20;

    @Check(
            id = "S6.1-random",
            title = "by value: random gradients and limits",
            points = 2,
            visibility = Visibility.HIDDEN)
    @Hint("value")
    void byValue(Submission submission, Clipping clipping, Parameters parameters) {
        Random random = new Random(submission.seed() + 11);
        for (int round = 0; round < ROUNDS; round++) {
            Gradients before = draw(random);
            double limit = 0.25 + 3 * random.nextDouble();
            List<Parameter> clipped = before.parameters(parameters);
            clipping.byValue(clipped, limit);
            double[] was = before.flat();
            double[] is = flat(clipped);
            for (int i = 0; i < was.length; i++) {
                expect("a gradient of " + was[i] + " with a limit of " + limit, is[i])
                        .toBe(Math.max(-limit, Math.min(limit, was[i])));
            }
        }
    }

    @Check(
            id = "S6.2-random-direction",
            title = "by norm: the direction of random gradients stays",
            points = 2,
            visibility = Visibility.HIDDEN)
    @Hint("direction")
    void direction(Submission submission, Clipping clipping, Parameters parameters) {
        Random random = new Random(submission.seed() + 12);
        for (int round = 0; round < ROUNDS; round++) {
            Gradients before = draw(random);
            List<Parameter> clipped = before.parameters(parameters);
            clipping.byNorm(clipped, limit(before, random));
            double cosine = Clips.cosine(before, after(clipped));
            require(
                    cosine > 1 - 1e-9,
                    Fact.of("clipping.turned").with("before", before.toString()).with("cosine", cosine));
        }
    }

    @Check(
            id = "S6.2-random-norm",
            title = "by norm: random gradients end at the limit, or stay below it",
            points = 2,
            visibility = Visibility.HIDDEN)
    @Hint("norm")
    void norm(Submission submission, Clipping clipping, Parameters parameters) {
        Random random = new Random(submission.seed() + 13);
        for (int round = 0; round < ROUNDS; round++) {
            Gradients before = draw(random);
            double limit = limit(before, random);
            List<Parameter> clipped = before.parameters(parameters);
            clipping.byNorm(clipped, limit);
            expectAbout("the norm of " + before, after(clipped).norm(), Math.min(before.norm(), limit));
        }
    }

    @Check(
            id = "S6.3-random",
            title = "both norms are reported, of random gradients",
            points = 2,
            visibility = Visibility.HIDDEN)
    @Hint("report")
    void report(Submission submission, Clipping clipping, Parameters parameters) {
        Random random = new Random(submission.seed() + 14);
        for (int round = 0; round < ROUNDS; round++) {
            Gradients before = draw(random);
            List<Parameter> clipped = before.parameters(parameters);
            Norms norms = clipping.byNorm(clipped, limit(before, random));
            expect("before", norms.before()).toBe(before.norm());
            expectAbout("after", norms.after(), after(clipped).norm());
        }
    }

    private static Gradients draw(Random random) {
        int[] sizes = random.ints(1 + random.nextInt(4), 1, 5).toArray();
        return Gradients.random(random, random.nextBoolean() ? 20 : 5, sizes);
    }

    /** Well above or below the norm: what is right at the norm itself is left open. */
    private static double limit(Gradients gradients, Random random) {
        return gradients.norm() * (random.nextInt(3) == 0 ? 1.5 : 0.2 + 0.6 * random.nextDouble());
    }

    private static Gradients after(List<Parameter> parameters) {
        return new Gradients(parameters.stream().map(Parameter::grad).toList());
    }

    private static double[] flat(List<Parameter> parameters) {
        return after(parameters).flat();
    }
}
