package org.chainmark.cli;

import java.nio.file.Path;
import org.chainmark.judge.Judge;
import org.chainmark.judge.JudgeOptions;
import org.chainmark.results.GradingReport;
import org.chainmark.results.Isolation;

/** The judge as a grader. */
record JudgeGrader(Judge judge) implements Grader {
    static Grader open(JudgeOptions options) {
        return new JudgeGrader(Judge.open(options));
    }

    @Override
    public GradingReport grade(String name, Path path) {
        return judge.grade(name, path);
    }

    @Override
    public Isolation isolation() {
        return judge.isolation();
    }

    @Override
    public void close() {
        judge.close();
    }
}
