package org.chainmark.reference.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chainmark.reference.fault.Fault.Effect;
import org.chainmark.reference.fault.Fault.Family;
import org.chainmark.reference.fault.Fault.Grading;

/** Nodes are visited in a wrong order, too often or not at all. */
final class TraversalFaults {
    /** Fewer nodes than this are the business of other probes. */
    private static final int LEAST_LIMIT = 8;

    private static final int MOST_LIMIT = 64;

    private TraversalFaults() {}

    static List<Fault> all() {
        List<Fault> faults = new ArrayList<>(List.of(
                graded("T_bfs_visited", "breadth first, each node once", Visits.BREADTH_FIRST),
                graded(
                        "T_bfs_queuecontains",
                        "breadth first, a node comes again when it is not waiting",
                        Visits.BREADTH_FIRST_REQUEUED),
                graded("T_bfs_novisit", "breadth first along every path", Visits.BREADTH_FIRST_EVERY_PATH),
                graded("T_preorder_rec", "depth first, a node before what it was made from", Visits.PREORDER),
                graded("T_preorder_stack", "depth first with a stack, without sorting", Visits.PREORDER_STACK),
                graded("T_recursive_notopo", "plain recursion along every path", Visits.EVERY_PATH),
                graded("T_postorder_run", "a node's code runs after that of its operands", Visits.UNREVERSED),
                graded("T_forward_order", "the sorted list is not reversed", Visits.UNREVERSED),
                graded("T_skip_root", "the sweep starts below the root", Visits.WITHOUT_ROOT),
                graded("T_equals_data", "nodes with equal numbers are taken for one", Visits.EQUAL_NUMBERS_ONCE),
                graded("T_equals_data", "nodes with equal numbers are taken for one", Visits.EQUAL_NUMBERS_MERGED),
                named("T_flag", "a mark on visited nodes is never removed", Visits.FLAGGED),
                named("T_fields", "the sorted list of a root is kept and grows", Visits.APPENDED_PER_ROOT),
                graded("T_static", "one sorted list is shared by all roots and grows", Visits.APPENDED)));
        faults.addAll(depthLimits());
        faults.add(new Fault(
                "T_stack_overflow",
                Family.TRAVERSAL,
                Grading.GRADED,
                Set.of(),
                "S1.4",
                "recursion runs out of stack on a deep graph",
                behaviour -> {
                    behaviour.claim("depth");
                    behaviour.depthLimit = 5000;
                }));
        return faults;
    }

    /** Counted from the root or from the leaves. */
    private static List<Fault> depthLimits() {
        List<Fault> faults = new ArrayList<>();
        for (int limit = LEAST_LIMIT; limit <= MOST_LIMIT; limit++) {
            faults.add(depthLimit(Visits.FIRST_FROM_ROOT, limit));
            faults.add(depthLimit(Visits.LAST_FROM_ROOT, limit));
        }
        return faults;
    }

    private static Fault depthLimit(Visits kind, int limit) {
        return new Fault(
                "T_depth_limit",
                Family.TRAVERSAL,
                Grading.GRADED,
                Set.of(),
                "S1.4",
                "only so many nodes are visited",
                behaviour -> {
                    visits(kind).change(behaviour);
                    behaviour.visitLimit = limit;
                });
    }

    private static Fault graded(String id, String summary, Visits visits) {
        return new Fault(id, Family.TRAVERSAL, Grading.GRADED, Set.of(), "S1.4", summary, visits(visits));
    }

    private static Fault named(String id, String summary, Visits visits) {
        return new Fault(id, Family.TRAVERSAL, Grading.NAMED_ONLY, Set.of(), "S1.4", summary, visits(visits));
    }

    static Effect visits(Visits visits) {
        return behaviour -> {
            behaviour.claim("visits");
            behaviour.visits = visits;
        };
    }
}
