package org.chainmark.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of PyTorch, which JAX agrees with; where both have a convention that the course overrides, the test says so. */
class GoldenNumbersTest {
    private static final JsonNode GOLDEN = load();

    /** Names in the file to expressions; {@code at} and the values are appended from the file. */
    private static final Map<String, String> EXPRESSIONS = Map.ofEntries(
            Map.entry("(x*w+b)^2 @2,3,1", "x,w,b: (x*w+b)^2"),
            Map.entry("x*x+x @3", "x: x*x+x"),
            Map.entry("(a+a)*a @2", "a: (a+a)*a"),
            Map.entry("(2x+1)^3 @1", "x: (2*x+1)^3"),
            Map.entry("b=a+a;c=b+b @1", "a: b=a+a; b+b"),
            Map.entry("x=x*x;b+b*b @3", "x: b=x*x; b+b*b"),
            Map.entry("s=5x; s+s^3 @2", "x: s=5*x; s+s^3"),
            Map.entry("two inner (a+b)+(a*b)+(a+b)(a*b) @2,3", "a,b: c=a+b; d=a*b; c+d+c*d"),
            Map.entry("x/y @6,3", "x,y: x/y"),
            Map.entry("x/x @1.7", "x: x/x"),
            Map.entry("x-x @5", "x: x-x"),
            Map.entry("div reuse (x+y/x)*x @3,6", "x,y: (x+y/x)*x"),
            Map.entry("log(sigmoid(x)) @-1.5", "x: log(sigmoid(x))"),
            Map.entry("log(sigmoid(x)) @0.3", "x: log(sigmoid(x))"),
            Map.entry("log(sigmoid(x)) @2", "x: log(sigmoid(x))"),
            Map.entry("tanh(x)*3 @0.7", "x: tanh(x)*3"),
            Map.entry("exp(x)*3 @0.7", "x: exp(x)*3"),
            Map.entry("log(x)*3 @0.7", "x: log(x)*3"),
            Map.entry("sigmoid(x)*3 @0.7", "x: sigmoid(x)*3"),
            Map.entry("relu(x)*3 @0.7", "x: relu(x)*3"),
            Map.entry("relu(x)*3 @-0.7", "x: relu(x)*3"),
            Map.entry("x^3*3 @1.7", "x: x^3*3"),
            Map.entry("x^3*3 @-1.7", "x: x^3*3"),
            Map.entry("x^0.5*3 @1.7", "x: x^0.5*3"),
            Map.entry("x^-1*3 @1.7", "x: x^(-1)*3"),
            Map.entry("tanh(x)+x @0.8", "x: tanh(x)+x"),
            Map.entry("micrograd neuron", "x1,x2,w1,w2,b: tanh(x1*w1+x2*w2+b)"),
            Map.entry("neuron via exp", "x1,x2,w1,w2,b: n=x1*w1+x2*w2+b; e=exp(2*n); (e-1)/(e+1)"),
            Map.entry("karpathy L=(a*b+c)*f", "a,b,c,f: (a*b+c)*f"),
            Map.entry("composite log(1+exp(tanh(x*y)))/sigmoid(y) @0.5,-1.25", "x,y: log(1+exp(tanh(x*y)))/sigmoid(y)"),
            Map.entry("minitorch complex @0.3", "x: log(sigmoid(relu(relu(x*10+7)*6+5)*10))/50"),
            Map.entry("minitorch complex @-0.9", "x: log(sigmoid(relu(relu(x*10+7)*6+5)*10))/50"),
            Map.entry("micrograd test_sanity_check", "x: z=2*x+2+x; q=relu(z)+z*x; h=relu(z*z); h+q+q*x"),
            Map.entry(
                    "micrograd test_more_ops",
                    "a,b: c=a+b; d=a*b+b^3; c=c+(c+1); c=c+(1+c+(-a)); d=d+(d*2+relu(b+a));"
                            + "d=d+(3*d+relu(b-a)); e=c-d; f=e^2; g=f/2; g+10/f"));

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
        assertThat(EXPRESSIONS.keySet()).isEqualTo(names);
        EXPRESSIONS.forEach((name, formula) -> {
            JsonNode golden = expressions.path(name);
            Program program = program(formula, golden.path("at"));
            check(name, program, golden.path("torch"), 2e-15);
        });
    }

    @Test
    void everyEdgeValueOnWhichFrameworksAgreeIsTheSame() {
        int checked = 0;
        for (Map.Entry<String, JsonNode> edge : GOLDEN.path("edge").properties()) {
            if (!agree(edge.getValue().path("torch"), edge.getValue().path("jax"))
                    || OVERRIDDEN.contains(edge.getKey())) {
                continue;
            }
            check(edge.getKey(), edgeProgram(edge.getKey()), edge.getValue().path("torch"), SMALLEST);
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

    private static Program edgeProgram(String name) {
        Program.Builder builder = Program.builder();
        if (name.contains("/")) {
            int x = builder.leaf("x", Double.parseDouble(name.substring(0, 1)));
            return builder.build(builder.binary(Op.DIV, x, builder.leaf("y", 0)));
        }
        String[] parts = name.replace(")", "").split("[(,]", -1);
        double value = parts[1].equals("nan") ? Double.NaN : parse(parts[1]);
        int x = builder.leaf("x", value);
        return builder.build(
                parts[0].equals("pow")
                        ? builder.withConstant(Op.POW, x, Double.parseDouble(parts[2]))
                        : builder.unary(Op.valueOf(parts[0].toUpperCase(java.util.Locale.ROOT)), x));
    }

    private static double parse(String number) {
        return Double.parseDouble(number.replace("inf", "Infinity"));
    }

    private static Program program(String formula, JsonNode values) {
        String[] parts = formula.split(": ", 2);
        String[] names = parts[0].split(",", -1);
        StringBuilder text = new StringBuilder(parts[1]).append(" at ");
        for (int i = 0; i < names.length; i++) {
            text.append(i == 0 ? "" : ", ")
                    .append(names[i])
                    .append(" = ")
                    .append(values.path(i).doubleValue());
        }
        return Formula.read(text.toString());
    }

    static JsonNode load() {
        try (InputStream in = GoldenNumbersTest.class.getResourceAsStream("golden.json")) {
            return JsonMapper.builder()
                    .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                    .build()
                    .readTree(in);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
