package dev.burin.source;

import com.fasterxml.jackson.databind.JsonNode;
import dev.burin.InvalidInputException;
import dev.burin.Problem;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A JSON or YAML file that was read.
 *
 * <p>JSON is RFC 8259. YAML is 1.2 with the core schema's scalars, so that {@code no}, {@code 012} and
 * {@code 2026-03-01} are the texts they look like, plus merge keys. Numbers keep the document's digits. A key that
 * stands twice in one object is an error in both.
 *
 * <p>Where things stand is found out when somebody asks, by reading the text again: a document without problems pays
 * nothing for it. Not safe for use by several threads.
 */
public final class SourceDocument {
    private final SourceText text;
    private final Syntax syntax;
    private final JsonNode root;
    private @Nullable Lines lines;

    private SourceDocument(SourceText text, Syntax syntax, JsonNode root) {
        this.text = text;
        this.syntax = syntax;
        this.root = root;
    }

    /**
     * Reads a file.
     *
     * @throws InvalidInputException if it is not there, too large, not Unicode text, or neither JSON nor YAML
     */
    public static SourceDocument read(Path path) {
        return read(SourceText.read(path));
    }

    /**
     * Fetches a file from another host.
     *
     * @param url {@code http} or {@code https}
     * @param longest the most time that it may take in all
     * @throws InvalidInputException if it does not come in that time, or is what {@link #read(Path)} refuses
     */
    public static SourceDocument fetch(URI url, Duration longest) {
        return read(SourceText.fetch(url, longest));
    }

    private static SourceDocument read(SourceText text) {
        if (!opensLikeJson(text.content())) {
            return read(text, new YamlSyntax(text));
        }
        try {
            return read(text, new JsonSyntax(text));
        } catch (InvalidInputException notJson) {
            if (text.file().endsWith(".json")) {
                throw notJson;
            }
            return read(text, new YamlSyntax(text)); // a flow mapping opens like a JSON object
        }
    }

    private static SourceDocument read(SourceText text, Syntax syntax) {
        return new SourceDocument(text, syntax, syntax.tree());
    }

    /** The whole document: JSON {@code null} for an empty file. Aliases of YAML are shared nodes: don't change them. */
    public JsonNode root() {
        return root;
    }

    /** How many characters the text has. */
    public int length() {
        return text.content().length();
    }

    /** Whether values of the tree stand in several places, as those do that YAML's aliases name. */
    public boolean hasSharedValues() {
        return syntax.hasSharedValues();
    }

    /** Whether a word stands anywhere in the text. */
    public boolean mentions(String word) {
        return text.content().contains(word);
    }

    /** The file, as the user named it. */
    public String file() {
        return text.file();
    }

    /**
     * The line, from 1, of what a JSON pointer names, or of the nearest thing around it that is there.
     *
     * @param pointer RFC 6901, empty for the whole document
     */
    public Optional<Integer> lineOf(String pointer) {
        Lines known = lines;
        if (known == null) {
            known = syntax.lines();
            lines = known;
        }
        String at = pointer;
        Optional<Integer> line = known.of(at);
        while (line.isEmpty() && !at.isEmpty()) {
            at = Pointer.parent(at);
            line = known.of(at);
        }
        return line;
    }

    /**
     * What the file is, where it is plainly no OpenAPI description: empty, a plain text, a list, or an error that a
     * server sent in place of one.
     */
    public Optional<Problem> mistaken() {
        return Mistaken.of(root).map(found -> problem("", found.cause(), found.cure()));
    }

    /** The line, from 1, of everything in the document, by its JSON pointer. For small documents: it holds them all. */
    public Map<String, Integer> lines() {
        Map<String, Integer> lines = new HashMap<>();
        addLines("", root, lines);
        return lines;
    }

    private void addLines(String pointer, JsonNode node, Map<String, Integer> lines) {
        lineOf(pointer).ifPresent(line -> lines.put(pointer, line));
        node.properties()
                .forEach(member -> addLines(Pointer.child(pointer, member.getKey()), member.getValue(), lines));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            addLines(Pointer.child(pointer, i), node.get(i), lines);
        }
    }

    /** A problem of what a JSON pointer names. */
    public Problem problem(String pointer, String cause, String cure) {
        return new Problem(file(), pointer, lineOf(pointer), cause, cure);
    }

    private static boolean opensLikeJson(String content) {
        int at = 0;
        while (at < content.length() && Character.isWhitespace(content.charAt(at))) {
            at++;
        }
        return at < content.length() && (content.charAt(at) == '{' || content.charAt(at) == '[');
    }

    /** A way to write a tree as text. */
    interface Syntax {
        /** The tree that the text stands for. */
        JsonNode tree();

        /** Where its values stand. Reads the text again. */
        Lines lines();

        /** Whether some objects or arrays of the tree that was made stand in several places. */
        default boolean hasSharedValues() {
            return false;
        }
    }

    /** Where the values of a text stand. */
    interface Lines {
        /** The line of exactly what the pointer names, if it is there. */
        Optional<Integer> of(String pointer);
    }
}
