package org.chainmark.exercises.hidden.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Orders in which the nodes of a graph can be visited, from the result. */
final class Visits {
    private Visits() {}

    /** Every node before its operands: the right order. */
    static List<PracticeNode> consumersFirst(PracticeNode root) {
        List<PracticeNode> order = operandsFirst(root, node -> node);
        Collections.reverse(order);
        return order;
    }

    /**
     * Every node after its operands.
     *
     * @param identity two nodes for which it is equal are taken for one
     */
    static List<PracticeNode> operandsFirst(PracticeNode root, Function<PracticeNode, Object> identity) {
        List<PracticeNode> order = new ArrayList<>();
        Set<Object> opened = new HashSet<>();
        Deque<PracticeNode> open = new ArrayDeque<>();
        Deque<Integer> next = new ArrayDeque<>();
        opened.add(identity.apply(root));
        open.push(root);
        next.push(0);
        while (!open.isEmpty()) {
            PracticeNode node = open.peek();
            int position = next.pop();
            if (position == node.operands().size()) {
                order.add(open.pop());
                continue;
            }
            next.push(position + 1);
            PracticeNode operand = node.operands().get(position);
            if (opened.add(identity.apply(operand))) {
                open.push(operand);
                next.push(0);
            }
        }
        return order;
    }

    /** Every node when it is first met: on the way down, or level by level. */
    static List<PracticeNode> asMet(PracticeNode root, boolean byLevel) {
        List<PracticeNode> order = new ArrayList<>();
        Set<PracticeNode> met = new HashSet<>();
        Deque<PracticeNode> open = new ArrayDeque<>();
        open.add(root);
        while (!open.isEmpty()) {
            PracticeNode node = byLevel ? open.removeFirst() : open.removeLast();
            if (met.add(node)) {
                order.add(node);
                open.addAll(node.operands());
            }
        }
        return order;
    }

    /** How many nodes are on the longest way from the root down. */
    static int depth(PracticeNode root) {
        Map<PracticeNode, Integer> depths = new HashMap<>();
        int deepest = 0;
        for (PracticeNode node : operandsFirst(root, each -> each)) {
            int below = node.operands().stream().mapToInt(depths::get).max().orElse(0);
            depths.put(node, below + 1);
            deepest = Math.max(deepest, below + 1);
        }
        return deepest;
    }
}
