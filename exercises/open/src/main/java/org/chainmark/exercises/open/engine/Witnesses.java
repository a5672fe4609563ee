package org.chainmark.exercises.open.engine;

import java.util.ArrayList;
import java.util.List;
import org.chainmark.suite.CheckFailure;
import org.chainmark.suite.MissingMemberException;
import org.chainmark.suite.StudentException;

/**
 * Several ways to see the same thing, each with the help of another operation. One that agrees is enough: what is
 * checked shows in all of them, so a fault of a helping operation costs nothing here.
 */
final class Witnesses {
    private Witnesses() {}

    /** Passes if one witness passes; otherwise fails as the first one did that could be run. */
    static void oneAgrees(Runnable... witnesses) {
        List<Throwable> objections = new ArrayList<>();
        List<MissingMemberException> missing = new ArrayList<>();
        for (Runnable witness : witnesses) {
            try {
                witness.run();
                return;
            } catch (MissingMemberException e) {
                missing.add(e);
            } catch (CheckFailure | StudentException e) {
                objections.add(e);
            }
        }
        if (objections.isEmpty()) {
            throw missing.get(0);
        }
        if (objections.get(0) instanceof CheckFailure failure) {
            throw failure;
        }
        throw (StudentException) objections.get(0);
    }
}
