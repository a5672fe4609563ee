package org.chainmark.judge.student;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.chainmark.judge.student.Contracts.Node;
import org.chainmark.judge.student.Contracts.Values;
import org.chainmark.suite.Answer;
import org.chainmark.suite.Member;
import org.chainmark.suite.Script;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ScriptsTest {
    static final Member OF = Member.of(Values.class, "of", double.class);
    static final Member ADD = Member.of(Node.class, "add", Node.class);
    static final Member DATA = Member.of(Node.class, "data");
    static final Member EXIT = Member.of(Node.class, "exit", int.class);
    static final Member LOOP = Member.of(Node.class, "loop");

    private final InThreadStarter starter = InThreadStarter.studentJvm();
    private final Opened opened = Opened.on(starter);

    @AfterEach
    void close() {
        opened.close();
    }

    /** A chain of additions: {@code leaf + leaf + ...}. */
    static Script chain(int nodes) {
        Script script = new Script();
        Script.Ref leaf = script.construct(OF, 1);
        Script.Ref last = leaf;
        for (int i = 1; i < nodes; i++) {
            last = script.call(ADD, last, leaf);
        }
        script.report(DATA, last);
        return script;
    }

    @Test
    void aThousandScriptsOfThirtyNodesAreAnsweredInOrder() {
        List<Script> scripts = new ArrayList<>();
        List<Answer> wanted = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            scripts.add(chain(30 + i % 3));
            wanted.add(new Answer.Completed(List.of(30.0 + i % 3)));
        }

        assertThat(opened.session().run(scripts)).isEqualTo(wanted);
        assertThat(starter.started()).isEqualTo(1);
    }

    @Test
    void aChainOfAHundredThousandNodesFitsInOneScript() {
        assertThat(opened.session().run(List.of(chain(100_000))))
                .containsExactly(new Answer.Completed(List.of(100_000.0)));
    }

    @Test
    void everyNodeCanBeReported() {
        Script script = new Script();
        Script.Ref leaf = script.construct(OF, 1);
        for (int i = 0; i < 50_000; i++) {
            script.report(ADD, leaf, leaf);
            script.report(DATA, leaf);
        }

        Answer answer = opened.session().run(List.of(script)).get(0);

        assertThat(((Answer.Completed) answer).values()).hasSize(100_000);
    }

    @Test
    void anExceptionEndsItsScriptOnly() {
        Script throwing = new Script();
        Script.Ref leaf = throwing.construct(OF, 1);
        throwing.call(Member.of(Node.class, "fail", String.class), leaf, "broken");
        throwing.report(DATA, leaf);

        List<Answer> answers = opened.session().run(List.of(chain(2), throwing, chain(3)));

        assertThat(answers.get(0)).isEqualTo(new Answer.Completed(List.of(2.0)));
        assertThat(answers.get(1)).isInstanceOfSatisfying(Answer.Threw.class, threw -> {
            assertThat(threw.call()).isEqualTo(1);
            assertThat(threw.exception().text()).isEqualTo("broken");
        });
        assertThat(answers.get(2)).isEqualTo(new Answer.Completed(List.of(3.0)));
    }

    @Test
    void nullIsNotedAtTheCallThatReturnedIt() {
        Script script = new Script();
        Script.Ref leaf = script.construct(OF, 1);
        Script.Ref nothing = script.call(Member.of(Node.class, "nothing"), leaf);
        script.report(DATA, nothing);
        Script text = new Script();
        text.report(Member.of(Node.class, "op"), text.construct(OF, 1));

        List<Answer> answers = opened.session().run(List.of(script, text));

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer).isInstanceOfSatisfying(Answer.Threw.class, threw -> {
                    assertThat(threw.call()).isEqualTo(1);
                    assertThat(threw.exception().type()).isEqualTo("java.lang.NullPointerException");
                }));
    }

    @Test
    void aScriptThatNamesAMissingMemberIsNotSent() {
        Member tanh = Member.of(Node.class, "tanh");
        Script script = new Script();
        script.report(tanh, script.construct(OF, 1));

        assertThat(opened.session().run(List.of(script, chain(2))))
                .containsExactly(new Answer.Missing(1, tanh), new Answer.Completed(List.of(2.0)));
    }

    @Test
    void reportedObjectsKeepTheirIdentity() {
        Script script = new Script();
        Script.Ref leaf = script.construct(OF, 4);
        script.report(Member.of(Node.class, "self"), leaf);
        script.report(Member.of(Node.class, "self"), leaf);
        Node known = opened.leaf(9);
        script.report(Member.of(Node.class, "self"), script.call(ADD, leaf, known));

        Answer.Completed answer =
                (Answer.Completed) opened.session().run(List.of(script)).get(0);

        assertThat(answer.values().get(0)).isSameAs(answer.values().get(1));
        assertThat(((Node) answer.values().get(2)).prev())
                .containsExactly((Node) answer.values().get(0), known);
    }

    @Test
    void mistakesOfASuiteAreRefused() {
        Script withoutTarget = new Script();
        withoutTarget.construct(DATA);
        Script voidReported = new Script();
        voidReported.report(LOOP, voidReported.construct(OF, 1));
        Script tooLarge = chain(600_000);

        for (Script script : List.of(withoutTarget, voidReported, tooLarge)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> opened.session().run(List.of(script)));
        }
    }

    @Test
    void noScriptsHaveNoAnswers() {
        assertThat(opened.session().run(Collections.emptyList())).isEmpty();
    }
}
