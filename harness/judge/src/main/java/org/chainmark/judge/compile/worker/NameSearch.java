package org.chainmark.judge.compile.worker;

/** Finds names of declarations in the text of a source; syntax trees only say where a declaration begins. */
final class NameSearch {
    private final CharSequence text;

    NameSearch(CharSequence text) {
        this.text = text;
    }

    /**
     * Position of the first whole word {@code name} between two positions that is not in a comment. If there is none,
     * as for a name written with escapes, the first character that is neither blank nor in a comment.
     */
    int find(String name, int from, int to) {
        int end = Math.min(to, text.length());
        int first = nextCode(from, end);
        for (int at = first; at < end; at = nextCode(afterWord(at), end)) {
            if (isWordAt(name, at)) {
                return at;
            }
        }
        return first < end ? first : from;
    }

    private int nextCode(int from, int end) {
        int at = from;
        while (at < end) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else if (startsWith("//", at)) {
                at = afterLine(at, end);
            } else if (startsWith("/*", at)) {
                at = afterComment(at + 2, end);
            } else {
                return at;
            }
        }
        return end;
    }

    private int afterLine(int from, int end) {
        int at = from;
        while (at < end && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        return at;
    }

    private int afterComment(int from, int end) {
        int at = from;
        while (at < end && !startsWith("*/", at)) {
            at++;
        }
        return at + 2;
    }

    /** After the word that begins here, or the one character if none does. */
    private int afterWord(int from) {
        int at = from;
        while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
            at++;
        }
        return Math.max(at, from + 1);
    }

    private boolean isWordAt(String name, int at) {
        return startsWith(name, at) && afterWord(at) == at + name.length();
    }

    private boolean startsWith(String part, int at) {
        if (at + part.length() > text.length()) {
            return false;
        }
        for (int i = 0; i < part.length(); i++) {
            if (text.charAt(at + i) != part.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
