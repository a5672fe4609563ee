package org.chainmark.reference.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chainmark.reference.fault.Fault.Family;
import org.chainmark.reference.fault.Fault.Grading;

/** The gradient that comes from above is left out or taken from the wrong place. */
final class UpstreamFaults {
    private UpstreamFaults() {}

    static List<Fault> all() {
        List<Fault> faults = new ArrayList<>();
        AccumulationFaults.OPERATIONS.forEach(op -> faults.add(new Fault(
                "U_" + op.key(),
                Family.UPSTREAM,
                Grading.GRADED,
                Set.of(op),
                "T2.1",
                op.method() + " passes on its local derivative without the gradient that came from above",
                behaviour -> behaviour.ignoreUpstream(op))));
        faults.add(new Fault(
                "U_uses_this_grad",
                Family.UPSTREAM,
                Grading.GRADED,
                Set.of(),
                "T2.1",
                "every operation multiplies by its operand's gradient instead of the result's",
                behaviour -> {
                    behaviour.claim("source of upstream");
                    behaviour.upstreamIsOwn = true;
                }));
        return faults;
    }
}
