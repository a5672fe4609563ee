package org.chainmark.reports.format;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.chainmark.reports.view.Finding;

/**
 * Tells one finding from another, and knows it again in the next run although its line has moved. No two findings of one
 * file have the same.
 */
public final class Fingerprints {
    private static final int BYTES = 16;

    private final Map<String, Integer> seen = new HashMap<>();

    /** The fingerprint of the next finding, as 32 hexadecimal digits. */
    public String next(Finding finding, String path) {
        String digest =
                digest(finding.rule() + '\n' + path + '\n' + finding.title().text());
        int times = seen.merge(digest, 1, Integer::sum);
        return times == 1 ? digest : digest(digest + times);
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
