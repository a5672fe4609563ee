package org.chainmark.maven;

import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;
import org.chainmark.maven.Summary.BuildVerdict;

/** What is known of one build of a student's project, kept with the project from {@code grade} to {@code report}. */
final class StudentBuild {
    private static final String KEY = StudentBuild.class.getName();

    private final JudgeRun run;
    private final OwnTests.Source ownTests;
    private final Log log;
    private boolean reported;

    StudentBuild(JudgeRun run, OwnTests.Source ownTests, Log log) {
        this.run = run;
        this.ownTests = ownTests;
        this.log = log;
    }

    void storeIn(MavenProject project) {
        project.setContextValue(KEY, this);
    }

    static Optional<StudentBuild> of(MavenProject project) {
        return Optional.ofNullable((StudentBuild) project.getContextValue(KEY));
    }

    /** Waits for the judge and prints the summary. */
    synchronized Summary report() {
        reported = true;
        Summary summary = Summary.of(run.await(), ownTests.read(), run.folder());
        print(summary.lines(), summary.verdict());
        return summary;
    }

    /**
     * Prints the summary of a build that will not come to {@link #report()}; nothing if it has been there.
     *
     * @param goal the goal at which Maven stops
     */
    synchronized void reportEarlyEnd(String goal) {
        if (!reported) {
            print(List.of("", "Maven stops at `" + goal + "`; its own message is above."), BuildVerdict.FAILS);
            report();
        }
    }

    /** Ends the judge, which nobody waits for any more. */
    void stop() {
        run.stop();
    }

    /** As errors if there is something to do, so that they are seen with {@code mvn -q} too. */
    private void print(List<String> lines, BuildVerdict verdict) {
        for (String line : lines) {
            if (verdict == BuildVerdict.PASSES || verdict == BuildVerdict.NOT_STARTED) {
                log.info(line);
            } else {
                log.error(line);
            }
        }
    }
}
