package dev.burin.examples;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/**
 * What came of an example that was read and written again.
 *
 * @param pointer where it stands
 * @param outcome whether the JSON is the same
 * @param place where in the value it is not, as {@code $.items[3]}; empty if it is the same
 * @param reason why; empty if it is the same
 * @param found the JSON that stands there, or the beginning of it; empty if it is the same
 */
public record Verdict(String pointer, Outcome outcome, String place, String reason, String found) {
    private static final int SHOWN = 80;

    /** What can come of an example. */
    public enum Outcome {
        /** The same JSON. */
        SAME,
        /** It is no value of the type, so that it can't be read. */
        REFUSED,
        /** JSON that means the same in other words. */
        REWORDED,
        /** JSON that means something else: a mistake of ours. */
        DIFFERENT;

        /** For people and programs. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Verdict same(String pointer) {
        return new Verdict(pointer, Outcome.SAME, "", "", "");
    }

    static Verdict other(String pointer, Outcome outcome, String place, String reason, JsonNode found) {
        String json = found.toString();
        String shown = json.length() > SHOWN ? json.substring(0, SHOWN) + "…" : json;
        return new Verdict(pointer, outcome, place, reason, shown);
    }
}
