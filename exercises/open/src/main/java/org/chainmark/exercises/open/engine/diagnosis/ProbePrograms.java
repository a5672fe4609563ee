package org.chainmark.exercises.open.engine.diagnosis;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.chainmark.reference.Op;
import org.chainmark.reference.Program;
import org.chainmark.reference.RandomPrograms;

/**
 * The programs that an engine is asked to run: small ones that show what one operation does, some shapes that a wrong
 * traversal gets wrong, and random ones that an explanation has to stand up to. Only operations that are there appear.
 */
final class ProbePrograms {
    private static final List<Op> JOINS = List.of(Op.ADD, Op.MUL, Op.SUB, Op.DIV);
    private static final int RANDOM_PROGRAMS = 40;
    private static final int SMALLEST_RANDOM = 5;

    private final Set<Op> available;

    private ProbePrograms(Set<Op> available) {
        this.available = available;
    }

    /**
     * All of them, in groups: every operation alone, then each operation in many ways, shapes, and random ones. An engine
     * that hangs does so in an early group.
     */
    static List<List<Program>> of(Set<Op> available, long seed) {
        ProbePrograms probes = new ProbePrograms(available);
        List<List<Program>> groups = new ArrayList<>();
        groups.add(available.stream().map(OperationProbes::alone).toList());
        available.forEach(op -> groups.add(probes.ofOperation(op)));
        groups.add(ShapeProbes.all().stream().filter(probes::canRun).toList());
        groups.add(probes.random(seed));
        return groups;
    }

    private List<Program> ofOperation(Op op) {
        Op join = JOINS.stream().filter(available::contains).findFirst().orElse(Op.ADD);
        return new OperationProbes(op, join).all().stream().filter(this::canRun).toList();
    }

    private List<Program> random(long seed) {
        List<Program> programs = new ArrayList<>();
        RandomPrograms random = new RandomPrograms(seed, available);
        for (int i = 0; i < RANDOM_PROGRAMS && !available.isEmpty(); i++) {
            programs.add(random.next(SMALLEST_RANDOM + i / 2));
        }
        return programs;
    }

    private boolean canRun(Program program) {
        return available.containsAll(operations(program));
    }

    /** The operations that a program uses. */
    static Set<Op> operations(Program program) {
        Set<Op> ops = EnumSet.noneOf(Op.class);
        for (int node = 0; node < program.size(); node++) {
            ops.add(program.op(node));
        }
        ops.remove(Op.LEAF);
        return ops;
    }
}
