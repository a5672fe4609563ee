package org.chainmark.judge.isolation;

import java.util.List;

/**
 * The program that student JVMs run. Its jar is the only thing of the judge's that they can read.
 *
 * @param packages the packages the jar holds, with all below them, written as {@code org/chainmark/protocol}; each must
 *     be on the class path of the judge and have a {@code package-info} class there
 * @param mainClass binary name of the class to start
 * @param arguments what its main method is given; readable inside, so nothing secret
 */
public record StudentProgram(List<String> packages, String mainClass, List<String> arguments) {
    /** The program of the project: it loads and calls student classes on the judge's behalf. */
    public static final StudentProgram STUDENT_JVM = new StudentProgram(
            List.of("org/chainmark/studentjvm", "org/chainmark/protocol"),
            "org.chainmark.studentjvm.StudentJvm",
            List.of());

    public StudentProgram {
        packages = List.copyOf(packages);
        arguments = List.copyOf(arguments);
    }
}
