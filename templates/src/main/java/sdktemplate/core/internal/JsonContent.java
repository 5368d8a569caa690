package sdktemplate.core.internal;

import org.jspecify.annotations.Nullable;
import sdktemplate.core.JsonValue;
import sdktemplate.core.JsonWritable;
import sdktemplate.core.JsonWriter;

/** Values that JSON says how to write, for where there is none: in a parameter, in a form's field. */
public final class JsonContent {
    private JsonContent() {}

    /**
     * {@return the value's JSON text, {@code null} for none}
     *
     * @param value what to send
     */
    public static @Nullable String of(@Nullable JsonWritable value) {
        return value == null ? null : JsonWriter.toRequestText(value);
    }

    /**
     * {@return the value's JSON text, {@code null} for none}
     *
     * @param value what to send
     * @param writer writes it
     * @param <T> its type
     */
    public static <T> @Nullable String of(@Nullable T value, JsonWriter.ValueWriter<? super T> writer) {
        return value == null ? null : JsonWriter.toRequestText(json -> writer.write(json, value));
    }

    /**
     * {@return the value as it stands in JSON, {@code null} for none}
     *
     * @param value what to send
     * @param writer writes it
     * @param <T> its type
     */
    public static <T> @Nullable JsonValue value(@Nullable T value, JsonWriter.ValueWriter<? super T> writer) {
        String text = of(value, writer);
        return text == null ? null : JsonValue.parse(text);
    }
}
