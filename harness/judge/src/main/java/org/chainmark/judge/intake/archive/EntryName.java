package org.chainmark.judge.intake.archive;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads names of entries. */
final class EntryName {
    private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:.*", Pattern.DOTALL);

    private EntryName() {}

    /** UTF-8 if it is that; else every byte as a character, so that names that differ stay different. */
    static String decode(byte[] raw) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(raw, StandardCharsets.ISO_8859_1);
        }
    }

    /** A name whose bytes were read as one character each. */
    static String decode(String bytesAsCharacters) {
        boolean areBytes = bytesAsCharacters.chars().allMatch(character -> character <= 0xff);
        return areBytes ? decode(bytesAsCharacters.getBytes(StandardCharsets.ISO_8859_1)) : bytesAsCharacters;
    }

    /**
     * The names from the root of the archive down, with either slash between them; none for the root itself. Nothing
     * if it leads elsewhere: an absolute name, one on a drive, one with {@code ..} or with a zero in it.
     */
    static Optional<List<String>> segments(String name) {
        String path = name.replace('\\', '/');
        if (path.startsWith("/") || DRIVE.matcher(path).matches() || path.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        List<String> segments = new ArrayList<>();
        for (String segment : path.split("/", -1)) {
            if (segment.equals("..")) {
                return Optional.empty();
            }
            if (!segment.isEmpty() && !segment.equals(".")) {
                segments.add(segment);
            }
        }
        return Optional.of(segments);
    }

    /** What systems leave behind and nobody hands in: hidden files and folders, and those of macOS. */
    static boolean isLeftBehind(String segment) {
        return segment.startsWith(".") || segment.equals("__MACOSX");
    }
}
