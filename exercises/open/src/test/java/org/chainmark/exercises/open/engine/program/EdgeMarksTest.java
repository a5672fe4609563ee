package org.chainmark.exercises.open.engine.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.chainmark.reference.Op;
import org.chainmark.reference.Program;
import org.chainmark.reference.RandomPrograms;
import org.chainmark.reference.Scenario;
import org.chainmark.results.Counterexample.Edge;
import org.chainmark.results.Counterexample.Mark;
import org.chainmark.suite.Answer;
import org.junit.jupiter.api.Test;

class EdgeMarksTest {
    private final Program.Builder builder = Program.builder();

    @Test
    void aRightEngineHasRightEdgesOnly() {
        for (Program program : new RandomPrograms(1, EnumSet.allOf(Op.class)).next(12, 50)) {
            assertThat(edges(program, Answers.right(program)))
                    .allSatisfy(edge -> assertThat(edge.mark()).isEqualTo(Mark.RIGHT))
                    .allSatisfy(edge -> assertThat(edge.actual()).isEqualTo(edge.wanted()));
        }
    }

    @Test
    void anOverwrittenContributionIsLost() {
        int x = builder.leaf("x", 3);
        int product = builder.binary(Op.MUL, x, x);
        builder.binary(Op.ADD, product, x);
        Program program = builder.build();

        assertThat(edges(program, Answers.withGradients(program, 3, 1, 1)))
                .containsExactly(
                        new Edge(1, 0, 0, "3", "0", Mark.LOST),
                        new Edge(1, 0, 1, "3", "3", Mark.RIGHT),
                        new Edge(2, 1, 0, "1", "1", Mark.RIGHT),
                        new Edge(2, 0, 1, "1", "0", Mark.LOST));
    }

    @Test
    void aContributionThatWasNeverMadeIsLost() {
        int x = builder.leaf("x", 3);
        int y = builder.leaf("y", 2);
        builder.binary(Op.MUL, x, y);
        Program program = builder.build();

        assertThat(edges(program, Answers.withGradients(program, 2, 0, 1)))
                .containsExactly(new Edge(2, 0, 0, "2", "2", Mark.RIGHT), new Edge(2, 1, 1, "3", "0", Mark.LOST));
    }

    @Test
    void theOnlyContributionIsWrongIfTheGradientIs() {
        Program program = square();

        assertThat(edges(program, Answers.withGradients(program, 5, 1)))
                .containsExactly(new Edge(1, 0, 0, "6", "5", Mark.WRONG));
    }

    @Test
    void aReaderIsNotBlamedForAWrongGradientOfItsOwn() {
        int x = builder.leaf("x", 3);
        int square = builder.withConstant(Op.POW, x, 2);
        builder.withConstant(Op.MUL_CONST, square, 4);
        Program program = builder.build();

        assertThat(edges(program, Answers.withGradients(program, 30, 5, 1)))
                .containsExactly(new Edge(1, 0, 0, "24", "30", Mark.RIGHT), new Edge(2, 1, 0, "4", "5", Mark.WRONG));
    }

    @Test
    void aReaderThatPassedOnAPartOfItsGradientIsFound() {
        int x = builder.leaf("x", 3);
        int square = builder.binary(Op.MUL, x, x);
        builder.binary(Op.ADD, builder.binary(Op.MUL, square, square), square);
        Program program = builder.build();

        // Visited when only the sum's share of 1 had arrived, the square passed on 3 twice; the rest of its 19 came
        // later.
        assertThat(edges(program, Answers.withGradients(program, 6, 19, 1, 1)))
                .filteredOn(edge -> edge.operand() == 0)
                .containsExactly(new Edge(1, 0, 0, "57", "3", Mark.WRONG), new Edge(1, 0, 1, "57", "3", Mark.WRONG));
    }

    @Test
    void severalKnownWrongEdgesAreReadOffWhatTheReaderPassedOn() {
        int x = builder.leaf("x", 3);
        int square = builder.binary(Op.MUL, x, x);
        builder.binary(Op.ADD, builder.binary(Op.MUL, square, square), square);
        Program program = builder.build();
        KnownMarks early = (reader, position) -> reader == 1 ? Optional.of(Mark.WRONG) : Optional.empty();

        assertThat(Counterexamples.of(Scenario.of(program), Answers.withGradients(program, 6, 19, 1, 1), early)
                        .edges())
                .extracting(Edge::actual)
                .startsWith("3", "3");
    }

    @Test
    void neitherOfTwoSuspectsIsBlamed() {
        int x = builder.leaf("x", 3);
        int y = builder.leaf("y", 5);
        int first = builder.binary(Op.MUL, x, y);
        int square = builder.withConstant(Op.POW, x, 2);
        builder.binary(Op.ADD, first, square);
        Program program = builder.build();

        // x gets 5 from the product and 6 from the square, and an engine says 5 + 7; at y the product's other side is
        // right.
        assertThat(edges(program, Answers.withGradients(program, 12, 3, 1, 1, 1)))
                .filteredOn(edge -> edge.operand() == 0)
                .allSatisfy(edge -> assertThat(edge.mark()).isEqualTo(Mark.UNKNOWN))
                .allSatisfy(edge -> assertThat(edge.actual()).isEqualTo("?"));
    }

    @Test
    void theOneThatIsNotProvenElsewhereIsBlamed() {
        int x = builder.leaf("x", 3);
        int y = builder.leaf("y", 5);
        int squareOfY = builder.withConstant(Op.POW, y, 2);
        int squareOfX = builder.withConstant(Op.POW, x, 2);
        int fourfold = builder.withConstant(Op.MUL_CONST, x, 4);
        builder.binary(Op.ADD, builder.binary(Op.ADD, squareOfX, fourfold), squareOfY);
        Program program = builder.build();

        assertThat(edges(program, Answers.withGradients(program, 8.5, 10, 1, 1, 1, 1, 1)))
                .filteredOn(edge -> edge.operand() == 0)
                .containsExactly(new Edge(3, 0, 0, "6", "6", Mark.RIGHT), new Edge(4, 0, 0, "4", "2.5", Mark.WRONG));
    }

    @Test
    void whatADiagnosisKnowsIsNotReadOffTheNumbers() {
        int x = builder.leaf("x", 3);
        builder.binary(Op.ADD, x, x);
        Program program = builder.build();
        KnownMarks firstArrives = (reader, position) -> Optional.of(position == 0 ? Mark.RIGHT : Mark.LOST);

        assertThat(Counterexamples.of(Scenario.of(program), Answers.withGradients(program, 1, 1), firstArrives)
                        .edges())
                .containsExactly(new Edge(1, 0, 0, "1", "1", Mark.RIGHT), new Edge(1, 0, 1, "1", "0", Mark.LOST));
    }

    @Test
    void aKnownWrongEdgeHasWhatTheOthersLeave() {
        int x = builder.leaf("x", 3);
        builder.binary(Op.SUB, x, x);
        Program program = builder.build();
        KnownMarks second = (reader, position) -> position == 1 ? Optional.of(Mark.WRONG) : Optional.empty();

        assertThat(Counterexamples.of(Scenario.of(program), Answers.withGradients(program, 2, 1), second)
                        .edges())
                .containsExactly(new Edge(1, 0, 0, "1", "1", Mark.RIGHT), new Edge(1, 0, 1, "-1", "1", Mark.WRONG));
    }

    @Test
    void slopesAreThoseAtTheStudentsOwnNumbers() {
        int x = builder.leaf("x", 3);
        int doubled = builder.withConstant(Op.MUL_CONST, x, 2);
        builder.withConstant(Op.POW, doubled, 2);
        Program program = builder.build();

        // The engine adds 2 instead of multiplying by it; its square is right for what it was given.
        assertThat(edges(program, Answers.of(program, new double[] {3, 5, 25}, new double[] {10, 10, 1})))
                .containsExactly(new Edge(1, 0, 0, "24", "10", Mark.WRONG), new Edge(2, 1, 0, "12", "10", Mark.RIGHT));
    }

    @Test
    void aRootThatWasNeverSeededIsNotBlamedOnEdges() {
        Program program = square();

        assertThat(edges(program, Answers.withGradients(program, 6, 0)))
                .containsExactly(new Edge(1, 0, 0, "6", "6", Mark.RIGHT));
    }

    @Test
    void numbersThatAreNoneDoNotHang() {
        int x = builder.leaf("x", 3);
        int sum = x;
        for (int i = 0; i < 40; i++) {
            sum = builder.binary(Op.ADD, sum, x);
        }
        Program program = builder.build();
        double[] gradients = new double[program.size()];
        Arrays.fill(gradients, Double.NaN);

        assertThat(edges(program, Answers.withGradients(program, gradients))).hasSize(80);
    }

    @Test
    void anEngineWithoutNumbersHasUnknownEdges() {
        Program program = square();

        assertThat(Counterexamples.of(program, new ProgramAnswer.NoNumbers(new Answer.Lost(Answer.Lost.Reason.DIED)))
                        .edges())
                .containsExactly(new Edge(1, 0, 0, "6", "?", Mark.UNKNOWN));
    }

    private Program square() {
        builder.withConstant(Op.POW, builder.leaf("x", 3), 2);
        return builder.build();
    }

    private static List<Edge> edges(Program program, NodeNumbers numbers) {
        return Counterexamples.of(program, numbers).edges();
    }
}
