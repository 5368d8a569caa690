package dev.burin.emit;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;

/**
 * Writes one parsed text as HTML that passes doclint: headings become bold paragraphs, images links, raw HTML text.
 * Every character of the text goes through {@link JavadocText}.
 */
final class MarkdownRenderer extends AbstractVisitor {
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

    private final StringBuilder out = new StringBuilder();
    /** The inline elements that are open, by their ends. */
    private final Set<String> open = new HashSet<>();

    String render(Node document) {
        visitChildren(document);
        return out.toString().strip();
    }

    @Override
    public void visit(Paragraph paragraph) {
        unlessEmpty(opening(paragraph), () -> visitChildren(paragraph), "");
    }

    @Override
    public void visit(Heading heading) {
        enclose(opening(heading) + "<strong>", heading, "</strong>");
    }

    /** The first paragraph in the text, a list item or a quotation needs no tag. */
    private static String opening(Node block) {
        return block.getPrevious() == null ? "" : "\n\n<p>";
    }

    /** Doclint wants no element without content. */
    private void unlessEmpty(String before, Runnable content, String after) {
        int start = out.length();
        out.append(before);
        int inside = out.length();
        content.run();
        if (out.length() == inside) {
            out.setLength(start);
        } else {
            out.append(after);
        }
    }

    @Override
    public void visit(BulletList list) {
        block("ul", list);
    }

    @Override
    public void visit(OrderedList list) {
        block("ol", list);
    }

    @Override
    public void visit(ListItem item) {
        unlessEmpty("\n<li>", () -> visitChildren(item), "");
    }

    @Override
    public void visit(BlockQuote quote) {
        block("blockquote", quote);
    }

    @Override
    public void visit(ThematicBreak line) {
        out.append("\n\n<hr>");
    }

    private void block(String tag, Node node) {
        unlessEmpty("\n\n<" + tag + ">", () -> visitChildren(node), "\n</" + tag + ">");
    }

    @Override
    public void visit(FencedCodeBlock code) {
        preformatted(code.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        preformatted(code.getLiteral());
    }

    private void preformatted(String literal) {
        unlessEmpty("\n\n<pre>", () -> JavadocText.escape(literal.stripTrailing(), out), "</pre>");
    }

    @Override
    public void visit(HtmlBlock html) {
        unlessEmpty(opening(html), () -> JavadocText.escape(html.getLiteral().strip(), out), "");
    }

    @Override
    public void visit(HtmlInline html) {
        JavadocText.escape(html.getLiteral(), out);
    }

    @Override
    public void visit(Text text) {
        JavadocText.escape(text.getLiteral(), out);
    }

    @Override
    public void visit(Code code) {
        out.append(JavadocText.code(code.getLiteral()));
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        out.append(' ');
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        out.append("<br>\n");
    }

    @Override
    public void visit(Emphasis emphasis) {
        enclose("<em>", emphasis, "</em>");
    }

    @Override
    public void visit(StrongEmphasis emphasis) {
        enclose("<strong>", emphasis, "</strong>");
    }

    /** Doclint wants no element inside another of its kind either. */
    private void enclose(String before, Node node, String after) {
        if (open.add(after)) {
            unlessEmpty(before, () -> visitChildren(node), after);
            open.remove(after);
        } else {
            visitChildren(node);
        }
    }

    @Override
    public void visit(Link link) {
        link(link.getDestination(), link);
    }

    @Override
    public void visit(Image image) {
        link(image.getDestination(), image);
    }

    /** A link that leads nowhere from Javadoc, or runs something, is but its text. */
    private void link(String destination, Node node) {
        absolute(destination)
                .ifPresentOrElse(
                        uri -> enclose("<a href=\"" + JavadocText.uri(uri) + "\">", node, "</a>"),
                        () -> visitChildren(node));
    }

    private static Optional<URI> absolute(String destination) {
        try {
            URI uri = new URI(destination);
            String scheme = uri.getScheme();
            return scheme != null && SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))
                    ? Optional.of(uri)
                    : Optional.empty();
        } catch (URISyntaxException notALink) {
            return Optional.empty();
        }
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock) {
            out.append("\n\n<table>\n<caption>Overview</caption>");
            visitChildren(block);
            out.append("\n</table>");
        } else {
            visitChildren(block);
        }
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof TableRow) {
            out.append("\n<tr>");
            visitChildren(node);
            out.append("</tr>");
        } else if (node instanceof TableCell cell) {
            String tag = cell.isHeader() ? "th" : "td";
            out.append('<').append(tag).append('>');
            visitChildren(cell);
            out.append("</").append(tag).append('>');
        } else {
            visitChildren(node);
        }
    }
}
