package org.chainmark.reference.fault;

import org.chainmark.reference.fault.Behaviour.LocalRule;
import org.chainmark.reference.fault.Behaviour.ValueRule;
import org.chainmark.reference.fault.Behaviour.Write;
import org.jspecify.annotations.Nullable;

/** What an engine does in one operation. */
final class Operation {
    static final Operation RIGHT = new Operation();

    final Write[] writes = {Write.ADD, Write.ADD};
    final @Nullable LocalRule[] derivatives = new @Nullable LocalRule[2];

    @Nullable
    ValueRule value;

    boolean ignoresUpstream;
    boolean detached;
    boolean inPlace;
}
