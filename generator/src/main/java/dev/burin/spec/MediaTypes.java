package dev.burin.spec;

import dev.burin.model.Body.Encoding;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The names of media types, and what they mean; {@link MediaTypeReader} knows their schemas too. */
final class MediaTypes {
    private static final Set<String> RANGES = Set.of("*/*", "application/*", "text/*");

    /** Words in the names of what holds JSON, but is none. */
    private static final Set<String> NO_JSON = Set.of("seq", "stream", "lines", "ndjson", "ubjson", "gzip", "zip");

    private static final String TOKEN = "[A-Za-z0-9!#$%&'*+.^_`|~-]+";
    private static final Pattern VALID = Pattern.compile(TOKEN + "/" + TOKEN + "( *;[ -~]*)?");

    private MediaTypes() {}

    /** How a body of the media type is written. The wildcard is taken for JSON, which is what those APIs send. */
    static Encoding encoding(String mediaType) {
        String plain = plain(mediaType);
        if (plain.equals("*/*") || isJson(plain)) {
            return Encoding.JSON;
        }
        if (plain.equals("application/x-www-form-urlencoded")) {
            return Encoding.FORM;
        }
        if (plain.startsWith("multipart/")) {
            return Encoding.MULTIPART;
        }
        return plain.startsWith("text/") || isXml(plain) || isStream(plain) ? Encoding.TEXT : Encoding.BYTES;
    }

    /** JSON by its own name, by its suffix (RFC 6839, section 3.1), or by the names that people have for it. */
    private static boolean isJson(String plain) {
        String subtype = plain.substring(plain.indexOf('/') + 1);
        if (subtype.indexOf('+') >= 0) {
            return subtype.endsWith("+json");
        }
        boolean isText = plain.startsWith("application/") || plain.startsWith("text/") || subtype.equals(plain);
        List<String> words = List.of(subtype.split("[._-]", -1));
        return isText
                && !isStream(plain)
                && words.stream().noneMatch(NO_JSON::contains)
                && words.stream().anyMatch(word -> word.equals("hal") || word.endsWith("json"));
    }

    /** Whether it is a range that JSON is in. */
    static boolean includesJson(String mediaType) {
        return RANGES.contains(plain(mediaType));
    }

    /** Whether it is a list of changes to JSON (RFC 6902). */
    static boolean isJsonPatch(String mediaType) {
        return plain(mediaType).contains("json-patch");
    }

    /** Whether it is an object of changes to JSON (RFC 7396). */
    static boolean isMergePatch(String mediaType) {
        return plain(mediaType).contains("merge-patch");
    }

    /** Whether it is a type and a subtype, with parameters or not (RFC 9110, section 8.3.1). */
    static boolean isValid(String mediaType) {
        return VALID.matcher(mediaType).matches();
    }

    /** Whether two media types hold the same values. */
    static boolean haveSameSchema(Place one, Place other) {
        return one.child("schema").node().equals(other.child("schema").node())
                && one.child("itemSchema")
                        .node()
                        .equals(other.child("itemSchema").node());
    }

    /** Whether it is a row of values without an end: events, or JSON by lines or otherwise. */
    static boolean isStream(String mediaType) {
        return isEvents(mediaType) || isJsonLines(mediaType) || plain(mediaType).endsWith("json-seq");
    }

    /** Whether it is server-sent events. */
    static boolean isEvents(String mediaType) {
        return plain(mediaType).equals("text/event-stream");
    }

    /** Whether it is a JSON text in each line, by any of the names that this has. */
    static boolean isJsonLines(String mediaType) {
        String plain = plain(mediaType);
        return plain.endsWith("ndjson")
                || plain.endsWith("jsonl")
                || plain.endsWith("jsonlines")
                || plain.endsWith("json-lines")
                || plain.equals("application/stream+json");
    }

    static boolean isXml(String mediaType) {
        String plain = plain(mediaType);
        return plain.equals("application/xml") || plain.equals("text/xml") || plain.endsWith("+xml");
    }

    /** What to ask for in order to get the media type, whose bodies are read in that way. */
    static String wanted(String mediaType, Encoding encoding) {
        return encoding == Encoding.JSON ? sent(mediaType, encoding) : mediaType.strip();
    }

    /** What a body of the media type, written in that way, is sent as. */
    static String sent(String mediaType, Encoding encoding) {
        String plain = plain(mediaType);
        if (plain.equals("text/*") && encoding == Encoding.JSON) {
            return "text/json";
        }
        return plain.contains("*") || !isValid(mediaType.strip()) ? concrete(encoding) : mediaType.strip();
    }

    private static String concrete(Encoding encoding) {
        return switch (encoding) {
            case JSON -> "application/json";
            case FORM -> "application/x-www-form-urlencoded";
            case MULTIPART -> "multipart/form-data";
            case TEXT -> "text/plain";
            case BYTES -> "application/octet-stream";
        };
    }

    private static String plain(String mediaType) {
        int parameters = mediaType.indexOf(';');
        String plain = parameters < 0 ? mediaType : mediaType.substring(0, parameters);
        return plain.strip().toLowerCase(Locale.ROOT);
    }
}
