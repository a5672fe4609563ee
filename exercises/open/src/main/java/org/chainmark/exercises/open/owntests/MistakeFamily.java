package org.chainmark.exercises.open.owntests;

import java.util.List;

/**
 * Engines with mistakes of one sort.
 *
 * @param id its part in messages, such as {@code mul}
 * @param faults ids of faults of the engine exercise, one for each engine
 */
public record MistakeFamily(String id, List<String> faults) {
    public MistakeFamily {
        faults = List.copyOf(faults);
    }

    public static MistakeFamily of(String id, String... faults) {
        return new MistakeFamily(id, List.of(faults));
    }
}
