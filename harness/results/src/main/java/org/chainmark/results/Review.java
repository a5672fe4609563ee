package org.chainmark.results;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a person needs to decide on a check. A rule may propose points and show what it found; it never moves a point.
 *
 * @param proposed points that the rule proposes, at least 0; null if no rule applies, as for a language without rules
 * @param found the student's words to look at first: the sentence that the proposal rests on, or the whole answer if no
 *     rule reads it; empty if there are none
 * @param text digest of the text that was looked at: a mark counts for this text and no other
 */
public record Review(@Nullable Integer proposed, String found, String text) {
    private static final int DIGEST_BYTES = 8;

    public Review {
        if (proposed != null && proposed < 0) {
            throw new IllegalArgumentException("proposed points must not be negative: " + proposed);
        }
    }

    /** Digest of a text; white space at the ends of lines and of the text makes no difference to it. */
    public static String digest(String text) {
        String plain = text.lines()
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"))
                .strip();
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8));
            return "h" + HexFormat.of().formatHex(digest, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
