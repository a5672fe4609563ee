package org.chainmark.reports.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** Reads Markdown with the extensions of GitHub. */
final class StrictMarkdown {
    private static final List<Extension> EXTENSIONS = List.of(
            AutolinkExtension.create(),
            FootnotesExtension.builder().inlineFootnotes(true).build(),
            StrikethroughExtension.create(),
            TablesExtension.create(),
            TaskListItemsExtension.create());

    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();

    /** All that a text of another's may be within a block. */
    private static final Set<Class<?>> PLAIN = Set.of(Text.class, Code.class);

    private final Node document;

    StrictMarkdown(String markdown) {
        document = PARSER.parse(markdown);
    }

    /** Every block and all markup within blocks, in order; of HTML the very characters, of texts nothing. */
    List<String> markup() {
        return nodes().stream()
                .filter(node -> !PLAIN.contains(node.getClass()))
                .map(StrictMarkdown::markup)
                .toList();
    }

    private static String markup(Node node) {
        String depth = " ".repeat(depth(node));
        if (node instanceof HtmlBlock html) {
            return depth + html.getLiteral();
        }
        if (node instanceof Heading heading) {
            return depth + "Heading" + heading.getLevel();
        }
        if (node instanceof FencedCodeBlock code) {
            return depth + "Code " + code.getInfo();
        }
        return depth + node.getClass().getSimpleName();
    }

    private static int depth(Node node) {
        return node.getParent() == null ? 0 : 1 + depth(node.getParent());
    }

    /** What stands within lines and is not code, in runs that nothing interrupts, as sites look through it. */
    List<String> runs() {
        List<String> runs = new ArrayList<>();
        for (Node node : nodes()) {
            if (node instanceof Text text) {
                boolean continues = node.getPrevious() instanceof Text;
                String before = continues ? runs.remove(runs.size() - 1) : "";
                runs.add(before + text.getLiteral());
            }
        }
        return runs;
    }

    /** What is read in the headings of a level, paragraphs in bold apart. */
    List<String> headings(int level) {
        return nodes().stream()
                .filter(node -> node instanceof Heading heading && heading.getLevel() == level)
                .map(StrictMarkdown::read)
                .toList();
    }

    /** What is read in each block that has lines of text, with one space for any white space. */
    List<String> read() {
        return nodes().stream()
                .filter(node -> node instanceof Block && node.getFirstChild() != null)
                .filter(node -> PLAIN.contains(node.getFirstChild().getClass())
                        || node.getFirstChild() instanceof StrongEmphasis)
                .map(StrictMarkdown::read)
                .toList();
    }

    /** The blocks of code, without the last line end. */
    List<String> code() {
        return nodes().stream()
                .filter(FencedCodeBlock.class::isInstance)
                .map(node -> ((FencedCodeBlock) node).getLiteral().replaceFirst("\n$", ""))
                .toList();
    }

    private static String read(Node block) {
        StringBuilder text = new StringBuilder();
        for (Node node : below(block, new ArrayList<>())) {
            if (node instanceof Text part) {
                text.append(part.getLiteral());
            } else if (node instanceof Code code) {
                text.append(code.getLiteral());
            }
        }
        return text.toString().strip().replaceAll(" +", " ");
    }

    private List<Node> nodes() {
        return below(document, new ArrayList<>());
    }

    private static List<Node> below(Node parent, List<Node> nodes) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            nodes.add(child);
            below(child, nodes);
        }
        return nodes;
    }
}
