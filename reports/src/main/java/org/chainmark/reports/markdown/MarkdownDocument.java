package org.chainmark.reports.markdown;

import org.chainmark.reports.escape.HtmlText;
import org.chainmark.reports.escape.MarkdownText;
import org.chainmark.reports.messages.Sentence;
import org.chainmark.reports.messages.Sentence.Part;

/**
 * A Markdown document of bounded length. It is made of blocks that are written whole or not at all; after the first one
 * for which there is no room, a sentence says so and nothing follows. What is not escaped in here is ours.
 */
final class MarkdownDocument {
    private static final String CLOSE = "</details>";
    private static final int LONGEST_SENTENCE = 3_000;

    private final StringBuilder markdown = new StringBuilder();
    private final int limit;
    private final String cut;
    private int open;
    private boolean full;

    /**
     * An empty document.
     *
     * @param limit how many characters (UTF-16 code units) there may be
     * @param cut what to say where it is cut
     */
    MarkdownDocument(int limit, String cut) {
        this.limit = limit;
        this.cut = MarkdownText.of(cut, LONGEST_SENTENCE);
    }

    /** A sentence within a line. */
    static String inline(Sentence sentence) {
        MarkdownText line = new MarkdownText(LONGEST_SENTENCE);
        for (Part part : sentence.parts()) {
            if (part.code()) {
                line.code(part.text());
            } else {
                line.text(part.text());
            }
        }
        return line.toString();
    }

    /** A text within a line. */
    static String inline(String text) {
        return MarkdownText.of(text, LONGEST_SENTENCE);
    }

    /** A piece of code within a line. */
    static String code(String code) {
        return new MarkdownText(LONGEST_SENTENCE).code(code).toString();
    }

    /** @param line what {@code inline} made */
    void heading(int level, String line) {
        block("#".repeat(level) + " " + line);
    }

    /** @param line what {@code inline} made; nothing is written if it is empty */
    void paragraph(String line) {
        if (!line.isEmpty()) {
            block(line);
        }
    }

    /** A paragraph with a label of ours before it. */
    void labelled(String label, Sentence sentence) {
        block("**" + inline(label) + "**: " + inline(sentence));
    }

    /** @param lines what {@code inline} made; nothing is written if there are none */
    void list(Iterable<String> lines) {
        StringBuilder list = new StringBuilder();
        for (String line : lines) {
            list.append(list.isEmpty() ? "- " : "\n- ").append(line);
        }
        paragraph(list.toString());
    }

    /** Lines that stay as they are, cut at a length. */
    void codeBlock(String text, int longest) {
        block(MarkdownText.block(text, longest));
    }

    /**
     * Begins a part that is folded.
     *
     * @param summary a text of ours, in which these sites look for mentions as they do in any other
     */
    void open(String summary) {
        block("<details><summary>" + HtmlText.escape(summary) + "</summary>");
        if (!full) {
            open++;
        }
    }

    /** Ends the part that was opened last. */
    void close() {
        if (!full) {
            open--;
            markdown.append("\n").append(CLOSE).append("\n");
        }
    }

    private void block(String block) {
        int reserve = cut.length() + 2 + (open + 1) * (CLOSE.length() + 2);
        if (full || markdown.length() + block.length() + 2 + reserve > limit) {
            full = true;
            return;
        }
        markdown.append(markdown.isEmpty() ? "" : "\n").append(block).append("\n");
    }

    /** The document, with a line end. */
    @Override
    public String toString() {
        return full ? markdown + ("\n" + CLOSE + "\n").repeat(open) + "\n" + cut + "\n" : markdown.toString();
    }
}
