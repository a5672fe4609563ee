package org.chainmark.reference.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.chainmark.reference.DomainException;
import org.chainmark.reference.GoldenPrograms;
import org.chainmark.reference.Op;
import org.chainmark.reference.Program;
import org.chainmark.reference.RandomPrograms;
import org.chainmark.reference.fault.FaultCatalogue;
import org.chainmark.reference.fault.Faults;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class OracleTest {
    private static final Set<Op> ALL = EnumSet.allOf(Op.class);
    private static final int PROGRAMS = 10_000;
    private static final int LARGEST_PROGRAM = 40;

    private static final String EDGES = """
            relu(0.0) relu(inf) relu(-inf) relu(5e-324) relu(-5e-324)
            tanh(0.0) tanh(800.0) tanh(-800.0) tanh(20.0) tanh(1e-09) tanh(inf) tanh(nan)
            sigmoid(0.0) sigmoid(800.0) sigmoid(-800.0) sigmoid(36.0) sigmoid(-40.0) sigmoid(nan)
            exp(709.0) exp(710.0) exp(-746.0) exp(nan)
            log(5e-324) log(1e-300) log(inf) log(nan)
            pow(0,1) pow(0,2) pow(0,3) pow(0,0.5) pow(0,-1)
            pow(2,0) pow(-2,0) pow(-2,2) pow(-2,3) pow(-2,0.5)
            1/0 0/0
            """;

    @BeforeAll
    static void skipWhereThereIsNoPyTorch() {
        String missing = PyTorch.missing();
        if (!missing.isEmpty()) {
            System.out.println("oracle: skipped, " + missing);
        }
        assumeTrue(missing.isEmpty(), missing);
    }

    @Test
    void goldenExpressionsAndRandomProgramsHaveTheNumbersOfPyTorch() {
        long start = System.nanoTime();
        Comparison comparison = new Comparison(new PyTorch(), new Reference());
        GoldenPrograms.expressions().values().forEach(comparison::compare);
        int golden = comparison.programs();
        compareRandomPrograms(comparison, PROGRAMS);
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "oracle: the reference and PyTorch %s on %d golden expressions and %,d random programs: %s, %.1f s%n",
                System.getProperty("pytorch.version"),
                golden,
                comparison.programs() - golden,
                comparison,
                seconds);
        comparison.requireAgreement();
    }

    @ParameterizedTest
    @MethodSource
    void edgeValuesOnWhichTheConventionsAgreeAreTheSame(String edge) {
        Comparison comparison = new Comparison(new PyTorch(), new Reference());
        comparison.compare(GoldenPrograms.edge(edge));
        comparison.requireAgreement();
    }

    static Stream<String> edgeValuesOnWhichTheConventionsAgreeAreTheSame() {
        return Stream.of(EDGES.trim().split("\\s+", -1));
    }

    /** The task text or the plain formula decides for the reference. A sigmoid of -720 is small, and not 0. */
    @ParameterizedTest
    @CsvSource({
        "relu(nan),     NaN,  1,    NaN, 0",
        "relu(-0.0),   -0.0,  0,    0.0, 0",
        "'pow(0,0)',    1,    0,    1,   NaN",
        "sigmoid(-720), 0,    0,    2.0322308024E-313, 2.0322308024E-313",
    })
    void whereConventionsDifferEachSideKeepsItsOwn(
            String edge, Double torchData, Double torchGradient, Double data, Double gradient) {
        Program program = GoldenPrograms.edge(edge);
        Engine torch = new PyTorch();
        torch.evaluate(program);
        assertThat(torch.data(1)).as("data of PyTorch").isEqualTo(torchData);
        assertThat(torch.gradient(0)).as("gradient of PyTorch").isEqualTo(torchGradient);
        Engine reference = new Reference();
        reference.evaluate(program);
        assertThat(reference.data(1)).as("data").isEqualTo(data);
        assertThat(reference.gradient(0)).as("gradient").isEqualTo(gradient);
    }

    @ParameterizedTest
    @CsvSource({"log(0.0), -Infinity, Infinity", "log(-0.0), -Infinity, -Infinity", "log(-1.0), NaN, -1"})
    void aLogarithmWithoutValueIsANumberForPyTorchAndAnErrorForTheCourse(
            String edge, Double torchData, Double torchGradient) {
        Program program = GoldenPrograms.edge(edge);
        Engine torch = new PyTorch();
        torch.evaluate(program);
        assertThat(torch.data(1)).isEqualTo(torchData);
        assertThat(torch.gradient(0)).isEqualTo(torchGradient);
        assertThatExceptionOfType(DomainException.class).isThrownBy(() -> new Reference().evaluate(program));
    }

    @Test
    void aWrongDerivativeIsNoticed() {
        Faults wrong = Faults.of(FaultCatalogue.byId("D_tanh_sig"));
        Comparison comparison = new Comparison(new PyTorch(), new Faulty(wrong));
        compareRandomPrograms(comparison, 200);
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(comparison::requireAgreement)
                .withMessageContaining("gradient of node");
        assertThat(comparison.disagreements()).allMatch(line -> line.startsWith("gradient") && line.contains("tanh"));
    }

    /** So that it is the derivative that was noticed above, and not the way in which the engine was asked. */
    @Test
    void theSameEngineWithoutTheFaultAgrees() {
        Comparison comparison = new Comparison(new PyTorch(), new Faulty(Faults.NONE));
        compareRandomPrograms(comparison, 200);
        comparison.requireAgreement();
    }

    private static void compareRandomPrograms(Comparison comparison, int count) {
        RandomPrograms programs = new RandomPrograms(1, ALL);
        for (int i = 0; i < count; i++) {
            comparison.compare(programs.next(1 + i % LARGEST_PROGRAM));
        }
    }
}
