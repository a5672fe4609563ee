package org.chainmark.endtoend.accuracy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.chainmark.exercises.open.engine.EngineExercise;
import org.chainmark.exercises.open.engine.diagnosis.EngineDiagnostician;
import org.chainmark.judge.isolation.IsolationLadder;
import org.chainmark.judge.isolation.IsolationUnmetException;
import org.chainmark.judge.isolation.PrestartedStarter;
import org.chainmark.judge.isolation.StudentProgram;
import org.chainmark.judge.process.StudentProcessStarter;
import org.chainmark.judge.student.CheckLimits;
import org.chainmark.judge.student.StudentSession;
import org.chainmark.judge.student.StudentSessions;
import org.chainmark.results.Diagnosis;
import org.chainmark.suite.Answer;
import org.chainmark.suite.Member;
import org.chainmark.suite.Script;
import org.chainmark.suite.Submission;

/** Engines in student JVMs, for the diagnosis alone. */
final class Sessions implements AutoCloseable {
    private static final CheckLimits LIMITS = new CheckLimits(Duration.ofSeconds(20), Duration.ofMinutes(2));

    private final StudentProcessStarter starter;
    private final StudentSessions sessions;

    private Sessions(StudentProcessStarter starter) {
        this.starter = starter;
        this.sessions = new StudentSessions(starter);
    }

    static Sessions open(int jobs) throws IOException, IsolationUnmetException {
        return new Sessions(new PrestartedStarter(
                IsolationLadder.open(1, StudentProgram.STUDENT_JVM).starter(), jobs));
    }

    /** An engine in a JVM of its own. */
    Engine engine(String source) {
        return new Engine(sessions.open(CompiledEngine.classes(source), new EngineExercise().contracts(), 0));
    }

    @Override
    public void close() {
        sessions.close();
        starter.close();
    }

    /** One engine that can be diagnosed again and again. */
    record Engine(StudentSession session) implements AutoCloseable {
        List<Diagnosis> diagnose(long seed) {
            session.begin(LIMITS);
            try {
                return new EngineDiagnostician().diagnose(new Seeded(session, seed));
            } finally {
                session.end();
            }
        }

        @Override
        public void close() {
            session.close();
        }
    }

    /** The same submission under another seed. */
    private record Seeded(Submission submission, long seed) implements Submission {
        @Override
        public <T> T contract(Class<T> contract) {
            return submission.contract(contract);
        }

        @Override
        public boolean has(Member member) {
            return submission.has(member);
        }

        @Override
        public List<Answer> run(List<Script> scripts) {
            return submission.run(scripts);
        }
    }
}
