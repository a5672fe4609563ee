package org.chainmark.reports.messages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MessageKeyTest {
    @Test
    void anIdIsCutAtItsUnderscoresFromTheEnd() {
        assertThat(MessageKey.mostSpecificFirst("fault.A_mul_2nd_overwrite"))
                .containsExactly("fault.A_mul_2nd_overwrite", "fault.A_mul_2nd", "fault.A_mul", "fault.A");
    }

    @Test
    void whatFollowsTheIdIsKept() {
        assertThat(MessageKey.mostSpecificFirst("fault.A_mul_overwrite.why"))
                .containsExactly("fault.A_mul_overwrite.why", "fault.A_mul.why", "fault.A.why");
    }

    @Test
    void aKeyWithoutUnderscoreStandsAlone() {
        assertThat(MessageKey.mostSpecificFirst("hint.reuse.1")).containsExactly("hint.reuse.1");
    }

    @Test
    void underscoresAtTheBeginningDoNotConfuseIt() {
        assertThat(MessageKey.mostSpecificFirst("__x.why")).contains("__x.why").endsWith("_.why");
    }
}
