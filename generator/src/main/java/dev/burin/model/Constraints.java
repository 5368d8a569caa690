package dev.burin.model;

import java.util.List;
import java.util.Optional;

/**
 * The limits that a schema sets to its values (JSON Schema validation, sections 6.1 to 6.4), for people to read: an SDK
 * leaves judging values to the API. Numbers are the document's own text.
 *
 * @param format the schema's {@code format}, as it stands
 * @param pattern an ECMA-262 expression, untrusted
 * @param minimum the least value
 * @param exclusiveMinimum whether the least value itself is out
 * @param maximum the greatest value
 * @param exclusiveMaximum whether the greatest value itself is out
 * @param multipleOf a number that divides every value
 * @param minLength the least number of characters, items or properties
 * @param maxLength the greatest number of characters, items or properties
 * @param uniqueItems whether no two items are equal
 * @param allowed the values of an enum that has no type of its own, as JSON text
 * @param defaultValue what holds where nothing is given, as JSON text
 * @param example a value that shows what is meant, as JSON text
 */
public record Constraints(
        Optional<String> format,
        Optional<String> pattern,
        Optional<String> minimum,
        boolean exclusiveMinimum,
        Optional<String> maximum,
        boolean exclusiveMaximum,
        Optional<String> multipleOf,
        Optional<String> minLength,
        Optional<String> maxLength,
        boolean uniqueItems,
        List<String> allowed,
        Optional<String> defaultValue,
        Optional<String> example) {

    /** No limit at all. */
    public static final Constraints NONE = new Constraints(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            Optional.empty(),
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            List.of(),
            Optional.empty(),
            Optional.empty());

    public Constraints {
        allowed = List.copyOf(allowed);
    }
}
