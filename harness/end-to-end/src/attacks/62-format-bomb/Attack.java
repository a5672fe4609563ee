package autograd;

/** Asks for a number with half a billion digits. */
final class Attack {
    static void run() {
        if (String.format("%500000000d", 1).length() == 500_000_000) {
            Trial.reached();
        }
    }
}
