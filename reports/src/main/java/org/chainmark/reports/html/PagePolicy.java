package org.chainmark.reports.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/**
 * The content security policy of a page: nothing is loaded, nothing runs, and no style is applied but the page's own.
 *
 * @param policy value of the header
 */
record PagePolicy(String policy) {
    /** The policy of every page; it names the style by its hash. */
    static final PagePolicy STRICT = new PagePolicy(
            "default-src 'none'; style-src 'sha256-" + hash(style()) + "'; base-uri 'none'; form-action 'none'");

    private static byte[] style() {
        try (InputStream file = Objects.requireNonNull(PagePolicy.class.getResourceAsStream("style.mustache"))) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the style of the pages", e);
        }
    }

    private static String hash(byte[] style) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(style));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
