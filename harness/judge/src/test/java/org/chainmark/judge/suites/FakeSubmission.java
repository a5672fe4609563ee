package org.chainmark.judge.suites;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.chainmark.judge.student.CheckLimits;
import org.chainmark.judge.student.CheckedSubmission;
import org.chainmark.judge.student.StudentLostException;
import org.chainmark.suite.Answer;
import org.chainmark.suite.Member;
import org.chainmark.suite.Script;
import org.chainmark.suite.ScriptLostException;
import org.jspecify.annotations.Nullable;

/** A submission of buttons that do, in this JVM, what the test says; it remembers what the judge asked of it. */
final class FakeSubmission implements CheckedSubmission {
    private static final Member PRESS = Member.of(Button.class, "press", String.class);
    private static final Member HOLD = Member.of(Button.class, "hold", String.class);

    private final Map<String, Function<FakeSubmission, Double>> buttons = new HashMap<>();
    private final List<CheckLimits> begun = new ArrayList<>();
    private final Map<Member, CheckLimits> hurried = new HashMap<>();
    private final Set<Member> returned = new HashSet<>();
    private final List<StudentLostException> losses = new ArrayList<>();
    private @Nullable CheckLimits current;
    private String printed = "";
    private boolean alone;

    /** What happens when a button is pressed or held. */
    FakeSubmission when(String button, Function<FakeSubmission, Double> behaviour) {
        buttons.put(button, behaviour);
        return this;
    }

    /** A button that gives the number. */
    FakeSubmission gives(String button, double number) {
        return when(button, self -> number);
    }

    FakeSubmission loops(String button) {
        return when(button, self -> self.lose(StudentLostException.Reason.CPU_LIMIT, "too long"));
    }

    FakeSubmission sleeps(String button) {
        return when(button, self -> self.lose(StudentLostException.Reason.WALL_LIMIT, "too long"));
    }

    FakeSubmission dies(String button, String detail) {
        return when(button, self -> self.lose(StudentLostException.Reason.DIED, detail));
    }

    /** A button that sleeps among others and gives the number when nothing else is run. */
    FakeSubmission sleepsUnlessAlone(String button, double number) {
        return when(
                button,
                self -> self.alone ? number : self.lose(StudentLostException.Reason.WALL_LIMIT, "a busy machine"));
    }

    /** Loses a JVM in the running call. */
    double lose(StudentLostException.Reason reason, String detail) {
        CheckLimits limits = hurried.getOrDefault(PRESS, limits());
        StudentLostException loss = new StudentLostException(reason, PRESS, limits, detail);
        losses.add(loss);
        throw loss;
    }

    /** Loses a JVM in a script, of whose members nothing is known. */
    double loseScript(StudentLostException.Reason reason, Answer.Lost.Reason said) {
        losses.add(new StudentLostException(reason, null, limits(), "in a script"));
        throw new ScriptLostException(said);
    }

    /** Loses a JVM in a script that a check can do without, and gives a number that nobody wants. */
    double wrongAfterLoss() {
        losses.add(new StudentLostException(StudentLostException.Reason.WALL_LIMIT, null, limits(), "in a script"));
        return -1;
    }

    void print(String text) {
        printed += text;
    }

    private CheckLimits limits() {
        if (current == null) {
            throw new IllegalStateException("no check is running");
        }
        return current;
    }

    /** The limits of each check that was begun, in order. */
    List<CheckLimits> begun() {
        return begun;
    }

    /** The wall-clock limits of each check that was begun, in seconds. */
    List<Double> wallSeconds() {
        return begun.stream().map(limits -> limits.wall().toMillis() / 1000.0).toList();
    }

    /** The limits of members that never came back. */
    Map<Member, CheckLimits> hurried() {
        return hurried;
    }

    static Member press() {
        return PRESS;
    }

    static Member hold() {
        return HOLD;
    }

    @Override
    public void begin(CheckLimits limits) {
        current = limits;
        printed = "";
        losses.clear();
        begun.add(limits);
    }

    @Override
    public String end() {
        limits();
        current = null;
        return printed;
    }

    @Override
    public List<StudentLostException> losses() {
        limits();
        return List.copyOf(losses);
    }

    @Override
    public boolean hurry(Member member, CheckLimits limits) {
        if (!returned.contains(member)) {
            hurried.put(member, limits);
        }
        return !returned.contains(member);
    }

    @Override
    public void hurryNoMore() {
        alone = true;
        hurried.clear();
    }

    @Override
    public <T> T contract(Class<T> contract) {
        return contract.cast(new Button() {
            @Override
            public double press(String button) {
                double result = behaviour(button).apply(FakeSubmission.this);
                returned.add(PRESS);
                return result;
            }

            @Override
            public double hold(String button) {
                double result = behaviour(button).apply(FakeSubmission.this);
                returned.add(HOLD);
                return result;
            }
        });
    }

    private Function<FakeSubmission, Double> behaviour(String button) {
        return buttons.getOrDefault(button, self -> 0.0);
    }

    @Override
    public boolean has(Member member) {
        return true;
    }

    @Override
    public List<Answer> run(List<Script> scripts) {
        throw new UnsupportedOperationException("these suites run no scripts");
    }

    @Override
    public long seed() {
        return 1;
    }
}
