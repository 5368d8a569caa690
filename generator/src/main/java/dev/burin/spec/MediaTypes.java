package dev.burin.spec;

import dev.burin.model.Body.Encoding;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Media types: which one of several an SDK speaks, and how. */
final class MediaTypes {
    private MediaTypes() {}

    /**
     * The one that serves best: JSON, a form, parts, text, bytes, in this order, and streams of values after all; of
     * several equal ones the first.
     */
    static Optional<Place> best(Place content) {
        List<Place> members = content.members();
        return members.stream()
                .min(Comparator.comparing((Place member) -> isStream(member.key()))
                        .thenComparing(member -> encoding(member.key())));
    }

    /**
     * All that mean the same to an SDK as the chosen one: of the same kind, and with the same schema unless the kind
     * knows none. The chosen one among them.
     *
     * @param open the kinds for which the media type makes no difference
     */
    static List<Place> alike(Place chosen, Set<Encoding> open) {
        Encoding kind = encoding(chosen.key());
        return chosen.parent().members().stream()
                .filter(each -> encoding(each.key()) == kind && isStream(each.key()) == isStream(chosen.key()))
                .filter(each -> open.contains(kind)
                        || each.child("schema")
                                .node()
                                .equals(chosen.child("schema").node()))
                .toList();
    }

    /** How a body of the media type is written. The wildcard is taken for JSON, which is what those APIs send. */
    static Encoding encoding(String mediaType) {
        String plain = plain(mediaType);
        if (plain.equals("application/json")
                || plain.equals("*/*")
                || plain.equals("text/json")
                || plain.endsWith("+json")) {
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

    /** What to ask for in order to get the media type. */
    static String wanted(String mediaType) {
        boolean isAnyJson = mediaType.contains("*") && encoding(mediaType) == Encoding.JSON;
        return isAnyJson ? concrete(Encoding.JSON) : mediaType.strip();
    }

    /** What a body of the media type is sent as. */
    static String sent(String mediaType) {
        String plain = plain(mediaType);
        return plain.contains("*") ? concrete(encoding(plain)) : mediaType.strip();
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
