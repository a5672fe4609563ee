package org.chainmark.judge.student;

import java.io.IOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.chainmark.judge.process.StudentProcessStarter;
import org.chainmark.judge.student.ContractTable.Entry;
import org.chainmark.protocol.ExceptionData;
import org.chainmark.protocol.JudgeMessage;
import org.chainmark.protocol.JudgeMessage.Call;
import org.chainmark.protocol.ProtocolViolation;
import org.chainmark.protocol.StudentMessage;
import org.chainmark.protocol.StudentMessage.CallbackRequested;
import org.chainmark.protocol.StudentMessage.Returned;
import org.chainmark.protocol.StudentMessage.Threw;
import org.chainmark.protocol.WireValue;
import org.chainmark.suite.Answer;
import org.chainmark.suite.Member;
import org.chainmark.suite.MissingMemberException;
import org.chainmark.suite.Script;
import org.chainmark.suite.StudentException;
import org.jspecify.annotations.Nullable;

/**
 * One submission during grading. A student JVM is started when one is needed, is used for one check after the other,
 * and is replaced by a fresh one when it is lost. For use by one thread.
 *
 * <p>Calls are made between {@link #begin} and {@link #end}. They throw {@link StudentException} for what the student's
 * code threw, {@link MissingMemberException}, {@link StudentLostException}, and {@link StudentJvmUnavailableException}
 * if a student JVM cannot be started, which is never the student's fault.
 */
public final class StudentSession implements CheckedSubmission, AutoCloseable {
    private final StudentProcessStarter starter;
    private final Watchdog watchdog;
    private final StudentClasses classes;
    private final ContractTable table;
    private final long seed;
    private final Functions functions = new Functions();
    private final ContractProxy.Caller caller = this::call;
    private final Haste haste;
    private final Map<Class<?>, Object> findings = new HashMap<>();
    private @Nullable HandleSpace space;
    private @Nullable Set<Integer> missing;
    private @Nullable CheckRun check;
    private int lastId;

    StudentSession(
            StudentProcessStarter starter, Watchdog watchdog, StudentClasses classes, ContractTable table, long seed) {
        this.starter = starter;
        this.watchdog = watchdog;
        this.classes = classes;
        this.table = table;
        this.haste = new Haste(table);
        this.seed = seed;
    }

    @Override
    public void begin(CheckLimits limits) {
        if (check != null) {
            throw new IllegalStateException("a check is running");
        }
        CheckRun begun = new CheckRun(limits);
        check = begun;
        HandleSpace known = space;
        if (known == null) {
            return;
        }
        known.close();
        space = null;
        if (known.connection().isUsable() && reset(known.connection())) {
            space = new HandleSpace(known.connection(), caller);
            known.connection().begin(begun, null);
        } else {
            known.connection().close();
        }
    }

    @Override
    public String end() {
        CheckRun ended = running();
        check = null;
        if (space != null) {
            space.connection().pause();
        }
        return ended.printed();
    }

    @Override
    public List<StudentLostException> losses() {
        return List.copyOf(running().losses());
    }

    @Override
    public boolean hurry(Member member, CheckLimits limits) {
        return haste.hurry(table.entry(member.method()), limits);
    }

    @Override
    public void hurryNoMore() {
        haste.clear();
    }

    /** Members of the contracts that the student's classes do not have, each once. */
    public List<Member> missing() {
        Set<String> signatures = new LinkedHashSet<>();
        List<Member> members = new ArrayList<>();
        for (int number = 0; number < table.size(); number++) {
            Member member = table.entry(number).member();
            if (missingNumbers().contains(number) && signatures.add(member.signature())) {
                members.add(member);
            }
        }
        return members;
    }

    @Override
    public boolean has(Member member) {
        return !isMissing(table.entry(member.method()));
    }

    @Override
    public <T> T contract(Class<T> contract) {
        return contract.cast(HandleSpace.newProxy(contract, null, caller));
    }

    @Override
    public long seed() {
        return seed;
    }

    @Override
    public List<String> classNames() {
        return classes.names();
    }

    @Override
    public <T> T remember(Class<T> kind, Supplier<T> finding) {
        Object known = findings.get(kind);
        if (known == null) {
            known = finding.get();
            findings.put(kind, known);
        }
        return kind.cast(known);
    }

    /**
     * {@inheritDoc}
     *
     * <p>After three losses in a check the remaining scripts are not run but lost like the last one.
     */
    @Override
    public List<Answer> run(List<Script> scripts) {
        return new ScriptRunner(this, functions, table, haste).run(scripts);
    }

    /** Ends the student JVM. */
    @Override
    public void close() {
        if (space != null) {
            space.connection().close();
            space = null;
        }
    }

    private @Nullable Object call(Method method, ContractProxy.@Nullable Remote target, @Nullable Object[] arguments) {
        Entry entry = table.entry(method);
        if (entry.isStatic() != (target == null)) {
            throw new IllegalArgumentException(
                    entry.member().signature() + (target == null ? " needs an object" : " is called on no object"));
        }
        if (target != null) {
            target.space().check();
        }
        if (isMissing(entry)) {
            throw new MissingMemberException(entry.member());
        }
        HandleSpace used = space();
        if (!functions.isRunning()) {
            running().startCall();
        }
        try (Functions.Frame frame = functions.open()) {
            return call(entry, target == null ? Call.NO_TARGET : target.handle(), arguments, used, frame);
        } catch (IOException | ProtocolViolation e) {
            throw used.connection().lose(e, entry.member());
        }
    }

    private @Nullable Object call(
            Entry entry, int target, @Nullable Object[] arguments, HandleSpace used, Functions.Frame frame)
            throws IOException, ProtocolViolation {
        ValueWriter writer = ValueWriter.arguments(used, frame);
        List<WireValue> values = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            values.add(writer.write(arguments[i], entry.parameterTypes().get(i)));
        }
        int id = nextId();
        Haste.Terms terms = haste.of(entry);
        if (terms != null) {
            used.connection().begin(running(), terms);
        }
        StudentMessage answer = exchange(new Call(id, entry.number(), target, values), used);
        haste.returned(entry.number());
        if (terms != null) {
            used.connection().begin(running(), null);
        }
        frame.rethrow();
        if (answer instanceof Returned returned && returned.id() == id) {
            Object result = new ValueReader(used, functions).read(returned.value(), entry.resultType());
            if (result == null && !entry.allowsNull()) {
                throw entry.returnedNull();
            }
            return result;
        }
        if (answer instanceof Threw threw && threw.id() == id) {
            throw exception(threw.exception());
        }
        throw new ProtocolViolation("an answer that does not fit the question");
    }

    /** Sends a message and waits for its answer, calling functions of the judge as the student's code asks for it. */
    StudentMessage exchange(JudgeMessage question, HandleSpace used) throws IOException, ProtocolViolation {
        StudentConnection connection = used.connection();
        connection.send(question);
        while (true) {
            StudentMessage message = connection.receive();
            if (!(message instanceof CallbackRequested request)) {
                return message;
            }
            JudgeMessage result = functions.run(request, used);
            StudentLostException loss = connection.loss();
            if (loss != null) {
                throw loss;
            }
            connection.send(result);
        }
    }

    /** The objects of a student JVM that is alive, fresh if need be. */
    HandleSpace space() {
        CheckRun current = running();
        if (space != null && space.connection().loss() == null) {
            return space;
        }
        if (current.isOver()) {
            throw current.losses().get(current.losses().size() - 1);
        }
        HandleSpace fresh = start();
        fresh.connection().begin(current, null);
        return fresh;
    }

    CheckRun running() {
        if (check == null) {
            throw new IllegalStateException("no check is running");
        }
        return check;
    }

    boolean isMissing(Entry entry) {
        return missingNumbers().contains(entry.number());
    }

    int nextId() {
        return ++lastId;
    }

    static StudentException exception(ExceptionData data) {
        List<StudentException.Frame> frames = new ArrayList<>();
        for (ExceptionData.Frame frame : data.frames()) {
            frames.add(new StudentException.Frame(frame.className(), frame.methodName(), frame.line()));
        }
        return new StudentException(data.type(), data.message(), frames);
    }

    private Set<Integer> missingNumbers() {
        Set<Integer> known = missing;
        if (known == null) {
            HandleSpace started = space == null ? start() : space;
            if (check != null) {
                started.connection().begin(check, null);
            }
            known = Set.copyOf(started.connection().missing());
            missing = known;
        }
        return known;
    }

    private HandleSpace start() {
        JudgeMessage.Load load = new JudgeMessage.Load(classes.all(), table.contracts());
        HandleSpace started = new HandleSpace(StudentConnection.open(starter, watchdog, load), caller);
        space = started;
        return started;
    }

    /** Makes a student JVM forget the last check. If it died meanwhile, nobody was waiting for it: no loss. */
    private static boolean reset(StudentConnection connection) {
        try {
            connection.send(new JudgeMessage.Reset());
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
