package org.chainmark.judge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** The version of Chainmark that is running, as the build wrote it down. */
final class HarnessVersion {
    private HarnessVersion() {}

    static String current() {
        try (InputStream in = Objects.requireNonNull(HarnessVersion.class.getResourceAsStream("version.properties"))) {
            Properties properties = new Properties();
            properties.load(in);
            return Objects.requireNonNull(properties.getProperty("version"));
        } catch (IOException e) {
            throw new UncheckedIOException("the version of the harness cannot be read", e);
        }
    }
}
