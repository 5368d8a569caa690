package sdktemplate.sample;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import sdktemplate.core.JsonReader;
import sdktemplate.core.JsonWritable;
import sdktemplate.core.JsonWriter;

/** How far a widget is. */
public final class WidgetStatus implements JsonWritable {
    /** {@code pending} */
    public static final WidgetStatus PENDING = new WidgetStatus("pending", Known.PENDING);

    private final String value;
    private final Known known;

    private WidgetStatus(String value, Known known) {
        this.value = value;
        this.known = known;
    }

    public static WidgetStatus of(String value) {
        return switch (Objects.requireNonNull(value, "value")) {
            case "pending" -> PENDING;
            default -> new WidgetStatus(value, Known.UNRECOGNIZED);
        };
    }

    public static WidgetStatus readFrom(JsonReader reader) {
        return of(reader.nextString());
    }

    @Override
    public void writeTo(JsonWriter writer) {
        writer.writeString(value);
    }

    public String value() {
        return value;
    }

    public Known known() {
        return known;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WidgetStatus status && value.equals(status.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }

    /** The values known today. */
    public enum Known {
        PENDING,
        UNRECOGNIZED
    }
}
