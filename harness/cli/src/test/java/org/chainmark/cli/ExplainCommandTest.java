package org.chainmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import org.chainmark.judge.ExerciseFaults;
import org.chainmark.results.KnownFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class ExplainCommandTest {
    private static final int WIDTH = 100;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int explain(String... arguments) {
        CommandLine command = Main.commandLine(new FakeGrader());
        command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return command.execute(
                Stream.concat(Stream.of("explain"), Stream.of(arguments)).toArray(String[]::new));
    }

    private List<String> lines() {
        return out.toString().lines().toList();
    }

    private static List<String> ids() {
        return ExerciseFaults.find().stream()
                .flatMap(catalogue -> catalogue.all().stream())
                .map(KnownFault::id)
                .toList();
    }

    private static List<String> engineIds() {
        return ExerciseFaults.find().stream()
                .filter(catalogue -> catalogue.exercise().equals("engine"))
                .flatMap(catalogue -> catalogue.all().stream())
                .map(KnownFault::id)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("engineIds")
    void everyFaultOfTheEngineIsShownOnANumber(String id) {
        explain(id);

        assertThat(out.toString()).containsPattern("\\(differs\\)|throws `");
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everyFaultIsExplained(String id) {
        assertThat(explain(id)).isZero();

        assertThat(lines().get(0)).startsWith(id + ": ");
        assertThat(out.toString())
                .contains("Why it matters:", "What to look at next:", "Hint 3: ")
                .doesNotContain("Observed:");
        assertThat(lines()).allMatch(line -> line.length() <= WIDTH);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void theNumbersOfARightEngineStandBesideThoseOfTheFault() {
        explain("A_mul_overwrite");

        assertThat(lines())
                .contains(
                        "Cost    points are lost for it",
                        "x*x at x = 3",
                        "Node  Data  Right gradient  Faulty gradient",
                        "x     3     6               3 (differs)");
    }

    @Test
    void aFaultThatEndsInAnExceptionSaysWhich() {
        explain("T_setof");

        assertThat(lines()).contains("An engine with this fault throws `IllegalArgumentException` here.");
        assertThat(lines().get(2)).isEqualTo("About   Graph correctness: building the graph");
    }

    @Test
    void aFaultThatCostsNothingSaysSo() {
        explain("T_flag");

        assertThat(lines()).contains("Cost    it is only named, no points are lost");
    }

    @Test
    void theListHasEveryIdOnceBelowItsFamily() {
        assertThat(explain("--list")).isZero();

        assertThat(lines().stream().filter(line -> line.startsWith("  ") && line.charAt(2) != ' '))
                .map(line -> line.strip().split(" ", 2)[0])
                .containsExactlyInAnyOrderElementsOf(ids());
        assertThat(lines())
                .contains(
                        "Graph correctness: accumulating gradients",
                        "Graph correctness: chain rule",
                        "Graph correctness: local derivatives")
                .allMatch(line -> line.length() <= WIDTH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A_mul_overwrit", "a_mul_overwrite", "mul_overwrite"})
    void aMistypedIdIsAnsweredWithTheNearest(String id) {
        assertThat(explain(id)).isEqualTo(ExitCode.USAGE);

        assertThat(err.toString()).contains("no fault `" + id + "`", "Did you mean A_mul_overwrite");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void anIdThatIsNearToNothingIsAnsweredWithTheList() {
        assertThat(explain("\u001B[31mquantum-entanglement")).isEqualTo(ExitCode.USAGE);

        assertThat(err.toString())
                .contains("There is no fault `quantum-entanglement`. `chainmark explain --list` shows all of them.");
    }

    @Test
    void anIdOrTheListIsAskedForAndNotBoth() {
        assertThat(explain()).isEqualTo(ExitCode.USAGE);
        assertThat(explain("--list", "A_minus")).isEqualTo(ExitCode.USAGE);

        assertThat(err.toString()).contains("Give the id of one fault, or --list.");
    }
}
