package org.chainmark.reference;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Writes a program as a person would: {@code (x*w + b)^2 at x = 2, w = 3, b = 1}. An inner node that is used more than
 * once gets a name of its own: {@code a = x*x; a + a*a at x = 3}.
 */
public final class Infix {
    /** Programs of more nodes are not written out. */
    public static final int LONGEST = 500;

    private static final MathContext NINE_DIGITS = new MathContext(9);
    private static final String LETTERS = "abcdefghpqrstuv";

    private static final int SUM = 1;
    private static final int PRODUCT = 2;
    private static final int SIGN = 3;
    private static final int POWER = 4;
    private static final int ATOM = 5;

    private final Program program;
    private final boolean[] needed;
    /** How a node is written where it is used. */
    private final String[] uses;
    /** How a node is written where it is defined. */
    private final String[] definitions;

    /** What a node is called, or empty. */
    private final String[] names;

    private final int[] strengths;
    private final Set<String> taken = new HashSet<>();
    private final List<String> statements = new ArrayList<>();

    private Infix(Program program) {
        this.program = program;
        this.needed = new boolean[program.size()];
        this.uses = new String[program.size()];
        this.definitions = new String[program.size()];
        this.names = new String[program.size()];
        this.strengths = new int[program.size()];
    }

    /** The whole program; one of more than 500 nodes is only counted. */
    public static String text(Program program) {
        if (program.size() > LONGEST) {
            return "an expression of " + program.size() + " nodes";
        }
        return new Infix(program).write();
    }

    /**
     * What each node stands for: the name of a leaf, the expression of another node.
     *
     * @throws IllegalArgumentException if the program has more than 500 nodes
     */
    public static List<String> expressions(Program program) {
        return List.of(written(program).definitions);
    }

    /**
     * What each node is called in the {@linkplain #text text}: the name of a variable, the letter of an inner node that
     * is used more than once; empty for all others.
     *
     * @throws IllegalArgumentException if the program has more than 500 nodes
     */
    public static List<String> names(Program program) {
        return List.of(written(program).names);
    }

    private static Infix written(Program program) {
        if (program.size() > LONGEST) {
            throw new IllegalArgumentException("too long to be written out: " + program.size());
        }
        Infix infix = new Infix(program);
        infix.write();
        return infix;
    }

    private String write() {
        int[] consumers = countConsumers();
        List<String> values = new ArrayList<>();
        for (int node = 0; node < program.size(); node++) {
            define(node);
            names[node] = program.name(node);
            boolean leaf = program.op(node) == Op.LEAF;
            if (leaf && needed[node] && !program.name(node).isEmpty()) {
                values.add(program.name(node) + " = " + number(program.constant(node)));
            }
            if (!leaf && needed[node] && consumers[node] > 1) {
                name(node);
            }
        }
        statements.add(uses[program.root()]);
        String expression = String.join("; ", statements);
        return values.isEmpty() ? expression : expression + " at " + String.join(", ", values);
    }

    private int[] countConsumers() {
        int[] consumers = new int[program.size()];
        needed[program.root()] = true;
        for (int node = program.size() - 1; node >= 0; node--) {
            taken.add(program.name(node));
            for (int position = 0; needed[node] && position < program.op(node).operands(); position++) {
                int operand = program.operand(node, position);
                needed[operand] = true;
                consumers[operand]++;
            }
        }
        return consumers;
    }

    private void name(int node) {
        String name = freeName();
        taken.add(name);
        statements.add(name + " = " + definitions[node]);
        uses[node] = name;
        names[node] = name;
        strengths[node] = ATOM;
    }

    private String freeName() {
        for (int i = 0; i < LETTERS.length(); i++) {
            String letter = LETTERS.substring(i, i + 1);
            if (!taken.contains(letter)) {
                return letter;
            }
        }
        int number = 1;
        while (taken.contains("v" + number)) {
            number++;
        }
        return "v" + number;
    }

    private void define(int node) {
        double constant = program.constant(node);
        switch (program.op(node)) {
            case LEAF -> {
                boolean named = !program.name(node).isEmpty();
                set(node, named ? program.name(node) : number(constant), named ? ATOM : strength(constant));
            }
            case ADD -> set(node, left(node, SUM) + " + " + right(node, 1, PRODUCT), SUM);
            case SUB -> set(node, left(node, SUM) + " - " + right(node, 1, PRODUCT), SUM);
            case MUL -> set(node, left(node, PRODUCT) + "*" + right(node, 1, POWER), PRODUCT);
            case DIV -> set(node, left(node, PRODUCT) + "/" + right(node, 1, POWER), PRODUCT);
            case NEG -> set(node, "-" + right(node, 0, POWER), SIGN);
            case POW -> set(node, left(node, ATOM) + "^" + operand(constant), POWER);
            case ADD_CONST -> set(node, left(node, SUM) + " + " + operand(constant), SUM);
            case SUB_CONST -> set(node, left(node, SUM) + " - " + operand(constant), SUM);
            case MUL_CONST -> set(node, left(node, PRODUCT) + "*" + operand(constant), PRODUCT);
            case DIV_CONST -> set(node, left(node, PRODUCT) + "/" + operand(constant), PRODUCT);
            case RSUB_CONST -> set(node, number(constant) + " - " + right(node, 0, PRODUCT), SUM);
            case RDIV_CONST -> set(node, number(constant) + "/" + right(node, 0, POWER), PRODUCT);
            case TANH, RELU, EXP, LOG, SIGMOID ->
                set(node, program.op(node).method() + "(" + uses[program.operand(node, 0)] + ")", ATOM);
        }
    }

    private void set(int node, String text, int strength) {
        uses[node] = text;
        definitions[node] = text;
        strengths[node] = strength;
    }

    /** The first operand, in parentheses if it binds less than it must. */
    private String left(int node, int least) {
        int operand = program.operand(node, 0);
        return strengths[operand] < least ? "(" + uses[operand] + ")" : uses[operand];
    }

    /** An operand with something before it: a sign there needs parentheses too. */
    private String right(int node, int position, int least) {
        int operand = program.operand(node, position);
        boolean parentheses = strengths[operand] < least || uses[operand].startsWith("-");
        return parentheses ? "(" + uses[operand] + ")" : uses[operand];
    }

    private static String operand(double constant) {
        String text = number(constant);
        return text.startsWith("-") ? "(" + text + ")" : text;
    }

    private static int strength(double constant) {
        return number(constant).startsWith("-") ? SIGN : ATOM;
    }

    /** Nine significant digits: {@code 7}, {@code 0.5}, {@code NaN}. */
    private static String number(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        BigDecimal rounded = new BigDecimal(value).round(NINE_DIGITS).stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        return exponent < -5 || exponent > 14 ? rounded.toString() : rounded.toPlainString();
    }
}
