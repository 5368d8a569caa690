package dev.burin.model;

import dev.burin.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a document holds and what became of it. Every element has exactly one fate, and for each kind the fates add up
 * to what there is.
 *
 * @param counts how many elements there are of each kind that occurs, in the order of {@link Kind}
 * @param notes what is generated as less than the document says, or not at all, and why, in the order of reading
 * @param filtered what is left out because somebody wants it so, in the order of reading
 * @param elements every element that is filtered or degraded, in the document's order
 * @param warnings what is odd in the configuration, and loses nothing
 */
public record Coverage(
        List<Count> counts,
        List<Note> notes,
        List<Filtering> filtered,
        List<Element> elements,
        List<Problem> warnings) {
    /** Of a document that holds nothing. */
    public static final Coverage NONE = new Coverage(List.of(), List.of(), List.of(), List.of(), List.of());

    public Coverage {
        counts = List.copyOf(counts);
        notes = List.copyOf(notes);
        filtered = List.copyOf(filtered);
        elements = List.copyOf(elements);
        warnings = List.copyOf(warnings);
    }

    /** What is generated as less than the document says, or not at all, in the order of reading. */
    public List<Degradation> degraded() {
        return notes.stream().map(Note::degradation).toList();
    }

    /** What an SDK could have something for. An element is counted once, where it is written. */
    public enum Kind {
        /** The root document, for what belongs to none of the others: its version, servers and groups. Always one. */
        DOCUMENT("document", "documents"),
        /** An operation below {@code paths}. */
        OPERATION("operation", "operations"),
        /** An operation below {@code webhooks}. */
        WEBHOOK("webhook", "webhooks"),
        /** An operation below {@code callbacks}. */
        CALLBACK("callback", "callbacks"),
        /** A parameter of an operation, or of the path item of one. */
        PARAMETER("parameter", "parameters"),
        /** A request body. */
        BODY("body", "bodies"),
        /** A response: what an operation answers with one status. */
        RESPONSE("response", "responses"),
        /** A media type of a request body or a response. */
        MEDIA_TYPE("mediaType", "media types"),
        /** A header of a response. */
        HEADER("header", "response headers"),
        /** A member of {@code components/schemas}, used or not. */
        SCHEMA("schema", "schemas"),
        /** A member of {@code properties} of a schema that describes a value somebody sends or gets. */
        PROPERTY("property", "properties"),
        /** A member of {@code components/securitySchemes}, used or not. */
        SECURITY_SCHEME("securityScheme", "security schemes");

        private final String key;
        private final String plural;

        Kind(String key, String plural) {
            this.key = key;
            this.plural = plural;
        }

        /** The kind that programs call so. */
        public static Optional<Kind> of(String key) {
            return Stream.of(values()).filter(kind -> kind.key.equals(key)).findFirst();
        }

        /** For programs: what it is called. */
        public String key() {
            return key;
        }

        /** For people: what several are called. */
        public String plural() {
            return plural;
        }
    }

    /** What became of an element. */
    public enum Fate {
        /** The SDK has it as the document says. */
        GENERATED,
        /** It is left out because somebody wants it so. */
        FILTERED,
        /** The SDK has less than the document says, or nothing. */
        DEGRADED
    }

    /**
     * How many elements there are of a kind.
     *
     * @param generated how many the SDK has as the document says
     * @param filtered how many are left out because somebody wants it so
     * @param degraded how many the SDK has less of, or nothing
     */
    public record Count(Kind kind, int generated, int filtered, int degraded) {
        /** How many there are in all. */
        public int total() {
            return generated + filtered + degraded;
        }
    }

    /**
     * Something that is generated as less than the document says. It makes the nearest element around it degraded, and
     * what stands in it and is not generated all the same.
     *
     * @param pointer its JSON pointer, after the file's path and {@code #} where it is not in the root document
     * @param what what the document says there, and, after the last semicolon, what the SDK has instead
     */
    public record Degradation(String pointer, String what) {
        /** What the document says there that the SDK can't have. */
        public String why() {
            int semicolon = what.lastIndexOf("; ");
            return semicolon < 0 ? what : what.substring(0, semicolon);
        }

        /** What the SDK has instead. */
        public String instead() {
            int semicolon = what.lastIndexOf("; ");
            return semicolon < 0 ? "left out" : what.substring(semicolon + 2);
        }
    }

    /**
     * A degradation, and where people find it.
     *
     * @param degradation what it is
     * @param kind the kind of the element that it makes degraded
     * @param file the file that it is in, as the user named it
     * @param line the line there, from 1
     * @param accepted why the user accepts it, if so
     */
    public record Note(
            Degradation degradation, Kind kind, String file, Optional<Integer> line, Optional<String> accepted) {}

    /**
     * Something that is left out because somebody wants it so.
     *
     * @param pointer its JSON pointer, after the file's path and {@code #} where it is not in the root document
     * @param by who wants it so, and why
     */
    public record Filtering(String pointer, String by) {}

    /**
     * An element that is filtered or degraded.
     *
     * @param pointer its JSON pointer, after the file's path and {@code #} where it is not in the root document
     * @param cause the pointer of the {@link Degradation} or {@link Filtering} that decided
     */
    public record Element(Kind kind, String pointer, Fate fate, String cause) {}
}
