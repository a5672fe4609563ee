package org.chainmark.reference.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.chainmark.reference.Formula;
import org.chainmark.reference.Scenario;
import org.chainmark.reference.Traversal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The numbers that engines with one fault each were found to give. */
class MeasuredFaultsTest {
    private final FaultyTape tape = new FaultyTape();

    static Stream<Measurement> measurements() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(MeasuredFaultsTest.class.getResourceAsStream("/measured-faults.txt")),
                StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).map(Measurement::read).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("measurements")
    void isReproduced(Measurement measurement) {
        assertThat(numbers(measurement, Faults.NONE)).as("right").isEqualTo(measurement.wanted);
        List<List<String>> variants = FaultCatalogue.all().stream()
                .filter(fault -> fault.id().equals(measurement.fault))
                .map(fault -> numbers(measurement, Faults.of(fault)))
                .toList();
        assertThat(variants).as("faulty").contains(measurement.found);
    }

    private List<String> numbers(Measurement measurement, Faults faults) {
        Formula formula = Formula.parse(measurement.formula);
        int root = formula.program().root();
        Scenario scenario = new Scenario(formula.program(), Collections.nCopies(measurement.calls, root));
        tape.evaluate(scenario, Traversal.USUAL, null, faults);
        if (tape.thrown() != null) {
            return List.of(tape.thrown());
        }
        return measurement.nodes.stream()
                .map(name -> name.equals("out") ? tape.data(root) : tape.gradient(formula.node(name)))
                .map(Measurement::fiveDigits)
                .toList();
    }

    record Measurement(
            String fault, String formula, List<String> nodes, int calls, List<String> wanted, List<String> found) {
        static Measurement read(String line) {
            String[] parts = line.split(" \\| ", -1);
            return new Measurement(
                    parts[0],
                    parts[1],
                    List.of(parts[2].split(",", -1)),
                    Integer.parseInt(parts[3]),
                    normal(parts[4]),
                    normal(parts[5]));
        }

        private static List<String> normal(String numbers) {
            return Arrays.stream(numbers.split(",", -1))
                    .map(text -> text.endsWith("Exception") ? text : fiveDigits(Double.parseDouble(text)))
                    .toList();
        }

        static String fiveDigits(double number) {
            return String.format("%.5g", number + 0.0);
        }
    }
}
