package org.chainmark.judge.student;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.chainmark.judge.student.ScriptsTest.chain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.chainmark.judge.student.Contracts.Node;
import org.chainmark.judge.student.StudentLostException.Reason;
import org.chainmark.suite.Answer;
import org.chainmark.suite.Member;
import org.chainmark.suite.Script;
import org.chainmark.suite.StudentException;
import org.junit.jupiter.api.Test;

/** What only a process of its own can show: its end, its limits, its streams. */
class RealJvmTest {
    private static final CheckLimits SHORT_CPU = new CheckLimits(Duration.ofMillis(700), Duration.ofSeconds(60));
    private static final CheckLimits SHORT_WALL = new CheckLimits(Duration.ofSeconds(60), Duration.ofMillis(700));

    @Test
    void printedOutputIsKeptUpToALimit() {
        try (Opened opened = Opened.on(new JvmStarter())) {
            Node leaf = opened.leaf(1);
            leaf.print("grad = ∂\n", 2);
            leaf.print("x".repeat(1_000), 100);

            assertThat(leaf.readInput()).isEqualTo(-1);
            assertThat(opened.session().end())
                    .startsWith("grad = ∂\ngrad = ∂\nxxx")
                    .endsWith("x\n[34486 bytes more]\n");
            opened.session().begin(Opened.GENEROUS);
            opened.leaf(1).print("next check", 1);
            assertThat(opened.session().end()).isEqualTo("next check");
        }
    }

    @Test
    void endlessRecursionIsAnExceptionOnTheStackOfAFreshJvm() {
        try (Opened opened = Opened.on(new JvmStarter())) {
            Node leaf = opened.leaf(1);

            assertThatExceptionOfType(StudentException.class)
                    .isThrownBy(leaf::recurse)
                    .satisfies(e -> assertThat(e.type()).isEqualTo("java.lang.StackOverflowError"));
            assertThatExceptionOfType(StudentException.class)
                    .isThrownBy(leaf::recursePrinting)
                    .satisfies(e -> assertThat(e.type()).isEqualTo("java.lang.StackOverflowError"));
            assertThatExceptionOfType(StudentException.class)
                    .isThrownBy(() -> leaf.recurseCalling(x -> x))
                    .satisfies(e -> assertThat(e.type()).isEqualTo("java.lang.StackOverflowError"));
            assertThat(leaf.data()).isEqualTo(1);
            assertThat(opened.session().end()).startsWith("deeper\ndeeper\n");
        }
    }

    @Test
    void exitingIsDyingAndTheNextJvmIsFresh() {
        try (Opened opened = Opened.on(new JvmStarter())) {
            Node leaf = opened.leaf(1);

            assertLost(leaf, node -> node.exit(0), Reason.DIED, "exit code 0");
            assertLost(leaf, Node::data, Reason.DIED, "exit code 0");
            assertThat(opened.leaf(2).data()).isEqualTo(2);
            assertThat(opened.session().losses())
                    .hasSize(1)
                    .first()
                    .satisfies(loss -> assertThat(loss.member()).isEqualTo(Member.of(Node.class, "exit", int.class)));
            assertThat(opened.session().end()).isEqualTo("leaving\n");
        }
    }

    @Test
    void anEndlessLoopUsesUpItsCpuTime() {
        try (Opened opened = Opened.on(new JvmStarter(), SHORT_CPU)) {
            assertLost(opened.leaf(1), Node::loop, Reason.CPU_LIMIT, "PT0.7S");
        }
    }

    @Test
    void sleepingUsesUpItsWallTime() {
        try (Opened opened = Opened.on(new JvmStarter(), SHORT_WALL)) {
            assertLost(opened.leaf(1), Node::sleep, Reason.WALL_LIMIT, "PT0.7S");
        }
    }

    @Test
    void eatingAllMemoryIsDyingOfIt() {
        try (Opened opened = Opened.on(new JvmStarter())) {
            assertLost(opened.leaf(1), Node::eat, Reason.DIED, "it ran out of memory");
        }
    }

    @Test
    void writingToTheJudgeIsAViolation() {
        try (Opened opened = Opened.on(new JvmStarter())) {
            assertLost(opened.leaf(1), Node::garbage, Reason.PROTOCOL_VIOLATION, "bad length");
        }
    }

    @Test
    void aLostScriptCostsItselfOnly() {
        try (Opened opened = Opened.on(new JvmStarter())) {
            Script exiting = new Script();
            exiting.call(ScriptsTest.EXIT, exiting.construct(ScriptsTest.OF, 1), 3);
            List<Script> scripts = new ArrayList<>();
            List<Answer> wanted = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                scripts.add(i == 100 ? exiting : chain(30));
                wanted.add(i == 100 ? new Answer.Lost(Answer.Lost.Reason.DIED) : new Answer.Completed(List.of(30.0)));
            }

            assertThat(opened.session().run(scripts)).isEqualTo(wanted);
        }
    }

    @Test
    void aScriptThatNamesAnObjectOfALostJvmIsLostToo() {
        try (Opened opened = Opened.on(new JvmStarter())) {
            Node early = opened.leaf(1);
            Script exiting = new Script();
            exiting.call(ScriptsTest.EXIT, exiting.construct(ScriptsTest.OF, 1), 0);
            Script naming = new Script();
            naming.report(ScriptsTest.ADD, naming.construct(ScriptsTest.OF, 1), early);
            Answer lost = new Answer.Lost(Answer.Lost.Reason.DIED);

            assertThat(opened.session().run(List.of(exiting, chain(2), naming, chain(3))))
                    .containsExactly(
                            lost, new Answer.Completed(List.of(2.0)), lost, new Answer.Completed(List.of(3.0)));
            assertThat(opened.session().losses()).hasSize(1);
        }
    }

    @Test
    void afterThreeLostScriptsTheRestIsNotRun() {
        try (Opened opened = Opened.on(new JvmStarter(), SHORT_CPU)) {
            Script looping = new Script();
            looping.call(ScriptsTest.LOOP, looping.construct(ScriptsTest.OF, 1));
            List<Script> scripts = List.of(chain(2), looping, looping, looping, chain(2), looping);
            Answer lost = new Answer.Lost(Answer.Lost.Reason.TIMED_OUT);

            assertThat(opened.session().run(scripts))
                    .containsExactly(new Answer.Completed(List.of(2.0)), lost, lost, lost, lost, lost);
            assertThat(opened.session().losses())
                    .extracting(StudentLostException::reason)
                    .containsExactly(Reason.CPU_LIMIT, Reason.CPU_LIMIT, Reason.CPU_LIMIT);
        }
    }

    private static void assertLost(Node node, Consumer<Node> call, Reason reason, String detail) {
        assertThatExceptionOfType(StudentLostException.class)
                .isThrownBy(() -> call.accept(node))
                .satisfies(loss -> {
                    assertThat(loss.reason()).isEqualTo(reason);
                    assertThat(loss.detail()).contains(detail);
                });
    }
}
