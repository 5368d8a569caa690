package dev.burin;

import dev.burin.model.Coverage;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A note of the report that the user knows, and does not want to be shown again. All that is given has to hold.
 *
 * @param pointer where the note is: its JSON pointer, after the file's path and {@code #} where it is not in the root
 *     document
 * @param kind the kind of the element that it is about
 * @param note what it says, before its last semicolon or as a whole; {@code *} stands for any text
 * @param reason why that is well
 */
public record Acceptance(Optional<String> pointer, Optional<Coverage.Kind> kind, Optional<String> note, String reason) {
    /** Whether it is that note. */
    public boolean matches(Coverage.Note other) {
        Coverage.Degradation degradation = other.degradation();
        return pointer.filter(own -> !own.equals(degradation.pointer())).isEmpty()
                && kind.filter(own -> own != other.kind()).isEmpty()
                && note.map(Acceptance::pattern)
                        .filter(own -> !own.matcher(degradation.why()).matches()
                                && !own.matcher(degradation.what()).matches())
                        .isEmpty();
    }

    private static Pattern pattern(String text) {
        return Pattern.compile(Pattern.quote(text).replace("*", "\\E.*\\Q"), Pattern.DOTALL);
    }
}
