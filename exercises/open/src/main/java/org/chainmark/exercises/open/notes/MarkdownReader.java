package org.chainmark.exercises.open.notes;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.chainmark.exercises.open.notes.Prose.Statement;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Takes the sentences out of a Markdown document. Walks without recursion, since a student decides how deep it nests. */
final class MarkdownReader {
    private static final int DEEPEST_NESTING = 50;
    private static final int LONGEST_SENTENCE = 1_000;
    private static final Parser PARSER =
            Parser.builder().maxOpenBlockParsers(DEEPEST_NESTING).build();

    private final List<Statement> statements = new ArrayList<>();
    private final List<String> headings = new ArrayList<>();
    private final List<String> code = new ArrayList<>();
    private final StringBuilder block = new StringBuilder();
    private String heading = "";
    private boolean inHeading;

    private MarkdownReader() {}

    static Prose read(String markdown) {
        MarkdownReader reader = new MarkdownReader();
        Node node = PARSER.parse(markdown);
        while (node != null) {
            reader.enter(node);
            node = following(node);
        }
        reader.endBlock();
        return new Prose(reader.statements, reader.headings, reader.code);
    }

    private static @Nullable Node following(Node node) {
        if (node.getFirstChild() != null) {
            return node.getFirstChild();
        }
        Node next = node;
        while (next != null && next.getNext() == null) {
            next = next.getParent();
        }
        return next == null ? null : next.getNext();
    }

    private void enter(Node node) {
        if (node instanceof Block) {
            endBlock();
            inHeading = node instanceof Heading;
        }
        if (node instanceof Text text) {
            block.append(text.getLiteral());
        } else if (node instanceof Code span) {
            block.append(span.getLiteral());
        } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
            block.append(' ');
        } else if (node instanceof FencedCodeBlock fenced) {
            code.add(fenced.getLiteral());
        } else if (node instanceof IndentedCodeBlock indented) {
            code.add(indented.getLiteral());
        }
    }

    private void endBlock() {
        String text = block.toString().strip();
        block.setLength(0);
        if (inHeading) {
            heading = text;
            headings.add(text);
        } else {
            addSentences(text);
        }
        inHeading = false;
    }

    private void addSentences(String text) {
        BreakIterator ends = BreakIterator.getSentenceInstance(Locale.ROOT);
        ends.setText(text);
        int start = ends.first();
        for (int end = ends.next(); end != BreakIterator.DONE; end = ends.next()) {
            addPieces(text.substring(start, end).strip());
            start = end;
        }
    }

    /** Nobody writes sentences as long as this, and rules would take long to read them. */
    private void addPieces(String sentence) {
        for (int start = 0; start < sentence.length(); start += LONGEST_SENTENCE) {
            int end = Math.min(sentence.length(), start + LONGEST_SENTENCE);
            statements.add(new Statement(heading, sentence.substring(start, end)));
        }
    }
}
