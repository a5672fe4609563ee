package org.chainmark.cli;

import java.nio.file.Path;
import org.chainmark.cli.rubric.RubricMarks;
import org.chainmark.results.GradingReport;
import org.chainmark.results.Isolation;

/** A grader to whose reports the marks of a person are added. */
record MarkedGrader(Grader grader, RubricMarks marks) implements Grader {
    @Override
    public GradingReport grade(String name, Path path) {
        return marks.merge(grader.grade(name, path));
    }

    @Override
    public Isolation isolation() {
        return grader.isolation();
    }

    @Override
    public void close() {
        grader.close();
    }
}
