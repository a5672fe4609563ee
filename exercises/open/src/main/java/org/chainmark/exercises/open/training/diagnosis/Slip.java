package org.chainmark.exercises.open.training.diagnosis;

import java.util.ArrayList;
import java.util.List;

/**
 * One way to make a mistake.
 *
 * @param form which parameter it concerns, or which of several ways; 0 where there is only one
 */
record Slip(LoopFault fault, int form) {
    /** All slips that the numbers of a run can show, on a model with so many parameters. */
    static List<Slip> all(int parameters) {
        List<Slip> slips = new ArrayList<>();
        for (LoopFault fault : LoopFault.values()) {
            for (int form = 0; form < forms(fault, parameters); form++) {
                slips.add(new Slip(fault, form));
            }
        }
        return slips;
    }

    private static int forms(LoopFault fault, int parameters) {
        return switch (fault) {
            case L4, L21, L25, L26, L27, C12, M3 -> fault == LoopFault.L21 ? 1 : 0;
            case L5 -> 2 * parameters;
            case L12 -> parameters;
            case L6, L22 -> 2;
            case L13 -> 4;
            default -> 1;
        };
    }
}
