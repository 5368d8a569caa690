package dev.burin;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What somebody says of the streams that an operation answers with, in {@code burin.yaml} or in
 * {@code x-burin-streaming}.
 *
 * @param field the field of the request's body that asks for a stream, where there is another answer too; found by the
 *     body's shape where absent
 * @param value what that field is set to; {@code true} where absent
 * @param end the text of an item that is none, but says that no more follow
 */
public record StreamRule(Optional<String> field, Optional<String> value, Optional<String> end) {
    /** What a rule is made of, as it is written. */
    public static final List<String> KEYS = List.of("field", "value", "end");

    /** What holds where nobody says anything. */
    public static final StreamRule NONE = new StreamRule(Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * The rule that a mapping stands for.
     *
     * @param text the text of a key, empty where there is none
     */
    public static StreamRule of(Function<String, Optional<String>> text) {
        return new StreamRule(text.apply("field"), text.apply("value"), text.apply("end"));
    }
}
