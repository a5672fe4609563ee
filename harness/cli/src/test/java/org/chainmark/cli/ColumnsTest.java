package org.chainmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnsTest {
    @Test
    void wideCharactersTakeTwoAndAccentsNone() {
        assertThat(Columns.of("Ada")).isEqualTo(3);
        assertThat(Columns.of("\u65E5\u672C")).isEqualTo(4);
        assertThat(Columns.of("e\u0301")).isEqualTo(1);
    }

    @Test
    void aTextThatFitsIsLeftAlone() {
        assertThat(Columns.cut("\u65E5\u672C", 4)).isEqualTo("\u65E5\u672C");
    }

    @Test
    void aTextThatDoesNotFitIsCutBetweenCharacters() {
        assertThat(Columns.cut("submission", 6)).isEqualTo("submi\u2026");
        assertThat(Columns.cut("\u65E5\u672C\u8A9E", 4)).isEqualTo("\u65E5\u2026");
    }
}
