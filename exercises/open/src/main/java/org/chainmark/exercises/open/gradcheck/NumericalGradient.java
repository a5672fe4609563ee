package org.chainmark.exercises.open.gradcheck;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.chainmark.exercises.open.gradcheck.contract.GradientCheck;
import org.chainmark.exercises.open.gradcheck.subject.Vector;
import org.chainmark.suite.Answer;
import org.chainmark.suite.JavaArrays;
import org.chainmark.suite.Member;
import org.chainmark.suite.Script;
import org.chainmark.suite.Submission;

/**
 * A call of the student's {@code numericalGradient}.
 *
 * @param slopes what it returned
 * @param after the array of parameters as it is then
 */
public record NumericalGradient(Vector slopes, Vector after) {
    private static final Member NUMERICAL_GRADIENT =
            Member.of(GradientCheck.class, "numericalGradient", ToDoubleFunction.class, double[].class, double.class);
    private static final Member COPY = Member.of(JavaArrays.class, "copyOf", double[].class, int.class);

    /** Makes the call with an array that stays in the student JVM. */
    public static NumericalGradient of(
            Submission submission, ToDoubleFunction<double[]> f, double[] parameters, double epsilon) {
        Script script = new Script();
        Script.Ref array = script.construct(COPY, parameters, parameters.length);
        script.reportConstructed(NUMERICAL_GRADIENT, f, array, epsilon);
        script.reportConstructed(COPY, array, parameters.length);
        Answer.Completed answer = submission.run(List.of(script)).get(0).completed();
        return new NumericalGradient(Vector.of((double[]) answer.values().get(0)), Vector.of((double[])
                answer.values().get(1)));
    }
}
