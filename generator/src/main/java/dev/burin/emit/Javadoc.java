package dev.burin.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.burin.model.Doc;
import java.util.List;

/**
 * The documentation of one declaration. The only way for a document's prose into Java: what is not called HTML here may
 * hold anything. {@link Layout} wraps its lines.
 */
final class Javadoc {
    private static final List<String> BLOCKS = List.of("<ul>", "<ol>", "<table>", "<pre>", "<blockquote>", "<hr>");

    private final Markdown markdown;
    private final Fragments body = new Fragments();
    private final StringBuilder params = new StringBuilder();
    private final Fragments results = new Fragments();

    private Javadoc(Markdown markdown) {
        this.markdown = markdown;
    }

    /** Starts with a sentence of ours, in CommonMark. */
    static Javadoc of(Markdown markdown, String sentence) {
        return new Javadoc(markdown).paragraph(sentence);
    }

    /**
     * Starts with what the document says of the thing.
     *
     * @param otherwise what to say if it says nothing, in CommonMark
     */
    static Javadoc of(Markdown markdown, Doc doc, String otherwise) {
        Javadoc javadoc = new Javadoc(markdown);
        String summary = doc.summary().strip();
        String description = doc.description().strip();
        if (!summary.isEmpty() && !description.startsWith(summary)) {
            javadoc.paragraph(sentence(summary));
        }
        if (!description.isEmpty()) {
            javadoc.paragraph(sentence(description));
        }
        return javadoc.body.isEmpty() ? javadoc.paragraph(otherwise) : javadoc;
    }

    /**
     * Starts with the first sentence of what the document says of the thing.
     *
     * @param otherwise what to say if it says nothing, in CommonMark
     */
    static Javadoc brief(Markdown markdown, Doc doc, String otherwise) {
        Javadoc javadoc = of(markdown, firstSentence(doc));
        return javadoc.body.isEmpty() ? javadoc.paragraph(otherwise) : javadoc;
    }

    /**
     * As {@link #of(Markdown, Doc, String)}, for a type. It says what is deprecated, but compilers need not: it still
     * comes from the API.
     */
    static Javadoc ofType(Markdown markdown, Doc doc, String otherwise) {
        Javadoc javadoc = of(markdown, doc, otherwise);
        return doc.deprecated() ? javadoc.html("The API's description marks this as deprecated.") : javadoc;
    }

    /** The first sentence of what the document says of a thing, in CommonMark; empty if it says nothing. */
    static String firstSentence(Doc doc) {
        String text = (doc.summary().isBlank() ? doc.description() : doc.summary()).strip();
        int end = text.length();
        for (String stop : List.of(". ", ".\n", "\n\n")) {
            int at = text.indexOf(stop);
            end = at >= 0 && at < end ? at + stop.strip().length() : end;
        }
        return sentence(text.substring(0, end).strip());
    }

    /** One line that ends in a word ends in a full stop. */
    private static String sentence(String text) {
        boolean open = !text.isEmpty()
                && text.indexOf('\n') < 0
                && Character.isLetterOrDigit(text.codePointBefore(text.length()));
        return open ? text + "." : text;
    }

    /** CommonMark, of whatever blocks. */
    Javadoc paragraph(String commonMark) {
        return html(markdown.toHtml(commonMark));
    }

    /** Items of a list, each CommonMark. */
    Javadoc list(List<String> items) {
        StringBuilder html = new StringBuilder("<ul>\n");
        items.forEach(item -> html.append("<li>").append(markdown.toHtml(item)).append('\n'));
        return items.isEmpty() ? this : html(html.append("</ul>").toString());
    }

    /** HTML that is ours, or was made by {@link JavadocText}. */
    Javadoc html(String html) {
        if (!html.isEmpty()) {
            startParagraph(BLOCKS.stream().anyMatch(html::startsWith));
            body.add(html);
        }
        return this;
    }

    /** A paragraph of HTML that is ours, with references to types. */
    Javadoc html(CodeBlock html) {
        startParagraph(false);
        body.add(html);
        return this;
    }

    private void startParagraph(boolean hasTag) {
        if (!body.isEmpty()) {
            body.add(hasTag ? "\n\n" : "\n\n<p>");
        }
    }

    /** A parameter, or {@code <T>} for a type parameter; the text is CommonMark. */
    Javadoc param(String name, String text) {
        return paramHtml(name, markdown.toHtml(text));
    }

    /** A parameter; the text is HTML that is ours, or was made by {@link JavadocText}. */
    Javadoc paramHtml(String name, String html) {
        params.append("\n@param ").append(name).append(' ').append(html);
        return this;
    }

    /** The result; the text is CommonMark. */
    Javadoc returns(String text) {
        results.add("\n@return ").add(markdown.toHtml(text));
        return this;
    }

    /** An exception; the text is CommonMark. */
    Javadoc throwsTag(ClassName type, String text) {
        results.add("\n@throws ").add(type).add(" ").add(markdown.toHtml(text));
        return this;
    }

    /** Says that nobody should start to use it. The declaration must be annotated with {@code @Deprecated} as well. */
    Javadoc deprecated() {
        results.add("\n@deprecated The API's description marks it so.");
        return this;
    }

    /** The comment's text. */
    CodeBlock build() {
        if (!params.isEmpty() || !results.isEmpty()) {
            body.add("\n").add(params.toString());
        }
        return body.add(results.build()).build();
    }
}
