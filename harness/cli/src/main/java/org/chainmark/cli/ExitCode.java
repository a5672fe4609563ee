package org.chainmark.cli;

/** What the exit code of the program says, and to whom. */
final class ExitCode {
    /** Everything was graded, whatever the marks. */
    static final int OK = 0;

    static final String OK_TEXT = "0:all submissions were graded, whatever their points";

    /** The caller has to change something: an option, or a path that leads to no submission. */
    static final int USAGE = 1;

    static final String USAGE_TEXT = "1:wrong usage, or a path without a submission; the others were graded";

    /** Chainmark or the machine failed: the run has to be repeated for what was not graded. */
    static final int NOT_GRADED = 3;

    static final String NOT_GRADED_TEXT = "3:something was not graded and no points moved; grade it again";

    private ExitCode() {}
}
