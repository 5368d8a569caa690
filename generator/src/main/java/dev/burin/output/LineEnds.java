package dev.burin.output;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * The line ends of text files. A version control system may turn {@code \n} into {@code \r\n} in a checkout, as Git
 * does with {@code core.autocrlf}: the text is the same then.
 */
final class LineEnds {
    private LineEnds() {}

    /** The text with {@code \n} for every {@code \r\n}. */
    static byte[] unix(byte[] text) {
        if (indexOfCrLf(text) < 0) {
            return text;
        }
        ByteArrayOutputStream unix = new ByteArrayOutputStream(text.length);
        for (int i = 0; i < text.length; i++) {
            if (!isCrLf(text, i)) {
                unix.write(text[i]);
            }
        }
        return unix.toByteArray();
    }

    /**
     * The text with the line ends of another one: those of its first line.
     *
     * @param text with {@code \n} for line ends
     */
    static byte[] like(byte[] other, byte[] text) {
        int first = indexOfCrLf(other);
        boolean isWindows = first >= 0 && first == indexOf(other, (byte) '\n') - 1;
        if (!isWindows) {
            return text;
        }
        ByteArrayOutputStream windows = new ByteArrayOutputStream(text.length + text.length / 32);
        for (byte each : unix(text)) {
            if (each == '\n') {
                windows.write('\r');
            }
            windows.write(each);
        }
        return windows.toByteArray();
    }

    /** Whether two texts are the same, line ends aside. */
    static boolean sameText(byte[] one, byte[] other) {
        return Arrays.equals(one, other) || Arrays.equals(unix(one), unix(other));
    }

    private static int indexOfCrLf(byte[] text) {
        for (int i = 0; i < text.length; i++) {
            if (isCrLf(text, i)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isCrLf(byte[] text, int at) {
        return text[at] == '\r' && at + 1 < text.length && text[at + 1] == '\n';
    }

    private static int indexOf(byte[] text, byte wanted) {
        for (int i = 0; i < text.length; i++) {
            if (text[i] == wanted) {
                return i;
            }
        }
        return -1;
    }
}
