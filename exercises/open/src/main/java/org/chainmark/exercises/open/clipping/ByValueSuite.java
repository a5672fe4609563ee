package org.chainmark.exercises.open.clipping;

import static org.chainmark.suite.Expectations.expect;

import java.util.List;
import java.util.Random;
import org.chainmark.exercises.open.clipping.contract.Clipping;
import org.chainmark.exercises.open.clipping.contract.Parameter;
import org.chainmark.exercises.open.clipping.contract.Parameters;
import org.chainmark.suite.Check;
import org.chainmark.suite.Hint;
import org.chainmark.suite.Submission;
import org.chainmark.suite.Suite;

/** Clipping by value. */
@Suite(exercise = "clipping")
class ByValueSuite {
    @Check(id = "S6.1-above", title = "by value: what is above the limit becomes the limit", points = 2)
    @Hint("value")
    void limitsFromAbove(Clipping clipping, Parameters parameters) {
        Parameter parameter = parameters.of(new double[] {1, 1}, new double[] {3, 0.5});
        clipping.byValue(List.of(parameter), 2);
        expect("grad[0]", parameter.grad()[0]).toBe(2);
    }

    @Check(id = "S6.1-below", title = "by value: what is below minus the limit becomes minus the limit", points = 2)
    @Hint("value")
    void limitsFromBelow(Clipping clipping, Parameters parameters) {
        Parameter parameter = parameters.of(new double[] {1, 1}, new double[] {-0.5, -3});
        clipping.byValue(List.of(parameter), 2);
        expect("grad[1]", parameter.grad()[1]).toBe(-2);
    }

    @Check(id = "S6.1-inside", title = "by value: what is within the limits stays as it is", points = 2)
    @Hint("value")
    void leavesTheRest(Clipping clipping, Parameters parameters) {
        Parameter parameter = parameters.of(new double[] {1, 1, 1, 1}, new double[] {-0.5, 0.25, 9, 0});
        clipping.byValue(List.of(parameter), 2);
        expect("grad[0]", parameter.grad()[0]).toBe(-0.5);
        expect("grad[1]", parameter.grad()[1]).toBe(0.25);
        expect("grad[3]", parameter.grad()[3]).toBe(0);
    }

    @Check(id = "S6.1-groups", title = "by value: several parameters, random gradients", points = 2)
    @Hint("value")
    void severalParameters(Submission submission, Clipping clipping, Parameters parameters) {
        Gradients gradients = Gradients.random(new Random(submission.seed()), 3, 2, 1, 4);
        List<Parameter> clipped = gradients.parameters(parameters);
        clipping.byValue(clipped, 1.5);
        for (int group = 0; group < clipped.size(); group++) {
            double[] grad = clipped.get(group).grad();
            for (int i = 0; i < grad.length; i++) {
                double was = gradients.groups().get(group)[i];
                expect("parameter " + (group + 1) + ", grad[" + i + "], which was " + was, grad[i])
                        .toBe(Math.max(-1.5, Math.min(1.5, was)));
            }
        }
    }

    @Check(id = "S6.1-data", title = "by value: the numbers of the parameters stay as they are", points = 1)
    @Hint("data")
    void leavesTheData(Clipping clipping, Parameters parameters) {
        Parameter parameter = parameters.of(new double[] {5, -6}, new double[] {3, -4});
        clipping.byValue(List.of(parameter), 2);
        expect("data[0]", parameter.data()[0]).toBe(5);
        expect("data[1]", parameter.data()[1]).toBe(-6);
    }
}
