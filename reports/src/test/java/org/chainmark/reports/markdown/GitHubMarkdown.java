package org.chainmark.reports.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;

/** Markdown as GitHub reads it: CommonMark with its extensions, then a search for mentions and references in what is no code. */
final class GitHubMarkdown {
    private static final List<Extension> EXTENSIONS = List.of(
            AutolinkExtension.create(),
            FootnotesExtension.create(),
            StrikethroughExtension.create(),
            TablesExtension.create(),
            TaskListItemsExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final TextContentRenderer PLAIN =
            TextContentRenderer.builder().extensions(EXTENSIONS).build();

    /** Whatever GitHub or GitLab would turn into something else than text. */
    private static final Pattern REFERENCE =
            Pattern.compile("(?i)(?:^|[^\\p{L}\\p{N}])@[a-z0-9]|(?:^|[^\\p{L}\\p{N}&])[#!]\\d"
                    + "|\\bgh-\\d|\\b[0-9a-f]{7,40}\\b|://|\\bwww\\.|:[a-z0-9+_-]+:");

    private final Node document;

    GitHubMarkdown(String markdown) {
        document = PARSER.parse(markdown);
    }

    /** The kinds of blocks and of what is in them, but for text and code, each with its depth. */
    List<String> structure() {
        List<String> structure = new ArrayList<>();
        describe(document, 0, structure);
        return structure;
    }

    private static void describe(Node node, int depth, List<String> structure) {
        boolean ofText = node instanceof Text || node instanceof Code;
        if (!ofText) {
            structure.add(depth + " " + node.getClass().getSimpleName());
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            describe(child, depth + 1, structure);
        }
    }

    /** Links, images and definitions of them. */
    List<String> links() {
        List<String> links = new ArrayList<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                links.add(link.getDestination());
            }

            @Override
            public void visit(Image image) {
                links.add(image.getDestination());
            }

            @Override
            public void visit(LinkReferenceDefinition definition) {
                links.add(definition.getDestination());
            }
        });
        return links;
    }

    /** HTML in blocks and within lines. */
    List<String> html() {
        List<String> html = new ArrayList<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(HtmlBlock block) {
                html.add(block.getLiteral());
            }

            @Override
            public void visit(HtmlInline inline) {
                html.add(inline.getLiteral());
            }
        });
        return html;
    }

    /** Texts outside of code in which something would be found that is more than text. */
    List<String> references() {
        List<String> found = new ArrayList<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                if (REFERENCE.matcher(text.getLiteral()).find()) {
                    found.add(text.getLiteral());
                }
            }
        });
        return found;
    }

    /** What a reader sees, with code between the quotation marks of the renderer, in one line. */
    String text() {
        return PLAIN.render(document).replaceAll("\\s+", " ");
    }
}
