package org.chainmark.exercises.open.training.contract;

import java.util.List;
import org.chainmark.suite.StudentClass;

/** Limits the size of gradients. */
@StudentClass("training.Clipping")
public interface Clipping {
    /**
     * Scales the gradients of all parameters together, so that their norm is not larger than a limit.
     *
     * @return the norm before that
     */
    double clip(List<Parameter> parameters);
}
