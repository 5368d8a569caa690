package sdktemplate.core;

import com.fasterxml.jackson.core.JsonToken;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import sdktemplate.core.internal.Iso8601;
import sdktemplate.core.internal.Rfc2822;

/**
 * The value of the current token, if it is of the type wanted. A scalar in the wrong wrapping counts: servers send
 * {@code "0.05"} where they declare a number, and {@code 7} where they declare a string.
 */
final class JsonScalars {
    /** More digits than this that an exponent adds ({@code 1e999999999}) are an attack on the reader's memory. */
    private static final int MAX_EXPONENT = 10_000;

    private final JsonTokens tokens;

    JsonScalars(JsonTokens tokens) {
        this.tokens = tokens;
    }

    String stringValue(@Nullable JsonToken token) {
        if (token == null || !token.isScalarValue() || token == JsonToken.VALUE_NULL) {
            throw wanted("a string");
        }
        return tokens.text();
    }

    boolean booleanValue(@Nullable JsonToken token) {
        if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
            return token == JsonToken.VALUE_TRUE;
        }
        String text = token == JsonToken.VALUE_STRING || token == JsonToken.VALUE_NUMBER_INT ? tokens.text() : "";
        return switch (text) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw wanted("a boolean");
        };
    }

    int intValue(@Nullable JsonToken token) {
        long value = integer(token, "an integer of 32 bits");
        if (value != (int) value) {
            throw wanted("an integer of 32 bits");
        }
        return (int) value;
    }

    long longValue(@Nullable JsonToken token) {
        return integer(token, "an integer of 64 bits");
    }

    /** JSON Schema counts 5.0 as an integer. */
    private long integer(@Nullable JsonToken token, String what) {
        try {
            return tokens.isLong() ? tokens.longValue() : decimal(token, what).longValueExact();
        } catch (ArithmeticException e) {
            throw JsonFailure.wanted(what, tokens);
        }
    }

    BigInteger bigIntegerValue(@Nullable JsonToken token) {
        BigDecimal value = decimal(token, "an integer");
        if (value.signum() == 0) {
            return BigInteger.ZERO;
        }
        if (value.scale() < -MAX_EXPONENT) {
            throw wanted("an integer whose exponent is at most " + MAX_EXPONENT);
        }
        if (value.scale() >= value.precision()) {
            // Less than 1: to divide by the power of ten to find that out would fill the memory too.
            throw wanted("an integer");
        }
        try {
            return value.toBigIntegerExact();
        } catch (ArithmeticException e) {
            throw wanted("an integer");
        }
    }

    double doubleValue(@Nullable JsonToken token) {
        double value = token != null && token.isNumeric()
                ? tokens.doubleValue()
                : Double.parseDouble(number(token, "a number"));
        if (Double.isInfinite(value)) {
            throw wanted("a number in double precision");
        }
        return value;
    }

    BigDecimal decimalValue(@Nullable JsonToken token) {
        return decimal(token, "a number");
    }

    LocalDate dateValue(@Nullable JsonToken token) {
        String text = text(token, JsonToken.VALUE_STRING, "a date (2026-03-01)");
        try {
            return Iso8601.parseDate(text);
        } catch (DateTimeException e) {
            throw wanted("a date (2026-03-01)");
        }
    }

    OffsetDateTime dateTimeValue(@Nullable JsonToken token) {
        String text = text(token, JsonToken.VALUE_STRING, "a date-time");
        try {
            return Iso8601.startsLike(text) ? Iso8601.parse(text) : Rfc2822.parse(text);
        } catch (DateTimeException e) {
            throw wanted("a date-time of RFC 3339 or RFC 2822");
        }
    }

    JsonValue jsonValue(@Nullable JsonToken token) {
        if (token == JsonToken.VALUE_STRING) {
            return new JsonValue.JsonString(stringValue(token));
        }
        if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
            return new JsonValue.JsonBoolean(token == JsonToken.VALUE_TRUE);
        }
        if (token == JsonToken.VALUE_NULL) {
            return new JsonValue.JsonNull();
        }
        return new JsonValue.JsonNumber(number(token, "a value"));
    }

    private BigDecimal decimal(@Nullable JsonToken token, String what) {
        try {
            return JsonNumbers.decimal(number(token, what));
        } catch (NumberFormatException e) {
            // An exponent past 32 bits: all other text of a number is fine.
            throw wanted(what);
        }
    }

    private String number(@Nullable JsonToken token, String what) {
        if (token == JsonToken.VALUE_STRING) {
            String text = tokens.text();
            if (JsonNumbers.isNumber(text)) {
                return text;
            }
        }
        return text(token, token == JsonToken.VALUE_NUMBER_INT ? token : JsonToken.VALUE_NUMBER_FLOAT, what);
    }

    private String text(@Nullable JsonToken token, JsonToken expected, String what) {
        if (token != expected) {
            throw wanted(what);
        }
        return tokens.text();
    }

    private DecodeException wanted(String what) {
        return JsonFailure.wanted(what, tokens);
    }
}
