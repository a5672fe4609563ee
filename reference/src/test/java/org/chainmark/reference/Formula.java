package org.chainmark.reference;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what {@link Infix} writes, and what people write: {@code b = x*x; b + b*b at x = 3}. */
public final class Formula {
    private static final int NUMBER = -1;

    private final String text;
    private final Program.Builder builder = Program.builder();
    private final Map<String, Integer> variables = new HashMap<>();
    private @Nullable Program program;
    private int position;
    /** The number that was read last, while it is not a node. */
    private double number;

    private Formula(String text) {
        this.text = text.replace(" ", "");
    }

    /** A formula with its values after {@code at}; leaves are nodes 0, 1, ... in the order of the values. */
    public static Program read(String text) {
        return parse(text).program();
    }

    /** The same, for a look at named nodes as well. */
    public static Formula parse(String text) {
        String[] parts = text.split(" at ", -1);
        Formula formula = new Formula(parts[0]);
        if (parts.length == 2) {
            for (String value : parts[1].split(",", -1)) {
                String[] sides = value.split("=", -1);
                String name = sides[0].strip();
                formula.variables.put(name, formula.builder.leaf(name, Double.parseDouble(sides[1])));
            }
        }
        formula.program = formula.statements();
        return formula;
    }

    public Program program() {
        return Objects.requireNonNull(program);
    }

    /** The node that a name stands for. */
    public int node(String name) {
        return Objects.requireNonNull(variables.get(name), name);
    }

    private Program statements() {
        int root = NUMBER;
        while (position < text.length()) {
            int start = position;
            String name = word();
            if (!name.isEmpty() && take('=')) {
                variables.put(name, node(sum()));
            } else {
                position = start;
                root = node(sum());
            }
            take(';');
        }
        return builder.build(root);
    }

    private int sum() {
        int left = product();
        while (peek() == '+' || peek() == '-') {
            char sign = text.charAt(position++);
            left = combine(left, number, sign, product());
        }
        return left;
    }

    private int product() {
        int left = sign();
        while (peek() == '*' || peek() == '/') {
            char sign = text.charAt(position++);
            left = combine(left, number, sign, sign());
        }
        return left;
    }

    private int sign() {
        if (!take('-')) {
            return power();
        }
        int operand = power();
        number = -number;
        return operand == NUMBER ? NUMBER : builder.unary(Op.NEG, operand);
    }

    private int power() {
        int base = atom();
        if (!take('^')) {
            return base;
        }
        node(base);
        if (atom() != NUMBER) {
            throw new IllegalArgumentException("a power needs a number: " + text);
        }
        return builder.withConstant(Op.POW, base, number);
    }

    private int atom() {
        if (take('(')) {
            int inner = sum();
            take(')');
            return inner;
        }
        String word = word();
        if (word.isEmpty()) {
            return readNumber();
        }
        if (take('(')) {
            int inner = node(sum());
            take(')');
            return builder.unary(Op.valueOf(word.toUpperCase(Locale.ROOT)), inner);
        }
        return Objects.requireNonNull(variables.get(word), word);
    }

    private int combine(int left, double leftNumber, char sign, int right) {
        if (left != NUMBER && right != NUMBER) {
            return builder.binary(withNodes(sign), left, right);
        }
        if (left != NUMBER) {
            return builder.withConstant(withNumber(sign), left, number);
        }
        return builder.withConstant(afterNumber(sign), node(right), leftNumber);
    }

    private static Op withNodes(char sign) {
        return switch (sign) {
            case '+' -> Op.ADD;
            case '-' -> Op.SUB;
            case '*' -> Op.MUL;
            default -> Op.DIV;
        };
    }

    private static Op withNumber(char sign) {
        return switch (sign) {
            case '+' -> Op.ADD_CONST;
            case '-' -> Op.SUB_CONST;
            case '*' -> Op.MUL_CONST;
            default -> Op.DIV_CONST;
        };
    }

    private static Op afterNumber(char sign) {
        return switch (sign) {
            case '+' -> Op.ADD_CONST;
            case '-' -> Op.RSUB_CONST;
            case '*' -> Op.MUL_CONST;
            default -> Op.RDIV_CONST;
        };
    }

    private int node(int index) {
        if (index == NUMBER) {
            throw new IllegalArgumentException("a number alone is no node: " + text);
        }
        return index;
    }

    private int readNumber() {
        int start = position;
        while (position < text.length() && "0123456789.E".indexOf(peek()) >= 0) {
            position += text.charAt(position) == 'E' ? 2 : 1;
        }
        number = Double.parseDouble(text.substring(start, position));
        return NUMBER;
    }

    private String word() {
        int start = position;
        while (Character.isLowerCase(peek()) || (position > start && Character.isDigit(peek()))) {
            position++;
        }
        return text.substring(start, position);
    }

    private char peek() {
        return position < text.length() ? text.charAt(position) : ' ';
    }

    private boolean take(char expected) {
        boolean found = peek() == expected;
        position += found ? 1 : 0;
        return found;
    }
}
