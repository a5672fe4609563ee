package org.chainmark.reference.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chainmark.reference.Functions;
import org.chainmark.reference.Op;
import org.chainmark.reference.fault.Behaviour.LocalRule;
import org.chainmark.reference.fault.Fault.Effect;
import org.chainmark.reference.fault.Fault.Family;
import org.chainmark.reference.fault.Fault.Grading;

/** Wrong formulas. */
final class DerivativeFaults {
    private static final LocalRule NOTHING = (x, y, out) -> 0;
    private static final List<Double> LEAKS = List.of(0.01, 0.1, 0.2);

    private DerivativeFaults() {}

    static List<Fault> all() {
        List<Fault> faults = new ArrayList<>();
        faults.addAll(products());
        faults.addAll(differences());
        faults.addAll(powers());
        faults.addAll(quotients());
        faults.addAll(tanh());
        faults.addAll(relu());
        faults.addAll(exponentials());
        faults.addAll(logarithms());
        faults.addAll(sigmoids());
        return faults;
    }

    private static List<Fault> products() {
        return List.of(
                both("D_mul_swapped", Op.MUL, "mul sends each operand its own value", (x, y, o) -> x, (x, y, o) -> y),
                both("D_mul_no_data", Op.MUL, "mul passes the gradient on as add does", (x, y, o) -> 1, (x, y, o) -> 1),
                both(
                        "D_mul_out_over_self",
                        Op.MUL,
                        "mul divides the result by the operand",
                        (x, y, o) -> o / x,
                        (x, y, o) -> o / y),
                fault("D_mul_alias_shortcut", Op.MUL, "mul writes once when both operands are one node", behaviour -> {
                    behaviour.claim("alias of mul");
                    behaviour.multiplyAliasOnce = true;
                }));
    }

    private static List<Fault> differences() {
        return List.of(
                one("D_neg_sign", Op.NEG, 0, "neg passes the gradient on with its sign unchanged", (x, y, o) -> 1),
                fault("D_neg_detached", Op.NEG, "neg returns a leaf", behaviour -> behaviour.detach(Op.NEG)),
                fault("D_sub_swapped", Op.SUB, "sub computes the argument minus the receiver", behaviour -> {
                    behaviour.value(Op.SUB, (x, y) -> y - x);
                    behaviour.derivative(Op.SUB, 0, (x, y, o) -> -1);
                    behaviour.derivative(Op.SUB, 1, (x, y, o) -> 1);
                }),
                one("D_sub_plus", Op.SUB, 1, "sub sends its argument the gradient with a plus", (x, y, o) -> 1),
                one("D_sub_times_a", Op.SUB, 1, "sub sends its argument a product, as mul does", (x, y, o) -> -x),
                one("D_sub_no_other", Op.SUB, 1, "sub sends its argument nothing", NOTHING));
    }

    private static List<Fault> powers() {
        return List.of(
                one("D_pow_no_n", Op.POW, 0, "pow forgets the exponent as a factor", (x, n, o) -> Math.pow(x, n - 1)),
                one("D_pow_exp_n", Op.POW, 0, "pow does not reduce the exponent", (x, n, o) -> n * Math.pow(x, n)),
                one("D_pow_hard2", Op.POW, 0, "pow uses the rule for squares always", (x, n, o) -> 2 * x),
                one("D_pow_out_over_x", Op.POW, 0, "pow divides the result by the base", (x, n, o) -> n * o / x),
                one("D_pow_ln", Op.POW, 0, "pow uses the rule for a variable exponent", (x, n, o) -> o * Math.log(x)),
                one(
                        "D_pow_abs",
                        Op.POW,
                        0,
                        "pow drops the sign of the base",
                        (x, n, o) -> n * Math.pow(Math.abs(x), n - 1)));
    }

    private static List<Fault> quotients() {
        return List.of(
                one(
                        "D_div_no_minus",
                        Op.DIV,
                        1,
                        "div forgets the minus of the divisor's part",
                        (x, y, o) -> x / (y * y)),
                one("D_div_b_not_sq", Op.DIV, 1, "div does not square the divisor", (x, y, o) -> -x / y),
                one("D_div_da_is_b", Op.DIV, 0, "div sends the dividend the divisor", (x, y, o) -> y),
                one("D_div_b_const", Op.DIV, 1, "div sends the divisor nothing", NOTHING),
                both(
                        "D_div_swapped",
                        Op.DIV,
                        "div exchanges its two parts",
                        (x, y, o) -> -x / (y * y),
                        (x, y, o) -> 1 / y));
    }

    private static List<Fault> tanh() {
        return List.of(
                one("D_tanh_input", Op.TANH, 0, "tanh squares its operand, not its result", (x, y, t) -> 1 - x * x),
                one("D_tanh_1_minus_t", Op.TANH, 0, "tanh does not square its result", (x, y, t) -> 1 - t),
                one("D_tanh_sig", Op.TANH, 0, "tanh uses the rule of sigmoid", (x, y, t) -> t * (1 - t)),
                one("D_tanh_plus", Op.TANH, 0, "tanh adds the square instead of subtracting", (x, y, t) -> 1 + t * t),
                one(
                        "D_tanh_of_t",
                        Op.TANH,
                        0,
                        "tanh takes the derivative at its result",
                        (x, y, t) -> 1 - Math.tanh(t) * Math.tanh(t)));
    }

    private static List<Fault> relu() {
        List<Fault> faults = new ArrayList<>(List.of(
                one("D_relu_always1", Op.RELU, 0, "relu passes every gradient on", (x, y, o) -> 1),
                one(
                        "D_relu_out_ge0",
                        Op.RELU,
                        0,
                        "relu asks whether its result is negative",
                        (x, y, o) -> o >= 0 ? 1 : 0),
                one("D_relu_inverted", Op.RELU, 0, "relu passes on what it should block", (x, y, o) -> o > 0 ? 0 : 1),
                one("D_relu_returns_x", Op.RELU, 0, "relu multiplies by its result", (x, y, o) -> o),
                one("D_relu_ge", Op.RELU, 0, "relu has slope 1 at 0", (x, y, o) -> x >= 0 ? 1 : 0),
                one("D_relu_half", Op.RELU, 0, "relu has slope 0.5 at 0", (x, y, o) -> x > 0 ? 1 : x == 0 ? 0.5 : 0),
                fault(
                        "D_relu_abs",
                        Op.RELU,
                        "relu returns the absolute value",
                        behaviour -> behaviour.value(Op.RELU, (x, y) -> Math.abs(x)))));
        for (double leak : LEAKS) {
            faults.add(one(
                    "D_relu_leaky",
                    Op.RELU,
                    0,
                    "relu lets a part of gradients through",
                    (x, y, o) -> x > 0 ? 1 : leak));
            faults.add(fault("D_relu_leaky", Op.RELU, "relu lets a part of negative numbers through", behaviour -> {
                behaviour.value(Op.RELU, (x, y) -> x > 0 ? x : leak * x);
                behaviour.derivative(Op.RELU, 0, (x, y, o) -> x > 0 ? 1 : leak);
            }));
        }
        return faults;
    }

    private static List<Fault> exponentials() {
        return List.of(
                one("D_exp_x", Op.EXP, 0, "exp multiplies by its operand", (x, y, o) -> x),
                one("D_exp_powerrule", Op.EXP, 0, "exp uses the rule of powers", (x, y, o) -> x * Math.exp(x - 1)),
                one("D_exp_one", Op.EXP, 0, "exp passes the gradient on unchanged", (x, y, o) -> 1),
                one("D_exp_of_out", Op.EXP, 0, "exp takes the derivative at its result", (x, y, o) -> Math.exp(o)));
    }

    private static List<Fault> logarithms() {
        return List.of(
                fault(
                        "D_log_base10",
                        Op.LOG,
                        "log is the decimal logarithm",
                        behaviour -> behaviour.value(Op.LOG, (x, y) -> Math.log10(x))),
                one("D_log_1_over_out", Op.LOG, 0, "log divides by its result", (x, y, o) -> 1 / o),
                one("D_log_out", Op.LOG, 0, "log multiplies by its result", (x, y, o) -> o),
                one("D_log_x", Op.LOG, 0, "log multiplies by its operand", (x, y, o) -> x));
    }

    private static List<Fault> sigmoids() {
        return List.of(
                fault(
                        "D_sig_sign",
                        Op.SIGMOID,
                        "sigmoid has the wrong sign in its exponent",
                        behaviour -> behaviour.value(Op.SIGMOID, (x, y) -> Functions.value(Op.SIGMOID, -x, 0))),
                one("D_sig_s", Op.SIGMOID, 0, "sigmoid multiplies by its result alone", (x, y, s) -> s),
                one("D_sig_input", Op.SIGMOID, 0, "sigmoid uses its operand, not its result", (x, y, s) -> x * (1 - x)),
                one("D_sig_tanhrule", Op.SIGMOID, 0, "sigmoid uses the rule of tanh", (x, y, s) -> 1 - s * s),
                one("D_sig_1minus", Op.SIGMOID, 0, "sigmoid forgets its result as a factor", (x, y, s) -> 1 - s));
    }

    private static Fault one(String id, Op op, int position, String summary, LocalRule rule) {
        return fault(id, op, summary, behaviour -> behaviour.derivative(op, position, rule));
    }

    private static Fault both(String id, Op op, String summary, LocalRule first, LocalRule second) {
        return fault(id, op, summary, behaviour -> {
            behaviour.derivative(op, 0, first);
            behaviour.derivative(op, 1, second);
        });
    }

    private static Fault fault(String id, Op op, String summary, Effect effect) {
        return new Fault(id, Family.DERIVATIVE, Grading.GRADED, Set.of(op), "S1.2", summary, effect);
    }
}
