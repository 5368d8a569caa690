package sdktemplate.core.internal;

import org.jspecify.annotations.Nullable;
import sdktemplate.core.JsonWritable;
import sdktemplate.core.JsonWriter;

/** Values that are sent as JSON text where other values are plain text: in a parameter, in a form's field. */
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
}
