package dev.burin;

import java.util.Optional;

/**
 * Something wrong with the user's input.
 *
 * @param file the file it is in, as the user named it
 * @param pointer the JSON pointer in it (RFC 6901), empty for the whole document
 * @param line where that is in the file, from 1
 * @param cause what is wrong
 * @param cure what to do
 */
public record Problem(String file, String pointer, Optional<Integer> line, String cause, String cure) {
    /** On one line, for people, and escaped: {@code api.yaml:12 #/paths/~1x: cause. Cure} */
    @Override
    public String toString() {
        return ConsoleText.escape(
                file + line.map(number -> ":" + number).orElse("") + " #" + pointer + ": " + cause + ". " + cure + ".");
    }
}
