package org.chainmark.judge.student;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.chainmark.judge.student.Contracts.Node;
import org.chainmark.judge.student.Contracts.Values;
import org.chainmark.suite.Answer;
import org.chainmark.suite.Member;
import org.chainmark.suite.Script;
import org.chainmark.suite.StudentException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CallbackTest {
    private final Opened opened = Opened.on(InThreadStarter.studentJvm());
    private final Values values = opened.values();

    @AfterEach
    void close() {
        opened.close();
    }

    @Test
    void aFunctionIsCalledInTheJudge() {
        List<Double> seen = new ArrayList<>();

        double result = values.apply(
                x -> {
                    seen.add(x);
                    return x * x;
                },
                3);

        assertThat(result).isEqualTo(9);
        assertThat(seen).containsExactly(3.0);
    }

    @Test
    void aFunctionGetsAndReturnsObjectsOfTheStudents() {
        Node leaf = opened.leaf(2);
        List<Node> seen = new ArrayList<>();

        Node result = leaf.map(node -> {
            seen.add(node);
            return node.add(1);
        });

        assertThat(seen).containsExactly(leaf);
        assertThat(result.data()).isEqualTo(3);
    }

    @Test
    void functionsNestSixtyFourDeep() {
        assertThat(nested(64)).isEqualTo(64);
        assertThatExceptionOfType(StudentException.class)
                .isThrownBy(() -> nested(65))
                .withMessageContaining("64 levels");
        assertThat(values.apply(x -> x, 5)).isEqualTo(5);
    }

    private double nested(int levels) {
        return levels == 0 ? 0 : values.apply(x -> nested(levels - 1) + 1, 0);
    }

    @Test
    void whatFailsInAFunctionIsRaisedAgain() {
        AssertionError failure = new AssertionError("a suite's own failure");

        assertThatThrownBy(() -> values.apply(
                        x -> {
                            throw failure;
                        },
                        1))
                .isSameAs(failure);
    }

    @Test
    void whatFailsInAFunctionIsRaisedEvenIfTheStudentCaughtIt() {
        IllegalStateException failure = new IllegalStateException("swallowed");
        Node leaf = opened.leaf(1);

        assertThatThrownBy(() -> leaf.swallow(x -> {
                    throw failure;
                }))
                .isSameAs(failure);
        assertThat(leaf.data()).isEqualTo(1);
    }

    @Test
    void aFunctionCannotBeCalledFromAnotherThread() {
        List<Double> seen = new ArrayList<>();

        String said = opened.leaf(1).elsewhere(x -> {
            seen.add(x);
            return x;
        });

        assertThat(said).contains("IllegalStateException").contains("another thread");
        assertThat(seen).isEmpty();
    }

    @Test
    void aFunctionCannotBeCalledAfterItsCallEnded() {
        Node leaf = opened.leaf(1);
        leaf.keep(x -> x);

        assertThatExceptionOfType(StudentException.class)
                .isThrownBy(leaf::callKept)
                .withMessageContaining("had ended");
    }

    @Test
    void aStackThatOverflowsNearAFunctionLeavesTheTalkIntact() {
        Node leaf = opened.leaf(1);

        assertThatExceptionOfType(StudentException.class)
                .isThrownBy(() -> leaf.recurseCalling(x -> x))
                .satisfies(e -> assertThat(e.type()).isEqualTo("java.lang.StackOverflowError"));
        assertThat(leaf.data()).isEqualTo(1);
    }

    @Test
    void aScriptMayPassAFunction() {
        Script script = new Script();
        Script.Ref leaf = script.construct(Member.of(Values.class, "of", double.class), 2);
        Script.Ref mapped = script.call(
                Member.of(Node.class, "map", java.util.function.UnaryOperator.class),
                leaf,
                (java.util.function.UnaryOperator<Node>) node -> node.add(node));
        script.report(Member.of(Node.class, "data"), mapped);

        List<Answer> answers = opened.session().run(List.of(script, script));

        assertThat(answers).allSatisfy(answer -> assertThat(answer).isEqualTo(new Answer.Completed(List.of(4.0))));
    }

    @Test
    void scriptsRunInsideAFunction() {
        Script script = new Script();
        Script.Ref leaf = script.construct(Member.of(Values.class, "of", double.class), 2);
        script.report(Member.of(Node.class, "data"), leaf);

        double result = values.apply(
                x -> ((Answer.Completed) opened.session().run(List.of(script)).get(0)).number(0), 0);

        assertThat(result).isEqualTo(2);
    }
}
