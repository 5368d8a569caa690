package sdktemplate.core;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import sdktemplate.core.internal.Iso8601;
import sdktemplate.core.internal.NumberText;
import sdktemplate.core.internal.Rfc2822;

/** Writes the values in JSON that hold no others. */
public abstract sealed class JsonScalarWriter permits JsonWriter {
    final JsonText text = new JsonText();

    JsonScalarWriter() {}

    /** Writes {@code null}. */
    public void writeNull() {
        text.literal("null");
    }

    /**
     * Writes a string.
     *
     * @param value the value
     */
    public void writeString(String value) {
        text.string(value);
    }

    /**
     * Writes a truth value.
     *
     * @param value the value
     */
    public void writeBoolean(Boolean value) {
        text.literal(value.toString());
    }

    /**
     * Writes a whole number.
     *
     * @param value the value
     */
    public void writeInteger(Integer value) {
        number(value);
    }

    /**
     * Writes a whole number.
     *
     * @param value the value
     */
    public void writeLong(Long value) {
        number(value);
    }

    /**
     * Writes a whole number.
     *
     * @param value the value
     */
    public void writeBigInteger(BigInteger value) {
        number(value);
    }

    /**
     * Writes a finite number, as RFC 8785 does.
     *
     * @param value the value
     */
    public void writeDouble(Double value) {
        number(value);
    }

    /**
     * Writes a number.
     *
     * @param value the value
     */
    public void writeDecimal(BigDecimal value) {
        number(value);
    }

    /**
     * Writes a date, as {@code 2026-03-01}.
     *
     * @param value the value
     */
    public void writeDate(LocalDate value) {
        text.string(value.toString());
    }

    /**
     * Writes an instant, as RFC 3339 writes it.
     *
     * @param value the value
     */
    public void writeDateTime(OffsetDateTime value) {
        text.string(Iso8601.format(value));
    }

    /**
     * Writes an instant, as RFC 2822 writes it.
     *
     * @param value the value
     */
    public void writeDateTimeRfc2822(OffsetDateTime value) {
        text.string(Rfc2822.format(value));
    }

    void number(Number value) {
        text.literal(NumberText.of(value));
    }

    /** Writes a number whose text is known to be one. */
    void writeNumber(String number) {
        text.literal(number);
    }
}
