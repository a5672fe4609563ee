package org.chainmark.testrunner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TestRunnerTest {
    private static String report(Class<?> tests, double error) throws InterruptedException {
        String names = Stream.concat(Stream.of(tests), Arrays.stream(tests.getDeclaredClasses()))
                .map(Class::getName)
                .collect(Collectors.joining(","));
        return TestRunner.run(new Adder(error), names);
    }

    private static List<String> verdicts(Class<?> tests, double error) throws InterruptedException {
        return report(tests, error)
                .lines()
                .map(line -> line.replaceAll("^(\\w+)\t.*\\.(\\w+)\t.*", "$2 $1"))
                .sorted()
                .toList();
    }

    @Test
    void aRightEnginePassesWhatIsRight() throws InterruptedException {
        // Twice, because what a round leaves behind must not reach the next.
        for (int round = 0; round < 2; round++) {
            assertThat(verdicts(StudentsCase.class, 0))
                    .containsExactly(
                            "innerSum PASSED",
                            "leaf PASSED",
                            "manyValues PASSED",
                            "name OPEN",
                            "onAnotherThread PASSED",
                            "refusesSameOperands FAILED",
                            "staticValue PASSED",
                            "sum PASSED",
                            "twice PASSED",
                            "twice PASSED",
                            "waitsForever FAILED");
        }
    }

    @Test
    void aWrongEngineFailsWhereItIsAsked() throws InterruptedException {
        assertThat(verdicts(StudentsCase.class, 1))
                .containsExactly(
                        "innerSum FAILED",
                        "leaf PASSED",
                        "manyValues FAILED",
                        "name OPEN",
                        "onAnotherThread PASSED",
                        "refusesSameOperands FAILED",
                        "staticValue PASSED",
                        "sum FAILED",
                        "twice FAILED",
                        "twice FAILED",
                        "waitsForever FAILED");
    }

    @Test
    void testsMayUseFields() throws InterruptedException {
        assertThat(verdicts(StudentsFieldCase.class, 0)).containsExactly("gradients PASSED", "sumOfWhatWasSet PASSED");
        assertThat(verdicts(StudentsFieldCase.class, 1)).containsExactly("gradients PASSED", "sumOfWhatWasSet FAILED");
    }

    @Test
    void theExceptionOfAnEngineIsTheOneThatTestsSee() throws InterruptedException {
        assertThat(report(StudentsCase.class, 0))
                .containsPattern("FAILED\t[\\w.]+refusesSameOperands\tjava.lang.IllegalArgumentException");
    }
}
