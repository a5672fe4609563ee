package org.chainmark.maven;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.chainmark.judge.Judge;
import org.chainmark.judge.JudgeOptions;

/** The program that checks one project: the judge with the open suites, in a JVM of its own. */
final class StudentRun {
    /** A student's own machine and a student's own code: any isolation will do. */
    private static final int ANY_ISOLATION = 1;

    private StudentRun() {}

    /** Arguments: the project, the folder for the result, and ids of exercises, none for all. Prints nothing. */
    public static void main(String... arguments) throws IOException {
        Path output = Path.of(arguments[1]);
        Judge judge;
        try {
            judge = judge(Arrays.asList(arguments).subList(2, arguments.length));
        } catch (IllegalArgumentException e) {
            StudentReport.write(Findings.wrongUse("-Dexercise: " + e.getMessage()), output);
            return;
        }
        try (judge) {
            check(judge, Path.of(arguments[0]), output);
        }
    }

    /**
     * A judge as students get it.
     *
     * @throws IllegalArgumentException if there is no exercise with one of the ids
     */
    static Judge judge(List<String> exercises) {
        return Judge.open(new JudgeOptions(JudgeOptions.DEFAULT_SEED, 1, ANY_ISOLATION, exercises));
    }

    /** Checks one project and leaves result and page in a folder. */
    static void check(Judge judge, Path project, Path output) throws IOException {
        Path folder = project.toAbsolutePath().normalize();
        StudentReport.write(judge.grade(String.valueOf(folder.getFileName()), folder), output);
    }
}
