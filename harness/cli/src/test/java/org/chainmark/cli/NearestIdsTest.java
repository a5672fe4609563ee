package org.chainmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestIdsTest {
    private static final List<String> IDS =
            List.of("A_add_overwrite", "A_mul_overwrite", "D_exp_x", "D_exp_one", "T_flag");

    @Test
    void theNearestComesFirstAndFarOnesDoNotCome() {
        assertThat(NearestIds.of("A_mul_overwrte", IDS)).containsExactly("A_mul_overwrite");
        assertThat(NearestIds.of("D_exp_on", IDS)).containsExactly("D_exp_one", "D_exp_x");
    }

    @Test
    void upperAndLowerCaseAreTheSame() {
        assertThat(NearestIds.of("t_FLAG", IDS)).containsExactly("T_flag");
    }

    @Test
    void aPartIsEnough() {
        assertThat(NearestIds.of("overwrite", IDS)).containsExactly("A_add_overwrite", "A_mul_overwrite");
    }

    @Test
    void whatIsNearToNothingFindsNothing() {
        assertThat(NearestIds.of("entanglement", IDS)).isEmpty();
        assertThat(NearestIds.of("", IDS)).isEmpty();
        assertThat(NearestIds.of("A".repeat(10_000), IDS)).isEmpty();
    }
}
