package org.chainmark.exercises.open.gradcheck.contract;

import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import org.chainmark.suite.StaticMethod;
import org.chainmark.suite.StudentClass;

/** What the student writes. */
@StudentClass("gradcheck.GradientCheck")
public interface GradientCheck {
    @StaticMethod
    double centredDifference(DoubleUnaryOperator f, double x, double epsilon);

    @StaticMethod
    double[] numericalGradient(ToDoubleFunction<double[]> f, double[] parameters, double epsilon);

    @StaticMethod
    double relativeError(double analytic, double numerical);

    @StaticMethod
    Verdict check(
            ToDoubleFunction<double[]> f, double[] parameters, double[] claimed, double epsilon, double tolerance);

    @StaticMethod
    Verdict checkAt(
            DoubleUnaryOperator f,
            DoubleUnaryOperator backward,
            Runnable zeroGrad,
            double[] points,
            double epsilon,
            double tolerance);

    @StaticMethod
    double[] points();

    @StaticMethod
    double[] epsilonStudy(DoubleUnaryOperator f, double x, double slope, double[] epsilons);
}
