package org.chainmark.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of PyTorch, which JAX agrees with; where both have a convention that the course overrides, the test says so. */
class GoldenNumbersTest {
    private static final JsonNode GOLDEN = GoldenPrograms.numbers();

    /** Both frameworks give -Infinity for log of 0; the course has it throw. A stable sigmoid of -720 is not 0. */
    private static final Set<String> OVERRIDDEN =
            Set.of("log(0.0)", "log(-1.0)", "log(sigmoid(-720))", "log(sigmoid(-750))");

    /** Below this, one side has a denormal number and the other has 0. */
    private static final double SMALLEST = 1e-300;

    private final Tape tape = new Tape();

    @Test
    void everyExpressionHasThePublishedValueAndGradients() {
        JsonNode expressions = GOLDEN.path("expr");
        Set<String> names = new HashSet<>();
        expressions.fieldNames().forEachRemaining(names::add);
        Map<String, Program> programs = GoldenPrograms.expressions();
        assertThat(programs.keySet()).isEqualTo(names);
        programs.forEach(
                (name, program) -> check(name, program, expressions.path(name).path("torch"), 2e-15));
    }

    @Test
    void everyEdgeValueOnWhichFrameworksAgreeIsTheSame() {
        int checked = 0;
        for (Map.Entry<String, JsonNode> edge : GOLDEN.path("edge").properties()) {
            if (!agree(edge.getValue().path("torch"), edge.getValue().path("jax"))
                    || OVERRIDDEN.contains(edge.getKey())) {
                continue;
            }
            check(
                    edge.getKey(),
                    GoldenPrograms.edge(edge.getKey()),
                    edge.getValue().path("torch"),
                    SMALLEST);
            checked++;
        }
        assertThat(checked).isGreaterThanOrEqualTo(28);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.0, -1, Double.NEGATIVE_INFINITY})
    void logarithmOfANumberThatIsNotPositiveIsAnErrorOfTheProgram(double x) {
        Program.Builder builder = Program.builder();
        Program program = builder.build(builder.unary(Op.LOG, builder.leaf("x", x)));
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> tape.evaluate(program))
                .satisfies(e -> assertThat(e.node()).isEqualTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sgd linreg lr .05", "sgd linreg lr .05 clip1"})
    void everyStepOfALinearRegressionHasThePublishedLossAndGradients(String name) {
        double w = 0.5;
        double b = 0.1;
        for (JsonNode step : GOLDEN.path(name)) {
            Program loss = Formula.read("((w*1+b-2)^2 + (w*2+b-3)^2 + (w*3+b-5)^2)/3 at w = " + w + ", b = " + b);
            tape.evaluate(loss);
            close(name, tape.data(loss.root()), step.path("loss").doubleValue());
            close(name, tape.gradient(0), step.path("grad").path(0).doubleValue());
            close(name, tape.gradient(1), step.path("grad").path(1).doubleValue());
            w = step.path("w").doubleValue();
            b = step.path("b").doubleValue();
        }
    }

    private void check(String name, Program program, JsonNode golden, double absolute) {
        tape.evaluate(program);
        close(name, tape.data(program.root()), golden.path("y").doubleValue(), absolute);
        int leaf = 0;
        for (JsonNode gradient : golden.path("grads")) {
            close(name + " gradient " + leaf, tape.gradient(leaf), gradient.doubleValue(), absolute);
            leaf++;
        }
    }

    /** The same but for the last bits, also where terms of size 1 cancel. */
    static void close(String what, double actual, double wanted) {
        close(what, actual, wanted, 2e-15);
    }

    private static void close(String what, double actual, double wanted, double absolute) {
        double difference = Math.abs(actual - wanted);
        boolean same = actual == wanted
                || Double.compare(actual, wanted) == 0
                || difference <= absolute
                || difference <= 1e-13 * Math.abs(wanted);
        assertThat(same).as("%s: %s should be %s", what, actual, wanted).isTrue();
    }

    /** Whether both frameworks give the same numbers; the sign of a zero does not count. */
    private static boolean agree(JsonNode torch, JsonNode jax) {
        boolean agree = agree(torch.path("y").doubleValue(), jax.path("y").doubleValue());
        for (int i = 0; i < torch.path("grads").size(); i++) {
            agree &= agree(
                    torch.path("grads").path(i).doubleValue(),
                    jax.path("grads").path(i).doubleValue());
        }
        return agree;
    }

    private static boolean agree(double a, double b) {
        return a == b || Double.compare(a, b) == 0 || Math.abs(a - b) <= 1e-15 * Math.abs(a);
    }
}
