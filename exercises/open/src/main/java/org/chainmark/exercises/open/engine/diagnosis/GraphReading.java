package org.chainmark.exercises.open.engine.diagnosis;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.chainmark.exercises.open.engine.contract.Node;
import org.chainmark.exercises.open.engine.program.ProgramScript;
import org.chainmark.reference.Lowering;
import org.chainmark.reference.Lowering.Lowered;
import org.chainmark.reference.Op;
import org.chainmark.reference.Program;
import org.chainmark.reference.Recipe;
import org.chainmark.reference.Scenario;
import org.chainmark.suite.Answer;
import org.chainmark.suite.StudentException;
import org.chainmark.suite.Submission;
import org.jspecify.annotations.Nullable;

/** Reads from the student's own nodes what they were made from, and in which order it is recorded. */
final class GraphReading {
    private static final int DEEPEST = 6;

    /** The shape of a graph that the student's engine does not show; that of no program. */
    private static final String UNREADABLE = "";

    private final Submission submission;

    GraphReading(Submission submission) {
        this.submission = submission;
    }

    /** The recorded operands of all nodes, as far as they are nodes of the programs themselves. */
    RecordedOperands recordedOperands(List<Scenario> scenarios) {
        List<Answer> answers = submission.run(scenarios.stream()
                .map(scenario -> ProgramScript.ofGraph(scenario.program()))
                .toList());
        Map<Scenario, int[][]> recorded = new HashMap<>();
        for (int i = 0; i < scenarios.size(); i++) {
            if (answers.get(i) instanceof Answer.Completed completed) {
                recorded.put(scenarios.get(i), operands(scenarios.get(i).program(), completed));
            }
        }
        return new RecordedOperands(recorded);
    }

    /** How each operation is made, as far as recorded operands tell. */
    Composition composition(Set<Op> available) {
        Map<Op, List<Recipe>> recipes = new EnumMap<>(Op.class);
        Set<Op> unreadable = EnumSet.noneOf(Op.class);
        Lowering lowering = Lowering.NONE;
        for (Op op : HypothesisSearch.ORDER) {
            if (available.contains(op) && Recipe.of(op).size() > 1) {
                List<Recipe> possible = recipes(op, lowering);
                boolean onShakyGround = Recipe.of(op).stream()
                        .anyMatch(recipe -> recipe.uses(op).stream().anyMatch(unreadable::contains));
                if (possible.isEmpty()) {
                    unreadable.add(op);
                }
                recipes.put(op, possible.isEmpty() || onShakyGround ? Recipe.of(op) : possible);
                lowering = lowering.with(op, (possible.isEmpty() ? Recipe.of(op) : possible).get(0));
            }
        }
        return Composition.of(recipes);
    }

    /** None if what is recorded fits no way of making the operation. */
    private List<Recipe> recipes(Op op, Lowering parts) {
        Program program = OperationProbes.alone(op);
        String actual = actualShape(program);
        List<Recipe> possible = new ArrayList<>();
        for (Recipe recipe : Recipe.of(op)) {
            Lowered lowered = parts.with(op, recipe).lower(program);
            if (shape(lowered.program(), lowered.program().root()).equals(actual)) {
                possible.add(recipe);
            }
        }
        return possible;
    }

    private String actualShape(Program program) {
        Answer answer = submission.run(List.of(ProgramScript.ofGraph(program))).get(0);
        if (!(answer instanceof Answer.Completed completed)) {
            return UNREADABLE;
        }
        Map<Object, String> names = new HashMap<>();
        for (int node = 0; node < program.size(); node++) {
            if (program.op(node) == Op.LEAF) {
                names.put(completed.values().get(2 * node), program.name(node));
            }
        }
        try {
            return shape((Node) completed.values().get(2 * program.root()), names, 0);
        } catch (StudentException e) {
            return UNREADABLE;
        }
    }

    private static String shape(Node node, Map<Object, String> names, int depth) {
        String name = names.get(node);
        if (name != null || depth > DEEPEST) {
            return String.valueOf(name);
        }
        TreeSet<String> operands = new TreeSet<>();
        node.prev().forEach(operand -> operands.add(shape(operand, names, depth + 1)));
        return operands.toString();
    }

    private static String shape(Program program, int node) {
        if (program.op(node) == Op.LEAF && !program.name(node).isEmpty()) {
            return program.name(node);
        }
        TreeSet<String> operands = new TreeSet<>();
        for (int position = 0; position < program.op(node).operands(); position++) {
            operands.add(shape(program, program.operand(node, position)));
        }
        return operands.toString();
    }

    private static int[][] operands(Program program, Answer.Completed answer) {
        Map<Object, Integer> indices = new HashMap<>();
        for (int node = 0; node < program.size(); node++) {
            indices.putIfAbsent(answer.values().get(2 * node), node);
        }
        int[][] operands = new int[program.size()][];
        for (int node = 0; node < program.size(); node++) {
            operands[node] = operands(program, node, (List<?>) answer.values().get(2 * node + 1), indices);
        }
        return operands;
    }

    /** Null unless exactly the operands are recorded: what is missing is a fault and has a name. */
    private static int @Nullable [] operands(
            Program program, int node, List<?> recorded, Map<Object, Integer> indices) {
        TreeSet<Integer> wanted = new TreeSet<>();
        for (int position = 0; position < program.op(node).operands(); position++) {
            wanted.add(program.operand(node, position));
        }
        int[] found = recorded.stream()
                .mapToInt(operand -> indices.getOrDefault(operand, -1))
                .toArray();
        TreeSet<Integer> distinct = new TreeSet<>();
        for (int operand : found) {
            distinct.add(operand);
        }
        return distinct.equals(wanted) ? found : null;
    }
}
