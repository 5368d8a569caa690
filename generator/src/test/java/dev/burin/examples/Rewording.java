package dev.burin.examples;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells whether two values say the same in other words, and in which. */
final class Rewording {
    /** The end of a time whose offset is of ISO 8601's basic format. */
    private static final Pattern WITHOUT_COLON = Pattern.compile("([+-][0-9]{2})([0-9]{2})$");

    private Rewording() {}

    /** What is other about the words; empty if they do not say the same. */
    static Optional<String> of(JsonNode read, JsonNode written) {
        if (read.isTextual() && written.isTextual()) {
            return isSameTime(read.textValue(), written.textValue())
                    ? Optional.of("the same time in other words")
                    : Optional.empty();
        }
        if (read.isNumber() && written.isNumber()) {
            return read.doubleValue() == written.doubleValue()
                    ? Optional.of("the same double in other digits")
                    : Optional.empty();
        }
        return says(read, written) || says(written, read) || isTruth(read, written)
                ? Optional.of("a " + kind(read) + " where the schema has a " + kind(written))
                : Optional.empty();
    }

    /** Whether a text is the JSON of a value. */
    private static boolean says(JsonNode text, JsonNode value) {
        try {
            return text.isTextual() && Difference.isSame(SdkJson.parse(text.textValue()), value);
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    private static boolean isTruth(JsonNode number, JsonNode value) {
        return value.isBoolean() && number.asText().equals(value.booleanValue() ? "1" : "0");
    }

    private static String kind(JsonNode value) {
        return value.getNodeType().name().toLowerCase(Locale.ROOT);
    }

    private static boolean isSameTime(String one, String other) {
        try {
            return instant(one).isEqual(instant(other));
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** In UTC without an offset, at midnight without a time. */
    private static OffsetDateTime instant(String text) {
        if (text.length() == 10) {
            return LocalDate.parse(text).atStartOfDay().atOffset(ZoneOffset.UTC);
        }
        if (text.contains(", ")) {
            return OffsetDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
        }
        TemporalAccessor time = DateTimeFormatter.ISO_DATE_TIME.parseBest(
                WITHOUT_COLON.matcher(text.replace(' ', 'T')).replaceFirst("$1:$2"),
                OffsetDateTime::from,
                LocalDateTime::from);
        return time instanceof LocalDateTime local ? local.atOffset(ZoneOffset.UTC) : (OffsetDateTime) time;
    }
}
