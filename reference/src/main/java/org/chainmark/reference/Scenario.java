package org.chainmark.reference;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A program and the backward calls made on it, one after the other and without resetting gradients between them.
 *
 * @param program the graph; nothing runs backward before all of it is built
 * @param roots the nodes on which {@code backward} is called, in order; at least one
 */
public record Scenario(Program program, List<Integer> roots) {
    public Scenario {
        roots = List.copyOf(roots);
        if (roots.isEmpty() || roots.stream().anyMatch(root -> root < 0 || root >= program.size())) {
            throw new IllegalArgumentException("not roots of a program of " + program.size() + " nodes: " + roots);
        }
    }

    /** One backward call, on the root. */
    public static Scenario of(Program program) {
        return new Scenario(program, List.of(program.root()));
    }

    /** Backward calls on some nodes, in order. */
    public static Scenario of(Program program, Integer... roots) {
        return new Scenario(program, List.of(roots));
    }

    /** Whether there is one call, on the root. */
    public boolean isPlain() {
        return roots.size() == 1 && roots.get(0) == program.root();
    }

    /** The expression; with several backward calls, the nodes that they are on, in order. */
    @Override
    public String toString() {
        if (isPlain() || program.size() > Infix.LONGEST) {
            return program.toString();
        }
        List<String> expressions = Infix.expressions(program);
        String calls = roots.stream().map(expressions::get).collect(Collectors.joining(", then of "));
        String text = program.toString();
        int values = text.lastIndexOf(" at ");
        return "backward of " + calls + (values < 0 ? "" : text.substring(values));
    }
}
