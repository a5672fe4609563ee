package org.chainmark.judge.isolation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.chainmark.judge.isolation.fixture.Fixture;
import org.chainmark.judge.process.StudentProcess;
import org.chainmark.judge.process.StudentProcessStarter;

/** The fixture program running as a student process, spoken to in lines. */
final class FixtureProcess implements AutoCloseable {
    static final StudentProgram PROGRAM = new StudentProgram(
            List.of(Fixture.class.getPackageName().replace('.', '/')), Fixture.class.getName(), List.of());

    private final StudentProcess process;
    private final BufferedReader answers;

    private FixtureProcess(StudentProcess process) {
        this.process = process;
        this.answers = new BufferedReader(new InputStreamReader(process.fromStudent(), StandardCharsets.UTF_8));
    }

    /** Starts it and waits until it says that it is ready. */
    static FixtureProcess start(StudentProcessStarter starter) throws IOException {
        FixtureProcess fixture = new FixtureProcess(starter.start());
        String greeting = fixture.answers.readLine();
        if (!"ready".equals(greeting)) {
            fixture.close();
            throw new IOException("no greeting but " + greeting + ": " + fixture.process.lastWords());
        }
        return fixture;
    }

    StudentProcess process() {
        return process;
    }

    void tell(String line) throws IOException {
        process.toStudent().write((line + "\n").getBytes(StandardCharsets.UTF_8));
        process.toStudent().flush();
    }

    /** The answer, or {@code "null"} when the process has ended. */
    String ask(String line) throws IOException {
        tell(line);
        return answer();
    }

    /** The next answer, or {@code "null"} when nobody can answer any more. */
    String answer() throws IOException {
        return String.valueOf(answers.readLine());
    }

    @Override
    public void close() {
        process.close();
    }
}
