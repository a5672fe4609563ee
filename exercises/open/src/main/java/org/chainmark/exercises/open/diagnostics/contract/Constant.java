package org.chainmark.exercises.open.diagnostics.contract;

import org.chainmark.suite.StudentClass;

/** Constants of the given enums, known by their names. */
public final class Constant {
    private Constant() {}

    /** What arrived at a parameter. */
    @StudentClass("diagnostics.Connection")
    public interface Connection {
        String name();
    }

    /** How gradients change on their way back. */
    @StudentClass("diagnostics.Flow")
    public interface Flow {
        String name();
    }

    /** Where the first bad number is. */
    @StudentClass("diagnostics.Stage")
    public interface Stage {
        String name();
    }
}
