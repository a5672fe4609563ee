package org.chainmark.exercises.open.engine.diagnosis;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Predicate;
import org.chainmark.suite.Answer;
import org.chainmark.suite.Constructs;
import org.chainmark.suite.Member;
import org.chainmark.suite.Script;
import org.chainmark.suite.StudentException;
import org.chainmark.suite.Submission;
import org.jspecify.annotations.Nullable;

/** Runs scripts on an engine in this JVM: by reflection, on a class with the methods of the contract. */
final class InProcessSubmission implements Submission {
    private final Class<?> valueClass;
    private final DoubleFunction<Object> leaves;
    private final Predicate<String> missing;
    private final long seed;
    private int scripts;

    InProcessSubmission(Class<?> valueClass, DoubleFunction<Object> leaves, Predicate<String> missing, long seed) {
        this.valueClass = valueClass;
        this.leaves = leaves;
        this.missing = missing;
        this.seed = seed;
    }

    /** A class with a constructor from a number and the methods of the contract. */
    static InProcessSubmission of(Class<?> valueClass) {
        return new InProcessSubmission(
                valueClass,
                data -> {
                    try {
                        return valueClass.getConstructor(double.class).newInstance(data);
                    } catch (ReflectiveOperationException e) {
                        throw new LinkageError(e.getMessage(), e);
                    }
                },
                signature -> false,
                1);
    }

    static InProcessSubmission of(ClosureEngine engine) {
        return new InProcessSubmission(ClosureEngine.Value.class, engine::leaf, signature -> false, 1);
    }

    /** The same engine without the members with these signatures, such as {@code Value.add(Value)}. */
    InProcessSubmission without(String... signatures) {
        List<String> all = List.of(signatures);
        return new InProcessSubmission(valueClass, leaves, all::contains, seed);
    }

    InProcessSubmission withSeed(long other) {
        return new InProcessSubmission(valueClass, leaves, missing, other);
    }

    /** How many scripts were run so far. */
    int scripts() {
        return scripts;
    }

    @Override
    public <T> T contract(Class<T> contract) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean has(Member member) {
        return !missing.test(member.signature());
    }

    @Override
    public List<Answer> run(List<Script> all) {
        scripts += all.size();
        return all.stream().map(this::run).toList();
    }

    @Override
    public long seed() {
        return seed;
    }

    private Answer run(Script script) {
        for (int call = 0; call < script.calls().size(); call++) {
            Member member = script.calls().get(call).member();
            if (!has(member)) {
                return new Answer.Missing(call, member);
            }
        }
        List<@Nullable Object> results = new ArrayList<>();
        List<Object> reported = new ArrayList<>();
        for (Script.Call call : script.calls()) {
            try {
                Object result = call(call, results);
                results.add(result);
                if (call.reported() && result != null) {
                    reported.add(seen(result));
                }
            } catch (InvocationTargetException e) {
                return answer(results.size(), e.getCause());
            } catch (ReflectiveOperationException e) {
                throw new LinkageError(e.getMessage(), e);
            }
        }
        return new Answer.Completed(reported);
    }

    /** What the judge would see: objects of the student's behind their contract. */
    private Object seen(Object result) {
        if (result instanceof Collection<?> many) {
            return many.stream().map(this::seen).toList();
        }
        return valueClass.isInstance(result) ? InProcessNode.of(result, this::seen) : result;
    }

    private static Answer answer(int call, @Nullable Throwable thrown) {
        if (thrown instanceof ClosureEngine.Hangs) {
            return new Answer.Lost(Answer.Lost.Reason.TIMED_OUT);
        }
        String type = String.valueOf(thrown == null ? null : thrown.getClass().getName());
        String text = thrown == null || thrown.getMessage() == null ? "" : thrown.getMessage();
        return new Answer.Threw(call, new StudentException(type, text, List.of()));
    }

    private @Nullable Object call(Script.Call call, List<@Nullable Object> results)
            throws ReflectiveOperationException {
        Method contract = call.member().method();
        if (contract.isAnnotationPresent(Constructs.class)) {
            return leaves.apply((double) call.arguments().get(0));
        }
        Object[] arguments = call.arguments().stream()
                .map(argument -> argument instanceof Script.Ref ref ? results.get(ref.index()) : argument)
                .toArray();
        Class<?>[] types = contract.getParameterTypes().clone();
        for (int i = 0; i < types.length; i++) {
            types[i] = types[i] == double.class ? double.class : valueClass;
        }
        Method method = valueClass.getDeclaredMethod(call.member().name(), types);
        method.setAccessible(true);
        return method.invoke(results.get(call.target()), arguments);
    }
}
