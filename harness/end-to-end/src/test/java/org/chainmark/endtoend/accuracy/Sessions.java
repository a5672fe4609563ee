package org.chainmark.endtoend.accuracy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.chainmark.exercises.open.engine.EngineExercise;
import org.chainmark.exercises.open.engine.diagnosis.EngineDiagnostician;
import org.chainmark.judge.isolation.IsolationLadder;
import org.chainmark.judge.isolation.IsolationUnmetException;
import org.chainmark.judge.isolation.PrestartedStarter;
import org.chainmark.judge.isolation.StudentProgram;
import org.chainmark.judge.process.StudentProcessStarter;
import org.chainmark.judge.student.CheckLimits;
import org.chainmark.judge.student.StudentClasses;
import org.chainmark.judge.student.StudentSession;
import org.chainmark.judge.student.StudentSessions;
import org.chainmark.judge.suites.SuiteBook;
import org.chainmark.judge.suites.SuiteRunner;
import org.chainmark.results.Diagnosis;
import org.chainmark.suite.Answer;
import org.chainmark.suite.Member;
import org.chainmark.suite.Script;
import org.chainmark.suite.Submission;
import org.chainmark.suite.SuiteCatalogue;

/** Engines in student JVMs, for the diagnosis apart from the rest of a grading. */
final class Sessions implements AutoCloseable {
    private static final CheckLimits LIMITS = new CheckLimits(Duration.ofSeconds(20), Duration.ofMinutes(2));

    private final StudentProcessStarter starter;
    private final StudentSessions sessions;
    private final SuiteRunner runner = new SuiteRunner();
    private final SuiteBook book;

    private Sessions(StudentProcessStarter starter) {
        this.starter = starter;
        this.sessions = new StudentSessions(starter);
        List<Class<?>> suites = new ArrayList<>();
        ServiceLoader.load(SuiteCatalogue.class).forEach(catalogue -> suites.addAll(catalogue.suites()));
        this.book = runner.discover(new EngineExercise().id(), suites);
    }

    static Sessions open(int jobs) throws IOException, IsolationUnmetException {
        return new Sessions(new PrestartedStarter(
                IsolationLadder.open(1, StudentProgram.STUDENT_JVM).starter(), jobs));
    }

    /** An engine in a JVM of its own. */
    Engine engine(String source) {
        return new Engine(
                sessions.open(StudentClasses.of(CompiledEngine.classes(source)), new EngineExercise().contracts(), 0));
    }

    /** Runs all suites against an engine, as the judge does before a diagnosis. */
    void runSuites(Engine engine) {
        runner.run(book, engine.session());
    }

    @Override
    public void close() {
        runner.close();
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
