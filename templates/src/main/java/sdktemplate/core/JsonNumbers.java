package sdktemplate.core;

import com.fasterxml.jackson.core.io.BigDecimalParser;
import java.math.BigDecimal;

/** The grammar of numbers (RFC 8259, section 6), by hand: a regular expression costs a first call its class loading. */
final class JsonNumbers {
    private JsonNumbers() {}

    /**
     * A number with all its digits. The JDK's own constructor takes time that grows with the square of their number,
     * and a response may have millions.
     *
     * @throws NumberFormatException if the exponent is past 32 bits
     */
    static BigDecimal decimal(String number) {
        return BigDecimalParser.parse(number);
    }

    static boolean isNumber(String text) {
        int i = text.startsWith("-") ? 1 : 0;
        int integer = i;
        i = digits(text, i);
        if (i == integer || (i > integer + 1 && text.charAt(integer) == '0')) {
            return false;
        }
        if (i < text.length() && text.charAt(i) == '.') {
            int fraction = i + 1;
            i = digits(text, fraction);
            if (i == fraction) {
                return false;
            }
        }
        if (i < text.length() && (text.charAt(i) == 'e' || text.charAt(i) == 'E')) {
            int exponent = i + 1;
            if (exponent < text.length() && (text.charAt(exponent) == '+' || text.charAt(exponent) == '-')) {
                exponent++;
            }
            i = digits(text, exponent);
            if (i == exponent) {
                return false;
            }
        }
        return i == text.length();
    }

    /** Where the run of digits that starts at {@code from} ends. */
    private static int digits(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i;
    }
}
