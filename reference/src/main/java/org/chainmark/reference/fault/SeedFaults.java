package org.chainmark.reference.fault;

import java.util.List;
import java.util.Set;
import org.chainmark.reference.fault.Behaviour.After;
import org.chainmark.reference.fault.Behaviour.Reset;
import org.chainmark.reference.fault.Behaviour.Seed;
import org.chainmark.reference.fault.Fault.Effect;
import org.chainmark.reference.fault.Fault.Family;
import org.chainmark.reference.fault.Fault.Grading;

/** Gradients start, or are reset, in the wrong place. */
final class SeedFaults {
    private SeedFaults() {}

    static List<Fault> all() {
        return List.of(
                fault("S_no_seed", Grading.GRADED, "the root's gradient is not set", seed(Seed.NONE)),
                fault(
                        "S_zero_after_seed",
                        Grading.GRADED,
                        "gradients are set to zero after the root's was set",
                        seed(Seed.ONE_THEN_ZERO)),
                fault("S_seed_plus", Grading.NAMED_ONLY, "backward adds 1 to the root's gradient", seed(Seed.PLUS_ONE)),
                fault("S_seed_data", Grading.GRADED, "the root's gradient starts at its data", seed(Seed.DATA)),
                fault("S_reset_all", Grading.GRADED, "backward sets all gradients to zero first", reset(Reset.ALL)),
                fault(
                        "S_reset_leaves",
                        Grading.GRADED,
                        "backward sets the gradients of leaves to zero first",
                        reset(Reset.LEAVES)),
                fault(
                        "S_clears_inner_after",
                        Grading.GRADED,
                        "backward clears the gradients of inner nodes at its end",
                        after(After.CLEAR_INNER)),
                fault(
                        "S_clears_inner_after",
                        Grading.GRADED,
                        "backward clears the gradients of inner nodes but the root at its end",
                        after(After.CLEAR_INNER_BUT_ROOT)),
                fault(
                        "S_free_graph",
                        Grading.NAMED_ONLY,
                        "the graph can be used for one backward only",
                        after(After.FREE_GRAPH)));
    }

    /** Gradients of inner nodes start anew with each call: as good as the course's way, and no fault. */
    static Fault resetInner() {
        return fault(
                "S_reset_inner",
                Grading.NAMED_ONLY,
                "backward sets the gradients of inner nodes to zero first",
                reset(Reset.INNER));
    }

    private static Fault fault(String id, Grading grading, String summary, Effect effect) {
        return new Fault(id, Family.SEED, grading, Set.of(), "T4.1", summary, effect);
    }

    private static Effect seed(Seed seed) {
        return behaviour -> {
            behaviour.claim("seed");
            behaviour.seed = seed;
        };
    }

    private static Effect reset(Reset reset) {
        return behaviour -> {
            behaviour.claim("reset");
            behaviour.reset = reset;
        };
    }

    static Effect after(After after) {
        return behaviour -> {
            behaviour.claim("after");
            behaviour.after = after;
        };
    }
}
