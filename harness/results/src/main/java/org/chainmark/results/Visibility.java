package org.chainmark.results;

/** What a student may see of a check. */
public enum Visibility {
    /** All of it. */
    VISIBLE,
    /** The criterion, the points and the diagnosis, but no inputs, values or output. */
    HIDDEN,
    /** Like {@link #HIDDEN} until the due date, then like {@link #VISIBLE}. */
    AFTER_DUE
}
