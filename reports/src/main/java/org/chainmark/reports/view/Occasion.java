package org.chainmark.reports.view;

/** Why a submission was looked at. */
public enum Occasion {
    /** An instructor graded it. */
    GRADING,
    /** A student checked it, without the hidden checks; the pages say so. */
    SELF_CHECK
}
