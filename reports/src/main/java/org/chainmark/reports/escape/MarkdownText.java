package org.chainmark.reports.escape;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of Markdown as GitHub and GitLab have it, made of texts and pieces of code. Nothing in it becomes a mention,
 * a reference, a link, an image or markup: punctuation is escaped, and words that these sites look for after rendering,
 * where no escape helps, are set as code, in which they look for nothing.
 */
public final class MarkdownText {
    private static final Pattern PUNCTUATION = Pattern.compile("[\\\\`*_\\[\\]<>&~|#$]");
    private static final Pattern BEGINNING_OF_BLOCK = Pattern.compile("^(?:[-+=:/.]|(\\d+)(?=[.)]))");
    private static final Pattern WORD = Pattern.compile("[^ ]+| +");
    /** Mentions, issues, labels and the like; commits; addresses; emoji; formulas; references of GitLab in brackets. */
    private static final Pattern LOOKED_FOR = Pattern.compile("@[^ ]"
            + "|[#!~%&][\\p{L}\\p{N}_\"'\\[{]"
            + "|(?i:gh-\\d)"
            + "|(?<![\\p{L}\\p{N}])[0-9a-fA-F]{7,}(?![\\p{L}\\p{N}])"
            + "|://|(?i:www\\.|mailto:|xmpp:)"
            + "|:[A-Za-z0-9+_-]+:"
            + "|\\$"
            + "|[\\[{][+-]|\\[\\[|\\[_?TOC|\\[[\\p{L}_]+:");
    /** What stands around a word and is no part of it. */
    private static final Pattern CORE = Pattern.compile("^([(\"']*)(.*?)([.,;:!?)\"']*)$");

    private final int longest;
    private final List<Piece> pieces = new ArrayList<>();
    private int length;

    private record Piece(String text, boolean code) {}

    /**
     * An empty line.
     *
     * @param longest how many characters of texts and code there may be; what is cut off leaves an ellipsis
     */
    public MarkdownText(int longest) {
        this.longest = longest;
    }

    /** A text alone. */
    public static String of(String text, int longest) {
        return new MarkdownText(longest).text(text).toString();
    }

    /** Adds a text; white space of any kind is a space. */
    public MarkdownText text(String text) {
        String line = bounded(text);
        add(pieces, new Piece(pieces.isEmpty() ? line.stripLeading() : line, false));
        return this;
    }

    /** Adds a piece of code. */
    public MarkdownText code(String code) {
        add(pieces, new Piece(bounded(code), true));
        return this;
    }

    /** A block of code with its lines, which ends where its fence does and nowhere else. */
    public static String block(String text, int longest) {
        String lines = PlainText.lines(text, longest);
        String fence = "`".repeat(Math.max(3, longestRun(lines) + 1));
        return fence + "text\n" + lines + (lines.endsWith("\n") ? "" : "\n") + fence;
    }

    private String bounded(String text) {
        String line = length <= longest ? PlainText.spaced(text, longest - length) : "";
        length += line.codePointCount(0, line.length());
        return line;
    }

    /** Two pieces of code that touch would be one with a stray fence in it, and two texts may make a word. */
    private static void add(List<Piece> pieces, Piece piece) {
        if (piece.text().isEmpty()) {
            return;
        }
        int last = pieces.size() - 1;
        if (last >= 0 && pieces.get(last).code() == piece.code()) {
            pieces.set(last, new Piece(pieces.get(last).text() + piece.text(), piece.code()));
        } else {
            pieces.add(piece);
        }
    }

    private static List<Piece> words(Piece piece) {
        if (piece.code()) {
            return List.of(piece);
        }
        List<Piece> words = new ArrayList<>();
        Matcher word = WORD.matcher(piece.text());
        while (word.find()) {
            addWord(words, word.group());
        }
        return words;
    }

    private static void addWord(List<Piece> words, String word) {
        Matcher core = CORE.matcher(word);
        if (!LOOKED_FOR.matcher(word).find()) {
            add(words, new Piece(word, false));
        } else if (core.matches() && LOOKED_FOR.matcher(core.group(2)).find()) {
            add(words, new Piece(core.group(1), false));
            add(words, new Piece(core.group(2), true));
            add(words, new Piece(core.group(3), false));
        } else {
            add(words, new Piece(word, true));
        }
    }

    /** The line; empty if nothing was added. */
    @Override
    public String toString() {
        List<Piece> all = new ArrayList<>();
        pieces.forEach(piece -> words(piece).forEach(word -> add(all, word)));
        StringBuilder line = new StringBuilder();
        for (Piece piece : all) {
            line.append(piece.code() ? span(piece.text()) : escape(piece.text(), line.isEmpty()));
        }
        return line.toString().strip();
    }

    private static String escape(String text, boolean begins) {
        String escaped = PUNCTUATION.matcher(text).replaceAll("\\\\$0");
        return begins ? BEGINNING_OF_BLOCK.matcher(escaped).replaceAll(MarkdownText::harmless) : escaped;
    }

    private static String harmless(MatchResult beginning) {
        String digits = beginning.group(1);
        return digits == null ? "\\\\" + beginning.group() : digits + "\\\\";
    }

    private static String span(String code) {
        String fence = "`".repeat(longestRun(code) + 1);
        boolean padded = code.startsWith("`")
                || code.endsWith("`")
                || (code.startsWith(" ") && code.endsWith(" ") && !code.isBlank());
        String space = padded ? " " : "";
        return fence + space + code + space + fence;
    }

    private static int longestRun(String text) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
