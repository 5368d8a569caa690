package dev.burin.spec;

import dev.burin.model.Body.Encoding;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Media types: which one of several an SDK speaks, and how. */
final class MediaTypes {
    private MediaTypes() {}

    /** The one that serves best: JSON, a form, parts, text, bytes, in this order; of several equal ones the first. */
    static Optional<Place> best(Place content) {
        List<Place> members = content.members();
        return members.stream().min(Comparator.comparing(member -> encoding(member.key())));
    }

    /** Those beside one that say something else: of another kind, or with another schema. */
    static List<Place> others(Place chosen) {
        return chosen.parent().members().stream()
                .filter(other -> !other.key().equals(chosen.key()))
                .filter(other -> encoding(other.key()) != encoding(chosen.key())
                        || !other.child("schema")
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
        return plain.startsWith("text/") || isXml(plain) ? Encoding.TEXT : Encoding.BYTES;
    }

    static boolean isXml(String mediaType) {
        String plain = plain(mediaType);
        return plain.equals("application/xml") || plain.equals("text/xml") || plain.endsWith("+xml");
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
