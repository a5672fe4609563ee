package org.chainmark.suite;

import org.chainmark.suite.Answer.Lost.Reason;

/** The student JVM did not survive a script whose result a check cannot do without. */
public final class ScriptLostException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public ScriptLostException(Reason reason) {
        super("the student JVM was lost: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
