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
    private final List<Program> programs = new ArrayList<>();

    private ProbePrograms(Set<Op> available) {
        this.available = available;
    }

    /** All of them, those of one operation first. */
    static List<Program> of(Set<Op> available, long seed) {
        ProbePrograms probes = new ProbePrograms(available);
        available.forEach(probes::addOperation);
        probes.addShapes();
        if (!available.isEmpty()) {
            probes.addRandom(seed);
        }
        return List.copyOf(probes.programs);
    }

    private void addOperation(Op op) {
        Op join = JOINS.stream().filter(available::contains).findFirst().orElse(Op.ADD);
        new OperationProbes(op, join).all().stream().filter(this::canRun).forEach(programs::add);
    }

    private void addShapes() {
        ShapeProbes.all().stream().filter(this::canRun).forEach(programs::add);
    }

    private void addRandom(long seed) {
        RandomPrograms random = new RandomPrograms(seed, available);
        for (int i = 0; i < RANDOM_PROGRAMS; i++) {
            programs.add(random.next(SMALLEST_RANDOM + i / 2));
        }
    }

    private boolean canRun(Program program) {
        Set<Op> ops = operations(program);
        return available.containsAll(ops);
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
