package org.chainmark.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The right engine of a sample in which one operation assigns gradients instead of adding to them.
 *
 * @param operation as a student would name it: {@code mul}, {@code add(double)}
 * @param where which of its lines assign
 * @param source the text of {@code Value.java}
 */
record Overwrite(String operation, Lines where, String source) {
    private static final Path SAMPLE = Path.of("..", "..", "exercises", "samples", "right-closures");
    private static final List<String> BINARY = List.of("add", "sub", "mul", "div");
    private static final List<String> UNARY = List.of("pow", "neg", "tanh", "relu", "exp", "log", "sigmoid");

    /** The forms with a plain number, written out: value and the operation's own derivative. */
    private static final Map<String, String[]> SCALAR = new TreeMap<>(Map.of(
            "add", new String[] {"data + other", "out.grad"},
            "sub", new String[] {"data - other", "out.grad"},
            "mul", new String[] {"data * other", "other * out.grad"},
            "div", new String[] {"data / other", "out.grad / other"},
            "rsub", new String[] {"other - data", "-out.grad"},
            "rdiv", new String[] {"other / data", "-other / (data * data) * out.grad"}));

    /** Lines of an operation's backward step. */
    enum Lines {
        ALL,
        FIRST,
        SECOND
    }

    /** One in every operation, and in either line of those that have two. */
    static List<Overwrite> all() {
        String right = right();
        List<Overwrite> all = new ArrayList<>();
        for (String operation : BINARY) {
            for (Lines where : Lines.values()) {
                all.add(in(right, operation, operation + "(Value other)", where));
            }
        }
        for (String operation : UNARY) {
            String parameters = operation.equals("pow") ? "(double exponent)" : "()";
            all.add(in(right, operation, operation + parameters, Lines.ALL));
        }
        for (String operation : SCALAR.keySet()) {
            String name = operation.startsWith("r") ? operation : operation + "(double)";
            all.add(in(right, name, operation + "(double other)", Lines.ALL));
        }
        return all;
    }

    /** The right engine, with the forms that take a plain number written out. */
    static String right() {
        String source = read(SAMPLE.resolve("src/main/java/autograd/Value.java"));
        for (Map.Entry<String, String[]> form : SCALAR.entrySet()) {
            String method = method(source, form.getKey() + "(double other)");
            source = source.replace(method, scalar(form.getKey(), form.getValue()[0], form.getValue()[1]));
        }
        return source;
    }

    private static String scalar(String operation, String value, String share) {
        return """
                public Value %s(double other) {
                        Value out = new Value(%s, "%s", this);
                        out.backwardStep = () -> this.grad += %s;
                        return out;
                    }
                """.formatted(operation, value, operation, share);
    }

    private static Overwrite in(String right, String operation, String signature, Lines where) {
        String method = method(right, signature);
        String wrong = method;
        if (where != Lines.SECOND) {
            wrong = assigning("this", wrong);
        }
        if (where != Lines.FIRST) {
            wrong = assigning("other", wrong);
        }
        if (wrong.equals(method)) {
            throw new IllegalArgumentException("nothing to change in " + signature);
        }
        return new Overwrite(operation, where, right.replace(method, wrong));
    }

    private static String assigning(String operand, String method) {
        return method.replace(operand + ".grad += ", operand + ".grad = ")
                .replace(operand + ".grad -= ", operand + ".grad = -");
    }

    /** The text of a method, from its declaration to the brace that closes it. */
    private static String method(String source, String signature) {
        int start = source.indexOf("public Value " + signature);
        int end = source.indexOf("\n    }\n", start);
        if (start < 0 || end < 0) {
            throw new IllegalArgumentException("no method " + signature);
        }
        return source.substring(start, end + "\n    }\n".length());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the summary says of it. */
    String headline() {
        return switch (where) {
            case ALL -> "`" + operation + "` assigns its gradient instead of adding to it";
            case FIRST -> "`" + operation + "` assigns the gradient of its first operand instead of adding to it";
            case SECOND -> "`" + operation + "` assigns the gradient of its second operand instead of adding to it";
        };
    }

    @Override
    public String toString() {
        return Stream.of(operation, where == Lines.ALL ? "" : " " + where).reduce("", String::concat);
    }
}
