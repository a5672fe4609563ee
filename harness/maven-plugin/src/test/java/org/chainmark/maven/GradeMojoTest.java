package org.chainmark.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GradeMojoTest {
    @ParameterizedTest
    @ValueSource(strings = {"verify", "clean verify", "install", "deploy", "chainmark:grade chainmark:report", ""})
    void startsForABuildThatWaits(String goals) {
        assertThat(GradeMojo.leadsToReport(words(goals))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"test", "clean test", "compile", "generate-sources", "dependency:tree", "clean"})
    void doesNotStartForABuildThatEndsBefore(String goals) {
        assertThat(GradeMojo.leadsToReport(words(goals))).isFalse();
    }

    private static List<String> words(String goals) {
        return goals.isEmpty() ? List.of() : List.of(goals.split(" ", -1));
    }
}
