package org.chainmark.reports.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.chainmark.reports.graph.Picture.Arrow;
import org.chainmark.reports.graph.Picture.Box;
import org.chainmark.reports.graph.Picture.Line;
import org.chainmark.reports.messages.Messages;
import org.chainmark.results.Counterexample;
import org.chainmark.results.Counterexample.Edge;
import org.chainmark.results.Counterexample.Mark;
import org.chainmark.results.Counterexample.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GraphPictureTest {
    private static final int CHARACTER = 8;
    private static final int LINE = 16;

    private record Area(int left, int top, int right, int bottom) {
        boolean meets(Area other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    static List<Counterexample> graphs() {
        return SampleGraphs.many();
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void boxesKeepClearOfEachOther(Counterexample graph) {
        List<Area> boxes =
                draw(graph).boxes().stream().map(GraphPictureTest::area).toList();
        for (Area box : boxes) {
            assertThat(boxes).filteredOn(box::meets).containsExactly(box);
        }
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void textsBesideArrowsKeepClearOfBoxesAndEachOther(Counterexample graph) {
        Picture picture = draw(graph);
        List<Area> remarks = picture.arrows().stream()
                .flatMap(arrow -> arrow.remarks().stream())
                .map(GraphPictureTest::area)
                .toList();
        for (Area remark : remarks) {
            assertThat(remarks).filteredOn(remark::meets).containsExactly(remark);
            assertThat(picture.boxes()).noneMatch(box -> area(box).meets(remark));
        }
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void nothingIsCutOffAtTheRim(Counterexample graph) {
        Picture picture = draw(graph);
        Stream<Area> all = Stream.concat(
                picture.boxes().stream().map(GraphPictureTest::area),
                picture.arrows().stream()
                        .flatMap(arrow -> arrow.remarks().stream())
                        .map(GraphPictureTest::area));
        assertThat(all).allSatisfy(area -> {
            assertThat(area.left()).isNotNegative();
            assertThat(area.top()).isNotNegative();
            assertThat(area.right()).isLessThanOrEqualTo(picture.width());
            assertThat(area.bottom()).isLessThanOrEqualTo(picture.height());
        });
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void textsFitTheirBoxes(Counterexample graph) {
        assertThat(draw(graph).boxes())
                .allSatisfy(box -> assertThat(box.lines()).allSatisfy(line -> {
                    assertThat(area(line).right()).isLessThanOrEqualTo(area(box).right());
                    assertThat(area(line).bottom())
                            .isLessThanOrEqualTo(area(box).bottom());
                }));
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void theSameGraphIsDrawnTheSame(Counterexample graph) {
        assertThat(draw(graph)).isEqualTo(draw(graph));
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void resultsAreBelowTheirOperands(Counterexample graph) {
        List<Box> boxes = draw(graph).boxes();
        assertThat(graph.edges())
                .allSatisfy(edge -> assertThat(area(boxes.get(edge.operand())).bottom())
                        .isLessThan(boxes.get(edge.reader()).y()));
    }

    @Test
    void aNodeSaysItsValueAndBothGradients() {
        List<Box> boxes = draw(SampleGraphs.reuse()).boxes();

        assertThat(boxes.get(0).style()).isEqualTo("wrong");
        assertThat(boxes.get(0).lines()).extracting(Line::words).containsExactly("x = 3", "grad 3 ✗", "wanted 7");
        assertThat(boxes.get(0).full()).isEqualTo("The value of x is 3. The gradient of x is 3 and should be 7.");
        assertThat(boxes.get(2).style()).isEqualTo("right");
        assertThat(boxes.get(2).lines()).extracting(Line::words).containsExactly("x*x + x = 12", "grad 1");
    }

    @Test
    void aWrongValueIsSaidToo() {
        Node node = new Node("x*x", "mul", List.of(0, 0), "9", "6", "1", "1");
        Counterexample alias = SampleGraphs.alias();
        Counterexample wrong = new Counterexample("x*x", List.of(alias.nodes().get(0), node), alias.edges(), "", null);

        assertThat(draw(wrong).boxes().get(1).lines())
                .extracting(Line::words)
                .containsExactly("x*x = 6 ✗", "wanted 9", "grad 1");
    }

    @Test
    void aLostShareIsSaidInWordsAndNotByStyleAlone() {
        List<Arrow> arrows = draw(SampleGraphs.reuse()).arrows();

        assertThat(arrows).extracting(Arrow::style).containsExactly("lost", "right", "right", "lost");
        assertThat(arrows)
                .extracting(arrow ->
                        arrow.remarks().stream().map(Line::words).findFirst().orElse(""))
                .containsExactly("✗ 3 lost", "+3", "", "✗ 1 lost");
        assertThat(arrows.get(3).full())
                .isEqualTo("x*x + x should give 1 back to x, and that is missing from its gradient.");
    }

    @Test
    void aWrongShareStandsBesideTheWantedOne() {
        Arrow arrow = draw(SampleGraphs.tanh()).arrows().get(0);

        assertThat(arrow.style()).isEqualTo("wrong");
        assertThat(arrow.remarks()).extracting(Line::words).containsExactly("✗ 0.36, not 0.5591");
    }

    @Test
    void theDescriptionSaysAllThatIsWrong() {
        assertThat(draw(SampleGraphs.reuse()).description())
                .contains("The gradient of x is 3 and should be 7.", "x*x should give 3 back to x")
                .doesNotContain("The value of x*x is");
    }

    @Test
    void theNoteExplainsOnlyWhatIsThere() {
        assertThat(draw(SampleGraphs.reuse()).note()).contains("share of the gradient", "dashed");
        assertThat(draw(SampleGraphs.tanh()).note())
                .contains("share of the gradient")
                .doesNotContain("dashed");
    }

    @Test
    void anEngineWithoutNumbersIsNotCalledWrong() {
        Picture picture = draw(SampleGraphs.withoutNumbers());

        assertThat(picture.boxes()).extracting(Box::style).containsOnly("right");
        assertThat(picture.boxes().get(0).lines()).extracting(Line::words).containsExactly("x = 3", "grad -1");
        assertThat(picture.note()).contains("yours gave none");
    }

    @Test
    void whatARightEngineDoesNotGiveIsNotCalledWrong() {
        Node x = new Node("x", "", List.of(), "-2", "-2", "-", "0.5");
        Node log = new Node("log(x)", "log", List.of(0), "IllegalArgumentException", "NaN", "-", "1");

        List<Box> boxes =
                draw(new Counterexample("log(x) at x = -2", List.of(x, log))).boxes();

        assertThat(boxes.get(0).lines()).extracting(Line::words).containsExactly("x = -2", "grad 0.5");
        assertThat(boxes.get(1).lines())
                .extracting(Line::words)
                .containsExactly("log(x) = NaN ✗", "wanted IllegalArgumentException", "grad 1");
    }

    @Test
    void aGraphWithoutMarksHasPlainArrows() {
        Counterexample alias = SampleGraphs.alias();
        Picture picture = draw(new Counterexample("twice", alias.nodes()));

        assertThat(picture.arrows()).hasSize(2).allSatisfy(arrow -> {
            assertThat(arrow.style()).isEqualTo("unknown");
            assertThat(arrow.remarks()).isEmpty();
            assertThat(arrow.full()).isEqualTo("x*x is made from x.");
        });
        assertThat(picture.note()).isEqualTo("Each arrow goes from an operand to a result.");
    }

    @Test
    void longExpressionsAreCutToTheirOperation() {
        Box box = draw(SampleGraphs.chain(8)).boxes().get(7);

        assertThat(box.lines().get(0).words()).isEqualTo("exp(…) = 0.169746");
        assertThat(box.full()).contains("exp(exp(exp(exp(exp(exp(exp(x)))))))");
    }

    @Test
    void smallGraphsFitANarrowScreen() {
        assertThat(List.of(
                        SampleGraphs.reuse(),
                        SampleGraphs.alias(),
                        SampleGraphs.diamond(),
                        SampleGraphs.tanh(),
                        SampleGraphs.chain(8)))
                .allSatisfy(graph -> assertThat(draw(graph).roomy()).isFalse());
    }

    @Test
    void wordsAreInTheReadersLanguage() {
        Picture picture = GraphPicture.of(SampleGraphs.alias(), Messages.in(Locale.forLanguageTag("uk")))
                .orElseThrow();

        assertThat(picture.boxes().get(0).lines()).extracting(Line::words).contains("треба 6");
        assertThat(picture.arrows().get(0).remarks()).extracting(Line::words).containsExactly("✗ 3 втрачено");
    }

    @Test
    void whatIsTooLargeOrNotWholeIsNotDrawn() {
        Messages messages = Messages.in(Locale.ENGLISH);
        Counterexample alias = SampleGraphs.alias();

        assertThat(GraphPicture.of(SampleGraphs.chain(13), messages)).isEmpty();
        assertThat(GraphPicture.of(new Counterexample("x", List.of()), messages))
                .isEmpty();
        for (Edge edge : List.of(
                new Edge(2, 0, 0, "1", "1", Mark.RIGHT),
                new Edge(1, -1, 0, "1", "1", Mark.RIGHT),
                new Edge(0, 0, 0, "1", "1", Mark.RIGHT))) {
            Counterexample torn = new Counterexample("x", alias.nodes(), List.of(edge), "", null);
            assertThat(GraphPicture.of(torn, messages)).isEmpty();
        }
    }

    private static Picture draw(Counterexample graph) {
        return GraphPicture.of(graph, Messages.in(Locale.ENGLISH)).orElseThrow();
    }

    private static Area area(Box box) {
        return new Area(box.x(), box.y(), box.x() + box.boxWidth(), box.y() + box.boxHeight());
    }

    private static Area area(Line line) {
        int characters = line.words().codePointCount(0, line.words().length());
        int bottom = line.y() + 4;
        return new Area(line.x(), bottom - LINE, line.x() + characters * CHARACTER - 2, bottom);
    }
}
