package org.chainmark.results;

/** Points earned out of those that could be earned; {@code 0 <= earned <= possible}. */
public record Points(int earned, int possible) {
    public static final Points NONE = new Points(0, 0);

    public Points {
        if (earned < 0 || earned > possible) {
            throw new IllegalArgumentException("points earned must be between 0 and " + possible + ": " + earned);
        }
    }

    public Points plus(Points other) {
        return new Points(earned + other.earned, possible + other.possible);
    }

    public int lost() {
        return possible - earned;
    }
}
