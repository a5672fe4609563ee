package org.chainmark.exercises.hidden.owntests;

import java.util.List;
import org.chainmark.exercises.open.owntests.MistakeFamily;

/** The engines with a mistake that students do not know of. */
final class OtherMistakes {
    static final MistakeFamily ASSIGN =
            MistakeFamily.of("assign", "A_sub_overwrite", "A_div_overwrite", "A_relu_overwrite", "A_log_overwrite");
    static final MistakeFamily STATE =
            MistakeFamily.of("state", "M_inplace_add", "T_static", "S_reset_all", "S_clears_inner_after");
    static final MistakeFamily NUMBERS = MistakeFamily.of("numbers", "N_tanh_quot", "N_log_no_guard", "N_float");
    static final MistakeFamily OTHER = MistakeFamily.of(
            "other", "D_relu_always1", "D_exp_x", "D_log_1_over_out", "D_sig_s", "T_equals_data", "T_setof");

    static final List<MistakeFamily> FAMILIES = List.of(ASSIGN, STATE, NUMBERS, OTHER);

    private OtherMistakes() {}
}
