package org.chainmark.judge.student;

import java.util.List;
import org.chainmark.suite.Member;
import org.chainmark.suite.Submission;

/** A submission whose calls belong to checks: limited, and with a record of what was printed and lost. */
public interface CheckedSubmission extends Submission {
    /** Begins a check: objects of earlier checks are forgotten, and the limits apply until {@link #end}. */
    void begin(CheckLimits limits);

    /**
     * Ends a check.
     *
     * @return what the student's code printed during it, cut to a limit
     */
    String end();

    /** The losses of the running check, in order, those of scripts too. */
    List<StudentLostException> losses();

    /**
     * Gives a member that never came back less time: from now on each of its calls, and each script with one, has these
     * limits for itself. Ends when the member comes back.
     *
     * @return false if the member has come back before: then nothing changes
     */
    boolean hurry(Member member, CheckLimits limits);

    /** Takes back every {@link #hurry}. */
    void hurryNoMore();
}
