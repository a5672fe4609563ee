package org.chainmark.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.chainmark.judge.Judge;
import org.chainmark.judge.JudgeOptions;
import org.chainmark.results.CheckResult;
import org.chainmark.results.ExerciseReport;
import org.chainmark.results.Fact;
import org.chainmark.results.Outcome;
import org.chainmark.results.Verdict;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Students' own tests of many shapes, in a student JVM. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnTestsGradingTest {
    private static final String BEGINNING = """
            package autograd;
            import static org.junit.jupiter.api.Assertions.*;
            import java.util.*;
            import org.junit.jupiter.api.*;
            import org.junit.jupiter.params.*;
            import org.junit.jupiter.params.provider.*;
            """;

    private static final String GOOD = """
            class GoodTest {
                @ParameterizedTest
                @ValueSource(doubles = {3, -0.5})
                void square(double at) {
                    Value x = new Value(at);
                    x.mul(x).add(x).backward();
                    assertEquals(2 * at + 1, x.grad(), 1e-9);
                }
                @Nested
                class Twice {
                    @Test
                    void sum() {
                        Value x = new Value(3);
                        x.add(x).backward();
                        assertEquals(2, x.grad(), 1e-9);
                    }
                }
            }
            """;

    private final Judge judge = Judge.open(new JudgeOptions(JudgeOptions.DEFAULT_SEED, 1, 1, List.of("own-tests")));

    @TempDir
    private Path folder;

    @AfterAll
    void close() {
        judge.close();
    }

    private void write(String name, String classText) throws IOException {
        Path tests = Files.createDirectories(folder.resolve("src/test/java/autograd"));
        Files.writeString(tests.resolve(name + ".java"), BEGINNING + classText);
    }

    private ExerciseReport grade() {
        return judge.grade("tests", folder).exercises().get(0);
    }

    private static CheckResult check(ExerciseReport report, String id) {
        return report.checks().stream()
                .filter(check -> check.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static void assertGoodCounts(ExerciseReport report) {
        assertThat(report.outcome()).isEqualTo(Outcome.GRADED);
        assertThat(check(report, "S3.3-mul").verdict()).isEqualTo(Verdict.PASSED);
        assertThat(check(report, "S3.3-add").verdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void parameterizedAndNestedTestsCount() throws IOException {
        write("GoodTest", GOOD);
        ExerciseReport report = grade();

        assertGoodCounts(report);
        assertThat(report.remarks()).contains(Fact.of("noticed.A_add_overwrite").with("test", "GoodTest$Twice.sum"));
        assertThat(judge.grade("again", folder).exercises()).containsExactly(report);
    }

    @Test
    void aDeepGraphIsNotTooMuch() throws IOException {
        write("GoodTest", GOOD);
        write("DeepTest", """
                class DeepTest {
                    @Test
                    void deep() {
                        Value x = new Value(2);
                        Value y = x;
                        for (int i = 0; i < 100_000; i++) {
                            y = y.add(1);
                        }
                        y.backward();
                        assertEquals(1, x.grad(), 1e-9);
                        assertEquals(100_002, y.data(), 1e-3);
                    }
                }
                """);
        ExerciseReport report = grade();

        assertGoodCounts(report);
        assertThat(check(report, "S3.3-right").facts()).isEmpty();
    }

    @Test
    void whatDoesNotCompileIsLeftOut() throws IOException {
        write("GoodTest", GOOD);
        write("OtherTest", "class OtherTest { @Test void other() { new Neuron(3); } }");
        ExerciseReport report = grade();

        assertGoodCounts(report);
        assertThat(report.problems()).extracting(Fact::key).containsExactly("compile.leftOut");
    }

    @Test
    void onlyTheLibrariesOfATestAreThere() throws IOException {
        write("GoodTest", "class GoodTest { org.chainmark.testrunner.Recording recording; }");
        ExerciseReport report = grade();

        assertThat(report.outcome()).isEqualTo(Outcome.NOT_GRADABLE);
        assertThat(report.problems()).extracting(Fact::key).contains("compile.error");
    }

    @Test
    void aTestThatWaitsForTheRightNumberEndsOnAWrongEngine() throws IOException {
        write("WaitingTest", """
                class WaitingTest {
                    @Test
                    void waits() {
                        Value x = new Value(3);
                        x.add(x).backward();
                        while (x.grad() != 2) {
                            Thread.onSpinWait();
                        }
                    }
                }
                """);
        ExerciseReport report = grade();

        assertThat(check(report, "S3.3-right").verdict()).isEqualTo(Verdict.PASSED);
        assertThat(check(report, "S3.3-add").verdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void whoeverEndsTheProgramGetsNoPoints() throws IOException {
        write("ExitTest", "class ExitTest { @Test void exit() { System.exit(0); } }");
        ExerciseReport report = grade();

        assertThat(report.outcome()).isEqualTo(Outcome.GRADED);
        assertThat(report.points().earned()).isZero();
        assertThat(report.checks()).extracting(CheckResult::verdict).doesNotContain(Verdict.PASSED);
    }

    @Test
    void withoutATestThereIsNothingToCount() throws IOException {
        write("EmptyTest", "class EmptyTest {}");
        ExerciseReport report = grade();

        assertThat(report.points().earned()).isZero();
        assertThat(check(report, "S3.3-right").facts()).extracting(Fact::key).containsExactly("tests.none");
    }

    @Test
    void aValueThatIsHandedInAmongTheTestsIsNotUsed() throws IOException {
        write("GoodTest", GOOD);
        Files.writeString(
                folder.resolve("src/test/java/autograd/Value.java"),
                "package autograd; class Value { Value(double x) {} Value mul(Value v) { return this; }"
                        + " Value add(Value v) { return this; } void backward() {} double grad() { return 0; } }");
        ExerciseReport report = grade();

        assertGoodCounts(report);
    }
}
