package org.chainmark.exercises.hidden.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainmark.exercises.hidden.engine.Flaw.Kind;
import org.chainmark.exercises.open.engine.EngineExercise;
import org.chainmark.exercises.open.engine.contract.Node;
import org.chainmark.reference.Op;
import org.chainmark.results.Visibility;
import org.chainmark.suite.Check;
import org.chainmark.suite.StructureRule;
import org.junit.jupiter.api.Test;

/** The task text keeps its word: points, limits, and the numbers of its experiments. */
class TaskTextTest {
    private static final List<SuiteCheck> CHECKS = SuiteCheck.all();

    @Test
    void theTaskTextSaysWhatThereIsToEarn() throws IOException {
        int rules = new EngineExercise()
                .structureRules().stream().mapToInt(StructureRule::points).sum();
        int visible = points(CHECKS.stream().filter(check -> !isHidden(check)));
        int hidden = points(CHECKS.stream().filter(TaskTextTest::isHidden));

        assertThat(taskText())
                .contains("| all that `mvn verify` checks | %d |".formatted(rules + visible))
                .contains("| hidden checks | %d |".formatted(hidden))
                .contains("| **together** | **%d** |".formatted(rules + visible + hidden));
        assertThat(listedPoints()).hasSize(6);
        assertThat(listedPoints().stream().mapToInt(Integer::intValue).sum()).isEqualTo(rules + visible);
    }

    /** The rows of the table that stand before its first sum. */
    private static List<Integer> listedPoints() throws IOException {
        return taskText()
                .lines()
                .dropWhile(line -> !line.equals("| for | points |"))
                .skip(2)
                .takeWhile(line -> !line.startsWith("| all"))
                .map(line -> Integer.valueOf(line.replaceAll(".*\\| (\\d+) \\|", "$1")))
                .toList();
    }

    @Test
    void theTaskTextSaysHowMuchTimeAVisibleCheckHas() throws IOException {
        List<Integer> limits = CHECKS.stream()
                .filter(check -> !isHidden(check))
                .map(check -> check.check().cpuMillis())
                .distinct()
                .toList();

        assertThat(limits).contains(2_000).allMatch(limit -> limit % 1_000 == 0);
        assertThat(taskText())
                .contains(limits.stream().map(limit -> limit / 1_000 + " s").toList());
    }

    @Test
    void theExperimentWithASquareGivesTheNumbersOfTheTable() throws IOException {
        Set<Flaw> everywhere = Flaw.all().stream()
                .filter(flaw -> flaw.kind() == Kind.OVERWRITES)
                .collect(Collectors.toSet());

        assertThat(taskText())
                .contains("| nothing | %s |".formatted(slopeOfTheExperiment(Set.of())))
                .contains("| `mul`, in both of its two lines | %s |"
                        .formatted(slopeOfTheExperiment(Set.of(new Flaw(Kind.OVERWRITES, Op.MUL)))))
                .contains("| every operation | %s |".formatted(slopeOfTheExperiment(everywhere)))
                .contains("| `mul`, in the first of its two lines only | %s |"
                        .formatted(slopeOfTheExperiment(Set.of(new Flaw(Kind.OVERWRITES_FIRST, Op.MUL)))))
                .contains("| `add` | **still %s** |"
                        .formatted(slopeOfTheExperiment(Set.of(new Flaw(Kind.OVERWRITES, Op.ADD)))));
    }

    /** {@code x * x + x} at 3, by hand 7. */
    private static long slopeOfTheExperiment(Set<Flaw> flaws) {
        Node x = new PracticeEngine(flaws).of(3);
        x.mul(x).add(x).backward();
        return Math.round(x.grad());
    }

    private static boolean isHidden(SuiteCheck check) {
        return check.check().visibility() == Visibility.HIDDEN;
    }

    private static int points(Stream<SuiteCheck> checks) {
        return checks.map(SuiteCheck::check).mapToInt(Check::points).sum();
    }

    private static String taskText() throws IOException {
        return Files.readString(Path.of("..", "..", "student-template", "TASK.md"));
    }
}
