package org.chainmark.reports.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.chainmark.results.Fact;
import org.junit.jupiter.api.Test;

class MessageFamiliesTest {
    private static final Messages ENGLISH = Messages.in(Locale.ENGLISH).forExercise("families");

    @Test
    void aFaultWithoutWordsHasThoseOfItsFamily() {
        assertThat(headline("A_mul_overwrite")).isEqualTo("`mul` assigns");
        assertThat(headline("A_minus")).isEqualTo("`mul` assigns");
    }

    @Test
    void theNearestFamilyWins() {
        assertThat(headline("A_mul_2nd_overwrite")).isEqualTo("`mul` assigns the second");
    }

    @Test
    void reasonsAndHintsAreSharedToo() {
        assertThat(ENGLISH.find("fault.A_mul_2nd_overwrite.why", Map.of())
                        .orElseThrow()
                        .text())
                .isEqualTo("shared reason");
        assertThat(ENGLISH.find("fault.A_mul_2nd_overwrite.hint1", Map.of("op", "mul"))
                        .orElseThrow()
                        .text())
                .isEqualTo("hint of `mul`");
        assertThat(ENGLISH.find("fault.A_add_overwrite.hint1", Map.of())).isEmpty();
    }

    @Test
    void theReadersLanguageComesBeforeANearerFamily() {
        Messages ukrainian = Messages.in(Locale.forLanguageTag("uk")).forExercise("families");

        assertThat(ukrainian
                        .sentence(Fact.of("fault.A_mul_2nd_overwrite").with("op", "mul"))
                        .text())
                .isEqualTo("`mul` присвоює");
    }

    @Test
    void aFamilyWithoutWordsIsShownAsItIs() {
        assertThat(headline("X_mul_overwrite")).contains("fault.X_mul_overwrite");
    }

    private static String headline(String id) {
        return ENGLISH.sentence(Fact.of("fault." + id).with("op", "mul")).text();
    }
}
