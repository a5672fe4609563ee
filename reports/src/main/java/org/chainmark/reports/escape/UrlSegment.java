package org.chainmark.reports.escape;

import java.nio.charset.StandardCharsets;

/** One segment of the path of a link. */
public final class UrlSegment {
    private static final String UNRESERVED = "-._~";

    private UrlSegment() {}

    /** The name with every byte percent-encoded that is not a letter, a digit or one of {@code -._~}. */
    public static String encode(String name) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (plain || UNRESERVED.indexOf(c) >= 0) {
                encoded.append(c);
            } else {
                encoded.append(String.format("%%%02X", (int) c));
            }
        }
        return encoded.toString();
    }
}
