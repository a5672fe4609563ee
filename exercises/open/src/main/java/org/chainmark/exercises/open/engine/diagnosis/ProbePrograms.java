package org.chainmark.exercises.open.engine.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chainmark.reference.Op;
import org.chainmark.reference.Program;
import org.chainmark.reference.RandomPrograms;
import org.chainmark.reference.Scenario;

/**
 * What an engine is asked to run: small programs that show what one operation does, some shapes that a wrong traversal
 * gets wrong, and random ones that an explanation has to stand up to. Only operations that are there appear.
 */
final class ProbePrograms {
    private static final List<Op> JOINS = List.of(Op.ADD, Op.MUL, Op.SUB, Op.DIV);
    private static final int RANDOM_PROGRAMS = 40;
    private static final int SMALLEST_RANDOM = 5;

    private final Set<Op> available;

    ProbePrograms(Set<Op> available) {
        this.available = available;
    }

    /**
     * Graphs with one backward call each, in groups: every operation alone, then each operation in many ways, shapes, and
     * random ones. An engine that hangs does so in an early group.
     */
    List<List<Scenario>> once(long seed) {
        List<List<Scenario>> groups = new ArrayList<>();
        groups.add(plain(available.stream().map(OperationProbes::alone).toList()));
        available.forEach(op -> groups.add(plain(ofOperation(op))));
        groups.add(plain(ShapeProbes.all()));
        groups.add(plain(random(seed)));
        return groups;
    }

    /** Graphs that are built anew on the same leaves: gradients add up, and that is part of the task. */
    List<Scenario> rebuilt() {
        return runnable(RepetitionProbes.rebuilt());
    }

    /** What the task leaves open: several backward calls on one graph. */
    List<Scenario> repeated() {
        return runnable(RepetitionProbes.onOneGraph());
    }

    /** What the task leaves open: NaN through {@code relu}. */
    List<Scenario> notANumber() {
        Program.Builder builder = Program.builder();
        builder.unary(Op.RELU, builder.leaf("x", Double.NaN));
        return runnable(List.of(Scenario.of(builder.build())));
    }

    private List<Program> ofOperation(Op op) {
        Op join = JOINS.stream().filter(available::contains).findFirst().orElse(Op.ADD);
        return new OperationProbes(op, join).all();
    }

    private List<Program> random(long seed) {
        List<Program> programs = new ArrayList<>();
        RandomPrograms random = new RandomPrograms(seed, available);
        for (int i = 0; i < RANDOM_PROGRAMS && !available.isEmpty(); i++) {
            programs.add(random.next(SMALLEST_RANDOM + i / 2));
        }
        return programs;
    }

    private List<Scenario> plain(List<Program> programs) {
        return runnable(programs.stream().map(Scenario::of).toList());
    }

    private List<Scenario> runnable(List<Scenario> scenarios) {
        return scenarios.stream()
                .filter(scenario -> available.containsAll(Probe.operations(scenario.program())))
                .toList();
    }
}
