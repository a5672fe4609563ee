package org.chainmark.exercises.open.owntests;

import java.util.List;

/** The engines with a mistake that students know of. */
final class OpenMistakes {
    static final MistakeFamily MUL =
            MistakeFamily.of("mul", "A_mul_overwrite", "A_mul_1st_overwrite", "A_all_overwrite");
    static final MistakeFamily ADD = MistakeFamily.of("add", "A_add_overwrite");
    static final MistakeFamily FUNCTION =
            MistakeFamily.of("function", "A_tanh_overwrite", "A_pow_overwrite", "A_exp_overwrite");
    static final MistakeFamily UPSTREAM = MistakeFamily.of("upstream", "U_mul", "U_pow", "U_tanh");
    static final MistakeFamily DERIVATIVE = MistakeFamily.of(
            "derivative",
            "D_mul_swapped",
            "D_mul_no_data",
            "D_pow_no_n",
            "D_tanh_input",
            "D_sub_plus",
            "D_div_no_minus",
            "D_neg_sign");
    static final MistakeFamily ORDER =
            MistakeFamily.of("order", "T_bfs_visited", "T_preorder_rec", "T_recursive_notopo");
    static final MistakeFamily GRAPH =
            MistakeFamily.of("graph", "G_missing_other", "G_add_only_this", "G_mul_only_other");
    static final MistakeFamily START = MistakeFamily.of("start", "S_no_seed", "T_skip_root", "S_seed_data");

    static final List<MistakeFamily> FAMILIES = List.of(MUL, ADD, FUNCTION, UPSTREAM, DERIVATIVE, ORDER, GRAPH, START);

    private OpenMistakes() {}
}
