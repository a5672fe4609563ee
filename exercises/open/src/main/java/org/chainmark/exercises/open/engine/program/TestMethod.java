package org.chainmark.exercises.open.engine.program;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.SourceVersion;
import org.chainmark.reference.Infix;
import org.chainmark.reference.Op;
import org.chainmark.reference.Program;
import org.chainmark.reference.Scenario;
import org.chainmark.reference.fault.FaultyTape;

/**
 * Writes a program as a JUnit 5 test method for the student's own test class: one statement per node, so that it can be
 * stepped through, and plain assertions about every number of a right engine. It needs {@code assertEquals} and
 * {@code Test} imported, as the template's test class has them.
 */
final class TestMethod {
    private static final int MOST_NODES = 40;
    private static final int MOST_OPERATIONS_IN_NAME = 3;
    private static final Pattern PLAIN_NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9]*");
    private static final Pattern PLAIN_COMMENT = Pattern.compile("[\\w .,;=+*/^()-]*");
    /** Words of the method itself that no local may be called by. */
    private static final Set<String> TAKEN = Set.of("Value", "Test", "assertEquals", "org", "Double");

    private final Scenario scenario;
    private final Program program;
    private final FaultyTape right;
    private final List<String> locals;
    private final StringBuilder source = new StringBuilder();

    private TestMethod(Scenario scenario, FaultyTape right) {
        this.scenario = scenario;
        this.program = scenario.program();
        this.right = right;
        this.locals = locals(program);
    }

    /**
     * The method, lines ended by line feeds; empty for a program that is too long to step through.
     *
     * @param right a tape that has evaluated the scenario without faults
     */
    static String of(Scenario scenario, FaultyTape right) {
        return scenario.program().size() > MOST_NODES ? "" : new TestMethod(scenario, right).write();
    }

    private String write() {
        line("/** " + comment(scenario.toString(), "The smallest expression that goes wrong.") + " */");
        line("@Test");
        line("void " + name() + "() {");
        List<String> expressions = Infix.expressions(program);
        for (int node = 0; node < program.size(); node++) {
            if (right.thrown() != null && node == program.root()) {
                line("    org.junit.jupiter.api.Assertions.assertThrows(" + right.thrown() + ".class, () -> "
                        + call(node) + ");");
                line("}");
                return source.toString();
            }
            build(node, expressions.get(node));
        }
        line("");
        scenario.roots().forEach(root -> line("    " + locals.get(root) + ".backward();"));
        line("");
        for (int node = 0; node < program.size(); node++) {
            expect(right.data(node), right.dataMagnitude(node), locals.get(node) + ".data()");
        }
        for (int node = program.size() - 1; node >= 0; node--) {
            expect(right.gradient(node), right.gradientMagnitude(node), locals.get(node) + ".grad()");
        }
        line("}");
        return source.toString();
    }

    /** Names its operations, so that the tests of several expressions can stand in one class. */
    private String name() {
        String operations = IntStream.range(0, program.size())
                .mapToObj(program::op)
                .filter(op -> op != Op.LEAF)
                .map(TestMethod::method)
                .distinct()
                .limit(MOST_OPERATIONS_IN_NAME)
                .map(method -> method.substring(0, 1).toUpperCase(Locale.ROOT) + method.substring(1))
                .collect(Collectors.joining());
        return "counterexample" + operations;
    }

    private static String method(Op op) {
        return op.method().replaceFirst("\\(.*", "");
    }

    private void build(int node, String expression) {
        String declaration = "    Value " + locals.get(node) + " = ";
        Op op = program.op(node);
        if (op == Op.LEAF) {
            line(declaration + "new Value(" + exact(program.constant(node)) + ");");
            return;
        }
        String remark = comment(expression, "");
        line(declaration + call(node) + ";" + (remark.isEmpty() ? "" : " // " + remark));
    }

    private String call(int node) {
        Op op = program.op(node);
        String argument = op.operands() == 2
                ? locals.get(program.operand(node, 1))
                : op.hasConstant() ? exact(program.constant(node)) : "";
        return locals.get(program.operand(node, 0)) + "." + method(op) + "(" + argument + ")";
    }

    /** The tolerance grows with very large numbers only; numbers get as many digits as it tells apart. */
    private void expect(double wanted, double magnitude, String actual) {
        double size = Double.isFinite(magnitude) ? Math.max(magnitude, Math.abs(wanted)) : 1;
        int exponent = size > 1e4 && Double.isFinite(size) ? (int) Math.ceil(Math.log10(size)) - 13 : -9;
        double tolerance = Double.parseDouble("1e" + exponent);
        line("    assertEquals(" + shortest(wanted, tolerance / 100) + ", " + actual + ", 1e" + exponent + ");");
    }

    private static String shortest(double value, double within) {
        for (int digits = 1; digits < 17 && Double.isFinite(value); digits++) {
            double rounded =
                    new BigDecimal(value).round(new MathContext(digits)).doubleValue();
            if (Math.abs(rounded - value) <= within) {
                return exact(rounded);
            }
        }
        return exact(value);
    }

    /** A literal that is the very number. */
    private static String exact(double value) {
        if (Double.isNaN(value)) {
            return "Double.NaN";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "Double.POSITIVE_INFINITY" : "Double.NEGATIVE_INFINITY";
        }
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e9 && !isNegativeZero(value);
        return whole ? String.valueOf((long) value) : String.valueOf(value);
    }

    private static boolean isNegativeZero(double value) {
        return value == 0 && 1 / value < 0;
    }

    /** A text that can stand in a comment and is no code there; another if it is not plain. */
    private static String comment(String text, String otherwise) {
        return PLAIN_COMMENT.matcher(text).matches() && !text.contains("*/") ? text : otherwise;
    }

    private static List<String> locals(Program program) {
        Set<String> taken = new HashSet<>(TAKEN);
        List<String> locals = new ArrayList<>(Infix.names(program));
        for (int node = 0; node < locals.size(); node++) {
            String name = locals.get(node);
            boolean plain = PLAIN_NAME.matcher(name).matches() && !SourceVersion.isKeyword(name);
            locals.set(node, plain && taken.add(name) ? name : "");
        }
        for (int node = 0; node < locals.size(); node++) {
            if (locals.get(node).isEmpty()) {
                locals.set(node, freeName(program, node, taken));
            }
        }
        return locals;
    }

    private static String freeName(Program program, int node, Set<String> taken) {
        String kind = program.op(node) == Op.LEAF ? "number" : node == program.root() ? "result" : "step";
        for (int count = 1; ; count++) {
            String name = kind.equals("result") && count == 1 ? kind : kind + count;
            if (taken.add(name)) {
                return name;
            }
        }
    }

    private void line(String text) {
        source.append(text).append('\n');
    }
}
