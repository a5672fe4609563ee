package org.chainmark.reference.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chainmark.reference.Functions;
import org.chainmark.reference.Op;
import org.chainmark.reference.fault.Behaviour.Rounding;
import org.chainmark.reference.fault.Fault.Effect;
import org.chainmark.reference.fault.Fault.Family;
import org.chainmark.reference.fault.Fault.Grading;

/** Right on paper, wrong in floating point. */
final class NumericFaults {
    private static final List<Double> EPSILONS = List.of(1e-4, 1e-5, 1e-6, 1e-7, 1e-8);
    private static final double CLIP = 1e-7;

    private NumericFaults() {}

    static List<Fault> all() {
        List<Fault> faults = new ArrayList<>(List.of(
                everywhere("N_float", "numbers are stored as float", rounding(Rounding.FLOAT)),
                everywhere("N_round4", "data is rounded to four digits", rounding(Rounding.FOUR_DIGITS_DATA)),
                everywhere("N_round4", "numbers are rounded to four digits", rounding(Rounding.FOUR_DIGITS)),
                fault(
                        "N_int_div",
                        Op.DIV,
                        "div divides whole numbers",
                        behaviour -> behaviour.value(Op.DIV, NumericFaults::wholeQuotient)),
                fault("N_pow_int_cast", Op.POW, "pow cuts its exponent to a whole number", behaviour -> {
                    behaviour.value(Op.POW, (x, n) -> Math.pow(x, (int) n));
                    behaviour.derivative(Op.POW, 0, (x, n, o) -> ((int) n) * Math.pow(x, (int) n - 1));
                }),
                fault(
                        "N_tanh_exp2x",
                        Op.TANH,
                        "tanh overflows from 355 on",
                        behaviour -> behaviour.value(Op.TANH, (x, y) -> (Math.exp(2 * x) - 1) / (Math.exp(2 * x) + 1))),
                fault(
                        "N_tanh_quot",
                        Op.TANH,
                        "tanh overflows beyond 710 on both sides",
                        behaviour -> behaviour.value(
                                Op.TANH, (x, y) -> (Math.exp(x) - Math.exp(-x)) / (Math.exp(x) + Math.exp(-x)))),
                fault(
                        "N_sig_expform",
                        Op.SIGMOID,
                        "sigmoid overflows from 710 on",
                        behaviour -> behaviour.value(Op.SIGMOID, (x, y) -> Math.exp(x) / (1 + Math.exp(x)))),
                fault(
                        "N_sig_expderiv",
                        Op.SIGMOID,
                        "the derivative of sigmoid overflows below -355",
                        behaviour -> behaviour.derivative(Op.SIGMOID, 0, (x, y, s) -> expDerivative(x))),
                fault(
                        "N_sig_clip",
                        Op.SIGMOID,
                        "sigmoid is kept away from 0 and 1",
                        behaviour -> behaviour.value(
                                Op.SIGMOID,
                                (x, y) -> Math.max(CLIP, Math.min(1 - CLIP, Functions.value(Op.SIGMOID, x, 0))))),
                fault("N_log_no_guard", Op.LOG, "log accepts numbers that are not positive", behaviour -> {
                    behaviour.claim("guard of log");
                    behaviour.logUnguarded = true;
                }),
                new Fault(
                        "N_relu_cmp",
                        Family.NUMERIC,
                        Grading.NAMED_ONLY,
                        Set.of(Op.RELU),
                        "T7.3",
                        "relu turns NaN into 0",
                        behaviour -> behaviour.value(Op.RELU, (x, y) -> x > 0 ? x : 0))));
        for (double epsilon : EPSILONS) {
            faults.add(logEpsilon(epsilon, 0));
            faults.add(logEpsilon(epsilon, epsilon));
        }
        return faults;
    }

    private static Fault logEpsilon(double inValue, double inDerivative) {
        return fault("N_log_eps", Op.LOG, "log adds a small number to its operand", behaviour -> {
            behaviour.value(Op.LOG, (x, y) -> Math.log(x + inValue));
            behaviour.derivative(Op.LOG, 0, (x, y, o) -> 1 / (x + inDerivative));
        });
    }

    private static double wholeQuotient(double x, double y) {
        long dividend = (long) x;
        long divisor = (long) y;
        long quotient = divisor == 0 ? dividend : dividend / divisor;
        return quotient;
    }

    private static double expDerivative(double x) {
        double e = Math.exp(-x);
        return e / ((1 + e) * (1 + e));
    }

    private static Effect rounding(Rounding rounding) {
        return behaviour -> {
            behaviour.claim("rounding");
            behaviour.rounding = rounding;
        };
    }

    private static Fault everywhere(String id, String summary, Effect effect) {
        return new Fault(id, Family.NUMERIC, Grading.GRADED, Set.of(), "S1.1", summary, effect);
    }

    private static Fault fault(String id, Op op, String summary, Effect effect) {
        return new Fault(id, Family.NUMERIC, Grading.GRADED, Set.of(op), "T4.1", summary, effect);
    }
}
