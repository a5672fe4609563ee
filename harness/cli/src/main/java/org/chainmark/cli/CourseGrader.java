package org.chainmark.cli;

import java.nio.file.Path;
import org.chainmark.results.CourseReference;
import org.chainmark.results.GradingReport;
import org.chainmark.results.Isolation;
import org.jspecify.annotations.Nullable;

/**
 * A grader whose reports say with which course file they were made.
 *
 * @param course null for none
 */
record CourseGrader(Grader grader, @Nullable CourseReference course) implements Grader {
    @Override
    public GradingReport grade(String name, Path path) {
        return grader.grade(name, path).withCourse(course);
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
