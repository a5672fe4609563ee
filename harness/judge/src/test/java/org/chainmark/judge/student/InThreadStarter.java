package org.chainmark.judge.student;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.chainmark.judge.process.StudentProcess;
import org.chainmark.judge.process.StudentProcessStarter;
import org.chainmark.protocol.ProtocolViolation;
import org.chainmark.results.Isolation;
import org.chainmark.studentjvm.StudentJvm;

/** Runs a student's end of the talk on a thread of this JVM: fast, and without any protection. */
final class InThreadStarter implements StudentProcessStarter {
    /** What talks to the judge. */
    interface End {
        void serve(InputStream in, OutputStream out) throws IOException, ProtocolViolation;
    }

    private final End end;
    private final AtomicInteger started = new AtomicInteger();

    InThreadStarter(End end) {
        this.end = end;
    }

    /** The real main loop. */
    static InThreadStarter studentJvm() {
        return new InThreadStarter(StudentJvm::serve);
    }

    /** How many student JVMs were started. */
    int started() {
        return started.get();
    }

    @Override
    public StudentProcess start() {
        started.incrementAndGet();
        return new InThread(end);
    }

    @Override
    public Isolation isolation() {
        return new Isolation(0, "in-process", List.of());
    }

    @Override
    public void close() {}

    private static final class InThread implements StudentProcess {
        private final BytePipe toStudent = new BytePipe();
        private final BytePipe fromStudent = new BytePipe();

        InThread(End end) {
            Thread thread = new Thread(null, () -> serve(end), "in-thread student", 1 << 20);
            thread.setDaemon(true);
            thread.start();
        }

        private void serve(End end) {
            try (InputStream in = toStudent.in();
                    OutputStream out = fromStudent.out()) {
                end.serve(in, out);
            } catch (IOException | ProtocolViolation e) {
                // Ends like a process that failed.
            }
        }

        @Override
        public InputStream fromStudent() {
            return fromStudent.in();
        }

        @Override
        public OutputStream toStudent() {
            return toStudent.out();
        }

        @Override
        public Duration cpuTime() {
            return Duration.ZERO;
        }

        @Override
        public String lastWords() {
            return "";
        }

        @Override
        public void kill() {
            toStudent.close();
            fromStudent.close();
        }

        @Override
        public Exit awaitExit(Duration patience) {
            return new Exit(true, 1);
        }
    }
}
