package naive;

final class Verdict {
    static int of(int failures) {
        return 0;
    }
}
