package dev.burin.spec;

import java.util.Locale;
import java.util.Map;

/** The names of types. What documents write for them, having another language in mind, is taken for what it means. */
final class TypeNames {
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("str", "string"),
            Map.entry("text", "string"),
            Map.entry("char", "string"),
            Map.entry("date", "string"),
            Map.entry("datetime", "string"),
            Map.entry("date-time", "string"),
            Map.entry("timestamp", "string"),
            Map.entry("uuid", "string"),
            Map.entry("email", "string"),
            Map.entry("uri", "string"),
            Map.entry("url", "string"),
            Map.entry("file", "string"),
            Map.entry("binary", "string"),
            Map.entry("int", "integer"),
            Map.entry("int32", "integer"),
            Map.entry("int64", "integer"),
            Map.entry("long", "integer"),
            Map.entry("float", "number"),
            Map.entry("double", "number"),
            Map.entry("decimal", "number"),
            Map.entry("numeric", "number"),
            Map.entry("bool", "boolean"),
            Map.entry("list", "array"),
            Map.entry("map", "object"),
            Map.entry("dict", "object"),
            Map.entry("hash", "object"));

    private TypeNames() {}

    /** The type that a name means; the name itself where nobody knows. */
    static String meant(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        return MEANT.getOrDefault(lower, lower);
    }
}
