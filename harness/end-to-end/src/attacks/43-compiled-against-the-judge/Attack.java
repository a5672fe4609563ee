package autograd;

/** Uses constants of the judge's classes, which a compiler copies into the student's. */
final class Attack {
    static void run() {
        if (org.chainmark.judge.JudgeOptions.DEFAULT_SEED != Long.MIN_VALUE) {
            Trial.reached();
        }
    }
}
