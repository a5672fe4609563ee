package org.chainmark.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.chainmark.judge.Judge;
import org.chainmark.judge.JudgeOptions;
import org.chainmark.results.CheckResult;
import org.chainmark.results.Diagnosis;
import org.chainmark.results.ExerciseReport;
import org.chainmark.results.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The training exercise as students get it, and what they may not change in it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrainingTemplateTest {
    private static final Path TEMPLATE = Path.of("..", "..", "student-template");

    private final Judge judge = Judge.open(new JudgeOptions(JudgeOptions.DEFAULT_SEED, 1, 1, List.of("training")));

    @AfterAll
    void closeJudge() {
        judge.close();
    }

    @Test
    void theTemplateIsNotStarted(@TempDir Path folder) throws IOException {
        copy(folder, "TrainingLoop.java", "");

        assertThat(judge.grade("template", folder).exercises().get(0).outcome()).isEqualTo(Outcome.NOT_STARTED);
    }

    @Test
    void theTemplateWithAnotherCommentEarnsLittle(@TempDir Path folder) throws IOException {
        copy(folder, "TrainingLoop.java", "// read it\n");
        ExerciseReport report = judge.grade("read", folder).exercises().get(0);

        assertThat(report.points().earned()).isLessThan(report.points().possible() / 4);
        assertThat(report.diagnoses()).flatExtracting(Diagnosis::faults).contains("L26", "L27", "M3");
    }

    @Test
    void givenFilesAreRestored(@TempDir Path folder) throws IOException {
        Path right = Sample.named("training-right").folder().resolve("src/main/java/training");
        for (String file : List.of("TrainingLoop.java", "Losses.java")) {
            Files.copy(right.resolve(file), folder.resolve(file));
        }
        Files.writeString(folder.resolve("Model.java"), "package training;\npublic interface Model {}\n");
        ExerciseReport report = judge.grade("restored", folder).exercises().get(0);

        assertThat(failed(report)).isEmpty();
        assertThat(report.problems()).anyMatch(fact -> fact.key().equals("intake.restored"));
    }

    private static void copy(Path folder, String changed, String added) throws IOException {
        try (var files = Files.list(TEMPLATE.resolve("src/main/java/training"))) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                String text = Files.readString(file);
                Files.writeString(folder.resolve(name), name.equals(changed) ? text + added : text);
            }
        }
    }

    private static List<String> failed(ExerciseReport report) {
        return report.checks().stream()
                .filter(check -> !check.verdict().passed())
                .map(CheckResult::id)
                .toList();
    }
}
