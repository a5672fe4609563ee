package org.chainmark.judge.student;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Map;
import org.chainmark.judge.student.Contracts.Node;
import org.chainmark.suite.Member;
import org.chainmark.suite.MissingMemberException;
import org.chainmark.suite.StudentException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DirectCallsTest {
    private final InThreadStarter starter = InThreadStarter.studentJvm();
    private final Opened opened = Opened.on(starter);

    @AfterEach
    void close() {
        opened.close();
    }

    @Test
    void valuesOfEveryTypeCross() {
        Node leaf = opened.leaf(3);

        assertThat(leaf.data()).isEqualTo(3);
        assertThat(leaf.count()).isZero();
        assertThat(leaf.leaf()).isTrue();
        assertThat(leaf.big()).isEqualTo(Long.MIN_VALUE);
        assertThat(leaf.text()).isEqualTo("Value(data=3.0)");
        assertThat(leaf.op()).isNull();
        assertThat(opened.values().sum(new double[] {1, 2, 4})).isEqualTo(7);
        assertThat(opened.values().row(new double[][] {{1}, {2, 3}}, 1)).containsExactly(2, 3);
        assertThat(opened.values().square(5)).isDeepEqualTo(new double[][] {{5, 5}, {5, 5}});
    }

    @Test
    void fieldsStandForMissingMethods() {
        Node leaf = opened.leaf(3);

        leaf.setGrad(1.5);

        assertThat(leaf.grad()).isEqualTo(1.5);
    }

    @Test
    void doublesKeepTheirBits() {
        Node leaf = opened.leaf(0);

        for (double value : new double[] {-0.0, Double.MIN_VALUE, Double.NaN, Double.NEGATIVE_INFINITY}) {
            leaf.setGrad(value);
            assertThat(Double.doubleToRawLongBits(leaf.grad())).isEqualTo(Double.doubleToRawLongBits(value));
        }
    }

    @Test
    void theSameObjectIsTheSameProxy() {
        Node a = opened.leaf(1);
        Node b = opened.leaf(1);

        assertThat(a.self()).isSameAs(a);
        assertThat(a.add(b).prev()).containsExactly(a, b);
        assertThat(a.twice().prev()).containsExactly(a);
        assertThat(a).isNotEqualTo(b).hasSameHashCodeAs(a.self());
        assertThat(a).hasToString("Node#0");
    }

    @Test
    void exceptionsAreData() {
        Node leaf = opened.leaf(1);

        assertThatExceptionOfType(StudentException.class)
                .isThrownBy(() -> leaf.fail("no ∂ of " + "x".repeat(10_000)))
                .satisfies(e -> {
                    assertThat(e.type()).isEqualTo("java.lang.IllegalArgumentException");
                    assertThat(e.text()).startsWith("no ∂ of xxx").hasSizeBetween(4_000, 4_096);
                    assertThat(e.frames()).hasSize(1);
                    assertThat(e.frames().get(0).methodName()).isEqualTo("fail");
                });
        assertThatExceptionOfType(StudentException.class)
                .isThrownBy(leaf::failHostile)
                .satisfies(e -> {
                    assertThat(e.type()).isEqualTo("autograd.Value$Hostile");
                    assertThat(e.text()).isEmpty();
                    assertThat(e.frames()).isEmpty();
                });
    }

    @Test
    void endlessRecursionIsAnExceptionAndTheJvmLivesOn() {
        Node leaf = opened.leaf(1);

        assertThatExceptionOfType(StudentException.class)
                .isThrownBy(leaf::recurse)
                .satisfies(e -> {
                    assertThat(e.type()).isEqualTo("java.lang.StackOverflowError");
                    assertThat(e.frames()).hasSize(20);
                });
        assertThat(leaf.data()).isEqualTo(1);
        assertThat(starter.started()).isEqualTo(1);
    }

    @Test
    void aResultOfTheWrongKindIsTheStudentsMistake() {
        Node leaf = opened.leaf(1);

        assertThatExceptionOfType(StudentException.class)
                .isThrownBy(leaf::nothing)
                .satisfies(e -> assertThat(e.type()).isEqualTo("java.lang.NullPointerException"))
                .withMessageContaining("Value.nothing()");
        assertThatExceptionOfType(StudentException.class)
                .isThrownBy(leaf::name)
                .satisfies(e -> assertThat(e.type()).isEqualTo("java.lang.NullPointerException"))
                .withMessageContaining("Value.name() returned null");
        assertThatExceptionOfType(StudentException.class)
                .isThrownBy(leaf::wrong)
                .satisfies(e -> assertThat(e.type()).isEqualTo("java.lang.ClassCastException"))
                .withMessageContaining("Value.wrong()");
    }

    @Test
    void missingMembersAreKnownAndNeverCalled() {
        Member tanh = Member.of(Node.class, "tanh");

        assertThat(opened.session().missing()).containsExactly(tanh);
        assertThat(opened.session().has(tanh)).isFalse();
        assertThat(opened.session().has(Member.of(Node.class, "data"))).isTrue();
        Node leaf = opened.leaf(1);
        assertThatExceptionOfType(MissingMemberException.class).isThrownBy(leaf::tanh);
    }

    @Test
    void everythingIsMissingWithoutTheClass() {
        try (Opened empty = Opened.with(Map.of("autograd.Other", "package autograd; class Other {}"))) {
            assertThat(empty.session().missing())
                    .hasSize(Contracts.Values.class.getMethods().length + Node.class.getMethods().length - 1);
        }
    }

    @Test
    void aThrowingStaticInitialiserIsReportedWhenTheClassIsFirstUsed() {
        String source = """
                package autograd;
                public class Value {
                    static final int[] TABLE = new int[-1];
                    public Value(double data) {}
                }
                """;
        try (Opened throwing = Opened.with(Map.of("autograd.Value", source))) {
            assertThat(throwing.session().has(Member.of(Contracts.Values.class, "of", double.class)))
                    .isTrue();
            assertThatExceptionOfType(StudentException.class)
                    .isThrownBy(() -> throwing.leaf(1))
                    .satisfies(e -> {
                        assertThat(e.type()).isEqualTo("java.lang.ExceptionInInitializerError");
                        assertThat(e.text()).isEqualTo("java.lang.NegativeArraySizeException: -1");
                        assertThat(e.frames().get(0).methodName()).isEqualTo("<clinit>");
                    });
        }
    }

    @Test
    void membersOfSuperclassesAndWiderParametersAreFound() {
        Map<String, String> sources = Map.of(
                "autograd.Value",
                "package autograd; public class Value extends Base { Value(Double d) { data = d; } }",
                "autograd.Base",
                "package autograd; class Base { protected double data; Base add(Base o) { return o; } }");
        try (Opened inheriting = Opened.with(sources)) {
            Node a = inheriting.leaf(1);
            Node b = inheriting.leaf(2);

            assertThat(a.add(b)).isSameAs(b);
            assertThat(b.data()).isEqualTo(2);
        }
    }

    @Test
    void theStudentsCodeDoesNotSeeOurClasses() {
        assertThat(opened.leaf(1).ourClasses()).isEqualTo("not found");
    }

    @Test
    void oneJvmServesManyChecksAndForgetsObjectsBetweenThem() {
        Node kept = opened.leaf(1);
        opened.session().end();
        opened.session().begin(Opened.GENEROUS);

        assertThat(opened.leaf(2).data()).isEqualTo(2);
        assertThat(starter.started()).isEqualTo(1);
        assertThatIllegalStateException().isThrownBy(kept::data);
    }

    @Test
    void nothingIsCalledOutsideACheck() {
        Node leaf = opened.leaf(1);
        opened.session().end();

        assertThatIllegalStateException().isThrownBy(leaf::data);
        assertThatIllegalStateException().isThrownBy(() -> opened.leaf(1));
    }

    @Test
    void contractsWithTypesThatCannotCrossAreRefused() {
        try (StudentSessions sessions = new StudentSessions(starter)) {
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> sessions.open(StudentClasses.of(Map.of()), List.of(Runnable.class), 0));
        }
    }
}
