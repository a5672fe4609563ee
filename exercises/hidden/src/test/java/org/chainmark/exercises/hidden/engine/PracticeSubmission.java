package org.chainmark.exercises.hidden.engine;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chainmark.exercises.hidden.engine.Flaw.Kind;
import org.chainmark.exercises.open.engine.contract.Node;
import org.chainmark.suite.Answer;
import org.chainmark.suite.Constructs;
import org.chainmark.suite.Member;
import org.chainmark.suite.MissingMemberException;
import org.chainmark.suite.Script;
import org.chainmark.suite.StudentException;
import org.chainmark.suite.Submission;
import org.jspecify.annotations.Nullable;

/** A {@link PracticeEngine} as a submission: its nodes are the contract's, so a call of the contract is a call. */
final class PracticeSubmission implements Submission {
    private static final long SEED = 7;

    private final Set<Flaw> flaws;
    private final PracticeEngine engine;

    PracticeSubmission(Set<Flaw> flaws) {
        this.flaws = flaws;
        this.engine = new PracticeEngine(flaws);
    }

    @Override
    public <T> T contract(Class<T> contract) {
        return contract.cast(engine);
    }

    @Override
    public boolean has(Member member) {
        return flaws.stream()
                .filter(flaw -> flaw.kind() == Kind.MISSING)
                .noneMatch(flaw -> PracticeEngine.member(flaw.op()).equals(member));
    }

    @Override
    public List<Answer> run(List<Script> scripts) {
        return scripts.stream().map(this::run).toList();
    }

    @Override
    public long seed() {
        return SEED;
    }

    private Answer run(Script script) {
        List<@Nullable Object> results = new ArrayList<>();
        List<Object> reported = new ArrayList<>();
        for (Script.Call call : script.calls()) {
            try {
                Object result = call(call, results);
                results.add(result);
                if (call.reported() && result != null) {
                    reported.add(result);
                }
            } catch (StudentException e) {
                return new Answer.Threw(results.size(), e);
            } catch (MissingMemberException e) {
                return new Answer.Missing(results.size(), e.member());
            }
        }
        return new Answer.Completed(reported);
    }

    private @Nullable Object call(Script.Call call, List<@Nullable Object> results) {
        Method method = call.member().method();
        Object target = method.isAnnotationPresent(Constructs.class) ? engine : results.get(call.target());
        Object[] arguments = call.arguments().stream()
                .map(argument -> argument instanceof Script.Ref ref ? (Node) results.get(ref.index()) : argument)
                .toArray();
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw new AssertionError(e.getCause());
        } catch (IllegalAccessException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
