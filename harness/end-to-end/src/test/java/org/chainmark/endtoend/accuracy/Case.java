package org.chainmark.endtoend.accuracy;

import java.util.List;

/**
 * A faulty engine to be graded.
 *
 * @param faults what is wrong with it; empty for a right one
 */
record Case(Style style, List<String> faults) {
    Case {
        faults = List.copyOf(faults);
    }

    String source() {
        return style.source(faults);
    }

    @Override
    public String toString() {
        return style.name() + " " + String.join("+", faults);
    }
}
