package org.chainmark.endtoend.attacks;

import java.util.regex.Pattern;

/** Numbers in what programs print. */
final class Numbers {
    private Numbers() {}

    /** The sum of the first groups of all that matches. */
    static long sum(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .mapToLong(found -> Long.parseLong(found.group(1)))
                .sum();
    }
}
