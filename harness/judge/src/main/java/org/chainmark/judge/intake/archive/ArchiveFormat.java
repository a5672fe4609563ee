package org.chainmark.judge.intake.archive;

import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.tar.TarUtils;

/** What kind of archive a file is by its first bytes; its name may say anything. */
enum ArchiveFormat {
    ZIP(""),
    GZIP(""),
    TAR(""),
    RAR("RAR"),
    SEVEN_ZIP("7z"),
    XZ("xz"),
    BZIP2("bzip2"),
    UNKNOWN("");

    /** Enough of a file to tell. */
    static final int BEGINNING = 512;

    private final String title;

    ArchiveFormat(String title) {
        this.title = title;
    }

    /** Name of a format that cannot be opened here, for people; empty for the others. */
    String title() {
        return title;
    }

    static ArchiveFormat of(byte[] beginning) {
        String text = new String(beginning, StandardCharsets.ISO_8859_1);
        if (text.startsWith("PK\3\4") || text.startsWith("PK\5\6")) {
            return ZIP;
        }
        if (text.startsWith("\u001f\u008b")) {
            return GZIP;
        }
        boolean isTar = beginning.length >= BEGINNING && (TarUtils.verifyCheckSum(beginning) || isEndOfTar(beginning));
        return isTar ? TAR : notOpened(text);
    }

    private static ArchiveFormat notOpened(String text) {
        if (text.startsWith("Rar!")) {
            return RAR;
        }
        if (text.startsWith("7z\u00bc\u00af")) {
            return SEVEN_ZIP;
        }
        if (text.startsWith("\u00fd7zXZ")) {
            return XZ;
        }
        return text.startsWith("BZh") ? BZIP2 : UNKNOWN;
    }

    /** A tar archive without entries is nothing but its end. */
    private static boolean isEndOfTar(byte[] beginning) {
        int zeros = 0;
        while (zeros < BEGINNING && beginning[zeros] == 0) {
            zeros++;
        }
        return zeros == BEGINNING;
    }
}
