package org.chainmark.suite;

/** Where in a submission the Java files of an exercise are. */
public enum SourceSet {
    /** With the program: below {@code src/main/java}, {@code src}, or in the submission itself. */
    MAIN,
    /** With its tests: below {@code src/test/java}. */
    TEST
}
