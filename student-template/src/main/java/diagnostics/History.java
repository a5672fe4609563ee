package diagnostics;

import java.util.List;

/** What was recorded during a training. This file is given; changes to it are not handed in. */
public interface History {
    /** How many steps there were. */
    int steps();

    /** What was recorded in each step, in the order in which it is computed. */
    List<String> names();

    /** The numbers of one tensor in one step. */
    double[] values(int step, String name);
}
