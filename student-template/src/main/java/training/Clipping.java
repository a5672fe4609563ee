package training;

import java.util.List;

/** Limits the size of gradients. */
public interface Clipping {
    /**
     * Scales the gradients of all parameters together, so that their norm is not larger than a limit.
     *
     * @return the norm before that
     */
    double clip(List<Parameter> parameters);
}
