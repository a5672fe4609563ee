package naive;

import autograd.Value;

/**
 * A grader that shares its JVM with the code it judges: what an attack can do to it is the proof that the attack works.
 * It ends with 0 if all is right.
 */
public final class NaiveGrader {
    static int failures;

    private NaiveGrader() {}

    public static void main(String[] arguments) throws InterruptedException {
        try {
            check();
        } catch (Throwable e) {
            failures++;
            e.printStackTrace();
            System.out.println("not ok 1 - " + e.getMessage());
        }
        System.out.println("1..1");
        System.exit(Verdict.of(failures));
    }

    private static void check() throws InterruptedException {
        Value x = new Value(3);
        x.mul(x).add(x).backward();
        System.gc();
        Thread.sleep(100);
        if (Math.abs(x.grad() - 7) > 1e-9) {
            failures++;
            System.out.println("not ok 1 - the gradient of x*x + x at 3 is " + x.grad());
        } else {
            System.out.println("ok 1");
        }
    }
}
