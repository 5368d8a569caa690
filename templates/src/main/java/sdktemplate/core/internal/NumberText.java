package sdktemplate.core.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/** Numbers as JSON text (RFC 8259, section 6), which is also how they stand in paths, queries, headers and forms. */
public final class NumberText {
    /** Below 2<sup>53</sup> every whole double is a long, and its digits are the shortest. */
    private static final double WHOLE = 1L << 53;

    /** A decimal with a longer row of zeros than this keeps its exponent. */
    private static final int MAX_ZEROS = 100;

    /** The neighbour farther from zero is the shorter one where the doubles below lie closer than those above. */
    private static final List<RoundingMode> MODES = List.of(RoundingMode.HALF_EVEN, RoundingMode.UP);

    private NumberText() {}

    /**
     * {@return a number as JSON text}
     *
     * <p>Doubles and floats are written as {@link #ofDouble} says, decimals with all their digits and, as a rule,
     * without an exponent.
     *
     * @param value a finite number
     * @throws IllegalArgumentException if it is not finite
     */
    public static String of(Number value) {
        if (value instanceof Double) {
            return ofDouble(value.doubleValue());
        }
        if (value instanceof Float) {
            return ofDouble(Double.parseDouble(value.toString()));
        }
        return value instanceof BigDecimal decimal && Math.abs(decimal.scale()) <= MAX_ZEROS
                ? decimal.toPlainString()
                : value.toString();
    }

    /**
     * {@return a double as RFC 8785, section 3.2.2.3, writes it: {@code 7}, {@code 0.001}, {@code 1e+21}}
     *
     * <p>The digits are the fewest that mean this double and no other; the JDK's own are more than that on some of its
     * versions, and never fewer than two.
     *
     * @param value a finite number
     * @throws IllegalArgumentException if it is not finite
     */
    public static String ofDouble(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("JSON has no " + value);
        }
        if (value == Math.rint(value) && Math.abs(value) < WHOLE) {
            return Long.toString((long) value);
        }
        BigDecimal shortest = shortest(value);
        int digitsBeforePoint = shortest.precision() - shortest.scale();
        return digitsBeforePoint > -6 && digitsBeforePoint <= 21
                ? shortest.toPlainString()
                : shortest.toString().replace('E', 'e');
    }

    private static BigDecimal shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        // In the normal range 15 digits are never more than it takes: they survive the way to a double and back.
        int digits = Math.abs(value) < Double.MIN_NORMAL ? 1 : 15;
        while (true) {
            for (RoundingMode mode : MODES) {
                BigDecimal rounded = exact.round(new MathContext(digits, mode));
                if (rounded.doubleValue() == value) {
                    return rounded.stripTrailingZeros();
                }
            }
            digits++;
        }
    }
}
