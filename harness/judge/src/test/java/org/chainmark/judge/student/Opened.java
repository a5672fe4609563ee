package org.chainmark.judge.student;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.chainmark.judge.process.StudentProcessStarter;

/** An open session with the test's contracts, in a check with generous limits. */
final class Opened implements AutoCloseable {
    static final CheckLimits GENEROUS = new CheckLimits(Duration.ofSeconds(20), Duration.ofSeconds(60));

    private static final Map<String, byte[]> VALUE =
            StudentSource.compile(Map.of("autograd.Value", StudentSource.VALUE));

    private final StudentSessions sessions;
    private final StudentSession session;

    private Opened(StudentProcessStarter starter, Map<String, byte[]> classes, List<Class<?>> contracts) {
        sessions = new StudentSessions(starter);
        session = sessions.open(StudentClasses.of(classes), contracts, 7);
    }

    static Opened on(StudentProcessStarter starter) {
        return on(starter, GENEROUS);
    }

    static Opened on(StudentProcessStarter starter, CheckLimits limits) {
        Opened opened = new Opened(starter, VALUE, Contracts.ALL);
        opened.session.begin(limits);
        return opened;
    }

    /** With classes of the test's own. */
    static Opened with(Map<String, String> sources) {
        return with(sources, Contracts.ALL);
    }

    /** With classes and contracts of the test's own. */
    static Opened with(Map<String, String> sources, List<Class<?>> contracts) {
        Opened opened = new Opened(InThreadStarter.studentJvm(), StudentSource.compile(sources), contracts);
        opened.session.begin(GENEROUS);
        return opened;
    }

    StudentSession session() {
        return session;
    }

    Contracts.Values values() {
        return session.contract(Contracts.Values.class);
    }

    Contracts.Node leaf(double data) {
        return values().of(data);
    }

    @Override
    public void close() {
        session.close();
        sessions.close();
    }
}
