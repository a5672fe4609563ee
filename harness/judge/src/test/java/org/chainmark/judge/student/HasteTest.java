package org.chainmark.judge.student;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import org.chainmark.judge.student.Contracts.Node;
import org.chainmark.judge.student.StudentLostException.Reason;
import org.chainmark.suite.Answer;
import org.chainmark.suite.Member;
import org.chainmark.suite.Script;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Less time for members that never came back. */
class HasteTest {
    private static final CheckLimits BRIEF = new CheckLimits(Duration.ofSeconds(60), Duration.ofMillis(100));
    private static final Member SLEEP = Member.of(Node.class, "sleep");
    private static final Member FAIL = Member.of(Node.class, "fail", String.class);
    private static final Member COUNT = Member.of(Node.class, "count");

    private final Opened opened = Opened.on(InThreadStarter.studentJvm());
    private final StudentSession session = opened.session();

    @AfterEach
    void close() {
        opened.close();
    }

    @Test
    void aHurriedMemberIsLostByItsOwnLimits() {
        assertThat(session.hurry(SLEEP, BRIEF)).isTrue();

        assertHurried(opened.leaf(1));
    }

    @Test
    void theOtherMembersKeepTheLimitsOfTheCheck() {
        session.hurry(SLEEP, BRIEF);
        Node leaf = opened.leaf(1);

        double sum = leaf.map(x -> x.add(awaitLongerThanBrief(x))).data();

        assertThat(sum).isEqualTo(2);
    }

    @Test
    void aMemberThatCameBackIsNotHurried() {
        assertThat(opened.leaf(1).count()).isZero();
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> opened.leaf(1).fail("on purpose"));

        assertThat(session.hurry(COUNT, BRIEF)).isFalse();
        assertThat(session.hurry(FAIL, BRIEF)).as("it threw, so it came back").isFalse();
    }

    @Test
    void aMemberThatComesBackInAScriptIsHurriedNoMore() {
        session.hurry(COUNT, BRIEF);
        Script script = new Script();
        script.report(COUNT, script.construct(ScriptsTest.OF, 1));

        assertThat(session.run(List.of(script))).containsExactly(new Answer.Completed(List.of(0)));
        assertThat(session.hurry(COUNT, BRIEF)).isFalse();
    }

    @Test
    void aScriptWithAHurriedMemberIsLostBecauseOfIt() {
        session.hurry(SLEEP, BRIEF);
        Script script = new Script();
        script.call(SLEEP, script.construct(ScriptsTest.OF, 1));

        List<Answer> answers = session.run(List.of(ScriptsTest.chain(3), script, ScriptsTest.chain(4)));

        assertThat(answers)
                .containsExactly(
                        new Answer.Completed(List.of(3.0)),
                        new Answer.Lost(Answer.Lost.Reason.TIMED_OUT),
                        new Answer.Completed(List.of(4.0)));
        assertThat(session.losses()).hasSize(1);
        assertThat(session.losses().get(0).member()).isEqualTo(SLEEP);
        assertThat(session.losses().get(0).limits()).isEqualTo(BRIEF);
    }

    @Test
    void hurryEndsWhenItIsTakenBack() {
        session.end();
        session.begin(new CheckLimits(Duration.ofSeconds(60), Duration.ofMillis(300)));
        session.hurry(SLEEP, BRIEF);
        session.hurryNoMore();

        assertThatExceptionOfType(StudentLostException.class)
                .isThrownBy(() -> opened.leaf(1).sleep())
                .satisfies(loss -> assertThat(loss.limits().wall()).isEqualTo(Duration.ofMillis(300)));
    }

    private static void assertHurried(Node node) {
        assertThatExceptionOfType(StudentLostException.class)
                .isThrownBy(node::sleep)
                .satisfies(loss -> {
                    assertThat(loss.reason()).isEqualTo(Reason.WALL_LIMIT);
                    assertThat(loss.member()).isEqualTo(SLEEP);
                    assertThat(loss.limits()).isEqualTo(BRIEF);
                });
    }

    /** Makes calls until more time has passed than a hurried member has. */
    private static Node awaitLongerThanBrief(Node node) {
        long end = System.nanoTime() + BRIEF.wall().multipliedBy(2).toNanos();
        while (System.nanoTime() < end) {
            node.count();
        }
        return node;
    }
}
