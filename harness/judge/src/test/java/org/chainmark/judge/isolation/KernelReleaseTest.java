package org.chainmark.judge.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KernelReleaseTest {
    @ParameterizedTest
    @CsvSource({
        "6.1.0-18-amd64, true",
        "5.14.0-427.el9.x86_64, true",
        "5.4.0-150-generic, false",
        "4.18.0-553.el8, false",
        "unknown, false"
    })
    void threadsArePerNamespaceSinceFiveFourteen(String version, boolean expected) {
        assertThat(KernelRelease.parse(version).countsThreadsPerNamespace()).isEqualTo(expected);
    }
}
