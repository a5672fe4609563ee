package org.chainmark.exercises.open.engine.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.chainmark.exercises.open.engine.diagnosis.ClosureEngine.Sorting;
import org.chainmark.results.Counterexample;
import org.chainmark.results.Diagnosis;
import org.chainmark.results.Fact;
import org.chainmark.suite.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EngineDiagnosticianTest {
    private static final String[] EVERYTHING_COMPOSED = {"neg", "sub", "div", "scalars", "reversed"};

    @ParameterizedTest
    @ValueSource(
            strings = {
                "add", "add_1st", "add_2nd", "sub", "sub_1st", "mul_2nd", "mul", "mul_1st", "mul_2nd", "div", "div_1st",
                "div_2nd", "neg", "pow", "tanh", "relu", "exp", "log", "sigmoid", "add_const", "sub_const", "mul_const",
                "div_const", "rsub", "rdiv"
            })
    void anOverwriteInOnePlaceIsNamedAlone(String where) {
        for (ClosureEngine engine : List.of(
                new ClosureEngine(),
                new ClosureEngine().writingSecondOperandFirst(),
                new ClosureEngine().sorting(Sorting.DEPTH_FIRST_BACKWARDS))) {
            Diagnosis diagnosis = only(engine.overwriting(where));
            String id = "A_" + where + "_overwrite";
            assertThat(diagnosis.faults()).containsExactly(id);
            assertThat(diagnosis.facts().get(0).key()).isEqualTo("fault." + id);
            assertThat(diagnosis.explains()).isEqualTo(diagnosis.of()).isGreaterThan(1_000);
            assertThat(counterexample(diagnosis).nodes()).hasSizeLessThanOrEqualTo(4);
        }
    }

    @ParameterizedTest
    @EnumSource(Sorting.class)
    void anOverwriteIsNamedInEveryOrderOfVisits(Sorting sorting) {
        assertThat(only(new ClosureEngine().overwriting("mul").sorting(sorting)).faults())
                .containsExactly("A_mul_overwrite");
        assertThat(diagnose(new ClosureEngine().overwriting("tanh", "div_2nd").sorting(sorting)))
                .extracting(Diagnosis::faults)
                .containsExactly(List.of("A_div_2nd_overwrite"), List.of("A_tanh_overwrite"));
        assertThat(only(new ClosureEngine().overwriting("all").sorting(sorting)).faults())
                .containsExactly("A_all_overwrite");
    }

    @Test
    void anOverwriteEverywhereIsOneFault() {
        for (ClosureEngine engine : List.of(
                new ClosureEngine(),
                new ClosureEngine().writingSecondOperandFirst(),
                new ClosureEngine().composing(EVERYTHING_COMPOSED),
                new ClosureEngine().composing("neg", "div", "scalars"))) {
            Diagnosis diagnosis = only(engine.overwriting("all"));
            assertThat(diagnosis.faults()).containsExactly("A_all_overwrite");
            assertThat(diagnosis.facts().get(0).parameters()).containsEntry("op", "all");
            assertThat(counterexample(diagnosis).nodes()).hasSize(2);
        }
    }

    static Stream<List<String>> pairs() {
        List<String> places = List.of("add", "sub", "mul_2nd", "mul", "div", "neg", "pow", "tanh", "log", "div_const");
        return places.stream()
                .flatMap(first -> places.stream()
                        .filter(second -> places.indexOf(first) < places.indexOf(second))
                        .filter(second -> !second.startsWith(first) && !first.startsWith(second))
                        .map(second -> List.of(first, second)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void twoOverwritesAreTwoFindings(List<String> places) {
        List<Diagnosis> diagnoses = diagnose(new ClosureEngine().overwriting(places.toArray(String[]::new)));
        assertThat(diagnoses)
                .extracting(Diagnosis::faults)
                .containsExactlyInAnyOrderElementsOf(places.stream()
                        .map(place -> List.of("A_" + place + "_overwrite"))
                        .toList());
        assertThat(diagnoses)
                .allSatisfy(diagnosis -> assertThat(diagnosis.explains()).isEqualTo(diagnosis.of()))
                .allSatisfy(diagnosis -> assertThat(diagnosis.facts())
                        .contains(Fact.of("diagnosis.together").with("others", "1")));
    }

    @Test
    void fourOverwritesAreFourFindingsEachWithItsOwnExpression() {
        List<Diagnosis> diagnoses = diagnose(new ClosureEngine().overwriting("add", "exp", "sub", "relu"));
        assertThat(diagnoses)
                .extracting(Diagnosis::faults)
                .containsExactly(
                        List.of("A_add_overwrite"),
                        List.of("A_sub_overwrite"),
                        List.of("A_relu_overwrite"),
                        List.of("A_exp_overwrite"));
        assertThat(diagnoses)
                .extracting(diagnosis -> counterexample(diagnosis).expression())
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Sorting.class)
    void aRightEngineIsNotDiagnosed(Sorting sorting) {
        assertThat(diagnose(new ClosureEngine().sorting(sorting))).isEmpty();
        assertThat(diagnose(new ClosureEngine().sorting(sorting).writingSecondOperandFirst()))
                .isEmpty();
        assertThat(diagnose(new ClosureEngine().sorting(sorting).composing(EVERYTHING_COMPOSED)))
                .isEmpty();
        assertThat(diagnose(new ClosureEngine().sorting(sorting).composing("sub", "div")))
                .isEmpty();
    }

    @Test
    void aRightEngineIsNotDiagnosedWhateverTheSeed() {
        for (long seed = 0; seed < 50; seed++) {
            Submission submission = InProcessSubmission.of(new ClosureEngine().composing(EVERYTHING_COMPOSED))
                    .withSeed(seed);
            assertThat(new EngineDiagnostician().diagnose(submission)).isEmpty();
        }
    }

    @Test
    void anOverwriteIsNamedWhateverTheSeed() {
        for (long seed = 0; seed < 50; seed++) {
            Submission submission = InProcessSubmission.of(new ClosureEngine().overwriting("div"))
                    .withSeed(seed);
            assertThat(new EngineDiagnostician().diagnose(submission))
                    .singleElement()
                    .extracting(Diagnosis::faults)
                    .isEqualTo(List.of("A_div_overwrite"));
        }
    }

    @ParameterizedTest
    @EnumSource(Sorting.class)
    void aComposedOperationPointsAtWhatItIsMadeFrom(Sorting sorting) {
        Diagnosis diagnosis =
                only(new ClosureEngine().overwriting("mul").composing("div").sorting(sorting));
        assertThat(diagnosis.faults()).containsExactly("A_mul_overwrite");
        assertThat(counterexample(diagnosis).expression()).isEqualTo("x*x at x = 3");
        assertThat(only(new ClosureEngine()
                                .overwriting("mul")
                                .composing(EVERYTHING_COMPOSED)
                                .sorting(sorting))
                        .faults())
                .containsExactly("A_mul_overwrite");
        assertThat(only(new ClosureEngine()
                                .overwriting("pow")
                                .composing(EVERYTHING_COMPOSED)
                                .sorting(sorting))
                        .faults())
                .containsExactly("A_pow_overwrite");
        assertThat(only(new ClosureEngine().overwriting("add").composing("sub").sorting(sorting))
                        .faults())
                .containsExactly("A_add_overwrite");
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({
        "mul_const, neg, neg",
        "add_const, sub_const, sub(double)",
        "mul_const, div_const, div(double)",
    })
    void anOperationThatMayBeComposedOfAWrongOneIsMentioned(String fault, String hidden, String op) {
        Diagnosis diagnosis = only(new ClosureEngine().overwriting(fault, hidden));
        assertThat(diagnosis.faults()).containsExactly("A_" + fault + "_overwrite");
        assertThat(diagnosis.facts())
                .contains(Fact.of("diagnosis.composed").with("ops", op).with("faults", "A_" + hidden + "_overwrite"));
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({"pow, div_2nd", "neg, rsub", "neg, sub_2nd", "add, sub_1st"})
    void anOperationWhoseOperandsAreNotThoseOfAComposedOneIsNamedItself(String fault, String other) {
        assertThat(diagnose(new ClosureEngine().overwriting(fault, other)))
                .extracting(Diagnosis::faults)
                .containsExactlyInAnyOrder(List.of("A_" + fault + "_overwrite"), List.of("A_" + other + "_overwrite"));
    }

    @Test
    void theCounterexampleShowsWantedAndActualNumbers() {
        Counterexample counterexample = counterexample(only(new ClosureEngine().overwriting("mul")));
        assertThat(counterexample.expression()).isEqualTo("x*x at x = 3");
        assertThat(counterexample.nodes())
                .containsExactly(
                        new Counterexample.Node("x", "", List.of(), "3", "3", "6", "3"),
                        new Counterexample.Node("x*x", "mul", List.of(0, 0), "9", "9", "1", "1"));
    }

    @Test
    void aCounterexampleShowsOneFaultAlone() {
        List<Diagnosis> diagnoses = diagnose(new ClosureEngine().overwriting("mul", "div_2nd"));
        assertThat(diagnoses.get(0).facts().get(0))
                .isEqualTo(Fact.of("fault.A_mul_overwrite").with("op", "mul"));
        assertThat(counterexample(diagnoses.get(0)).expression()).isEqualTo("x*x at x = 3");
        assertThat(counterexample(diagnoses.get(1)).expression()).isEqualTo("x/x at x = 3");
    }

    @Test
    void anOperationThatIsMadeFromAWrongOneIsMentionedBesideThatOne() {
        List<Diagnosis> diagnoses = diagnose(new ClosureEngine().overwriting("exp", "add_const", "sub_const"));
        assertThat(diagnoses)
                .extracting(Diagnosis::faults)
                .containsExactly(List.of("A_exp_overwrite"), List.of("A_add_const_overwrite"));
        assertThat(diagnoses.get(0).facts()).extracting(Fact::key).doesNotContain("diagnosis.composed");
        assertThat(diagnoses.get(1).facts())
                .contains(Fact.of("diagnosis.composed")
                        .with("ops", "sub(double)")
                        .with("faults", "A_sub_const_overwrite"));
    }

    @Test
    void whatIsNotAnOverwriteIsNotGuessedAt() {
        Diagnosis diagnosis = only(new ClosureEngine().scalingTanh(1.5));
        assertThat(diagnosis.faults()).isEmpty();
        assertThat(diagnosis.explains()).isPositive().isLessThan(diagnosis.of());
        assertThat(diagnosis.facts().get(0).key()).isEqualTo("diagnosis.unexplained");
        assertThat(counterexample(diagnosis).expression()).isEqualTo("tanh(x) at x = 3");
    }

    @Test
    void aCrashDoesNotHideAnotherFault() {
        List<Diagnosis> diagnoses = diagnose(new ClosureEngine().throwing("exp").overwriting("tanh"));
        assertThat(diagnoses).hasSize(2);
        assertThat(diagnoses.get(0).faults()).containsExactly("A_tanh_overwrite");
        assertThat(diagnoses.get(1).facts()).extracting(Fact::key).containsExactly("crash.operation");
    }

    @Test
    void anOverwriteBesideAnotherFaultIsNotClaimed() {
        Diagnosis diagnosis = only(new ClosureEngine().scalingTanh(1.5).overwriting("mul"));
        assertThat(diagnosis.faults()).isEmpty();
        assertThat(diagnosis.explains()).isLessThan(diagnosis.of());
    }

    @Test
    void missingOperationsAreLeftOut() {
        Submission submission = InProcessSubmission.of(new ClosureEngine().overwriting("mul"))
                .without("Value.add(Value)", "Value.tanh()", "Value.mul(double)", "Value.neg()");
        assertThat(new EngineDiagnostician().diagnose(submission))
                .singleElement()
                .extracting(Diagnosis::faults)
                .isEqualTo(List.of("A_mul_overwrite"));
    }

    @Test
    void anEngineWithOneOperationIsStillLookedAt() {
        Submission submission = InProcessSubmission.of(new ClosureEngine().overwriting("add"))
                .without(
                        "Value.sub(Value)",
                        "Value.mul(Value)",
                        "Value.div(Value)",
                        "Value.tanh()",
                        "Value.relu()",
                        "Value.exp()",
                        "Value.log()",
                        "Value.sigmoid()",
                        "Value.neg()",
                        "Value.pow(double)",
                        "Value.add(double)",
                        "Value.sub(double)",
                        "Value.mul(double)",
                        "Value.div(double)",
                        "Value.rsub(double)",
                        "Value.rdiv(double)");
        assertThat(new EngineDiagnostician().diagnose(submission))
                .singleElement()
                .extracting(Diagnosis::faults)
                // Where every gradient is a count, a limit of 1 gives the same numbers.
                .isEqualTo(List.of("A_add_overwrite", "M_bw_normalizes"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Value.backward()", "Value.grad()", "Value.data()", "new Value(double)"})
    void withoutTheBasicsThereIsNothingToDiagnose(String member) {
        Submission submission =
                InProcessSubmission.of(new ClosureEngine().overwriting("mul")).without(member);
        assertThat(new EngineDiagnostician().diagnose(submission)).isEmpty();
    }

    @Test
    void anOperationThatIsStillTheTemplatesIsNotWrittenYet() {
        Diagnosis diagnosis = only(new ClosureEngine().throwing("exp", "unwritten"));
        assertThat(diagnosis.facts())
                .singleElement()
                .satisfies(fact -> assertThat(fact.key()).isEqualTo("crash.unwritten"))
                .satisfies(fact -> assertThat(fact.parameters()).containsEntry("op", "exp"));
    }

    @Test
    void anOperationThatThrowsIsShown() {
        Diagnosis diagnosis = only(new ClosureEngine().throwing("exp"));
        assertThat(diagnosis.faults()).isEmpty();
        assertThat(diagnosis.facts()).extracting(Fact::key).containsExactly("crash.operation");
        assertThat(counterexample(diagnosis).expression()).isEqualTo("exp(x) at x = 3");
        assertThat(counterexample(diagnosis).nodes().get(1).actualData()).isEqualTo("?");
    }

    @Test
    void anEngineThatAlwaysThrowsIsSaidOnce() {
        String[] all = {
            "add",
            "sub",
            "mul",
            "div",
            "neg",
            "pow",
            "tanh",
            "relu",
            "exp",
            "log",
            "sigmoid",
            "add_const",
            "sub_const",
            "mul_const",
            "div_const",
            "rsub",
            "rdiv"
        };
        assertThat(only(new ClosureEngine().throwing(all)).facts())
                .extracting(Fact::key)
                .containsExactly("crash.operation");
    }

    @Test
    void anEngineThatHangsIsNotAskedForLong() {
        InProcessSubmission submission = InProcessSubmission.of(new ClosureEngine().throwing("tanh", "hang"));
        List<Diagnosis> diagnoses = new EngineDiagnostician().diagnose(submission);
        assertThat(submission.scripts()).isLessThan(20);
        assertThat(diagnoses)
                .singleElement()
                .extracting(diagnosis -> diagnosis.facts().get(1))
                .isEqualTo(Fact.of("diagnosis.lost").with("reason", "TIMED_OUT"));
    }

    @Test
    void theSameEngineGetsTheSameDiagnosis() {
        assertThat(diagnose(new ClosureEngine().overwriting("add", "log")))
                .isEqualTo(diagnose(new ClosureEngine().overwriting("add", "log")));
    }

    private static List<Diagnosis> diagnose(ClosureEngine engine) {
        return new EngineDiagnostician().diagnose(InProcessSubmission.of(engine));
    }

    private static Diagnosis only(ClosureEngine engine) {
        List<Diagnosis> diagnoses = diagnose(engine);
        assertThat(diagnoses).hasSize(1);
        return diagnoses.get(0);
    }

    private static Counterexample counterexample(Diagnosis diagnosis) {
        Counterexample counterexample = diagnosis.counterexample();
        assertThat(counterexample).isNotNull();
        return Objects.requireNonNull(counterexample);
    }
}
