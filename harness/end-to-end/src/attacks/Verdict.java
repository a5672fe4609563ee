package naive;

/** How the naive grader ends; a submission with a class of this name is taken first, as on a careless class path. */
final class Verdict {
    private Verdict() {}

    static int of(int failures) {
        return failures > 0 ? 1 : 0;
    }
}
