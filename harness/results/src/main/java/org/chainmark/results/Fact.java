package org.chainmark.results;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One thing that was observed, without any sentence about it: sentences are made last, from message bundles.
 *
 * @param key names the message, for example {@code expected}
 * @param parameters what the message is about, in the order in which they were given; values are plain text of
 *     the student's or ours and are escaped where they are written
 */
public record Fact(String key, Map<String, String> parameters) {
    public Fact {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** A fact without parameters. */
    public static Fact of(String key) {
        return new Fact(key, Map.of());
    }

    /** This fact with one more parameter; an earlier one of the same name is replaced. */
    public Fact with(String name, String value) {
        Map<String, String> extended = new LinkedHashMap<>(parameters);
        extended.put(name, value);
        return new Fact(key, extended);
    }

    /** This fact with a number as parameter, printed with {@linkplain Numbers#text(double) nine digits}. */
    public Fact with(String name, double value) {
        return with(name, Numbers.text(value));
    }
}
