package sdktemplate.sample;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import sdktemplate.core.JsonReader;
import sdktemplate.core.JsonValue;
import sdktemplate.core.JsonWritable;
import sdktemplate.core.JsonWriter;
import sdktemplate.core.internal.ExtraProperties;
import sdktemplate.core.internal.Immutable;
import sdktemplate.core.internal.ToStringBuilder;

/** A widget: one property of each kind. */
public final class Widget implements JsonWritable {
    private final @Nullable String sid;
    private final @Nullable String name;
    private final @Nullable Integer size;
    private final @Nullable OffsetDateTime dateCreated;
    private final @Nullable OffsetDateTime expires;
    private final @Nullable LocalDate day;
    private final @Nullable Map<String, @Nullable String> links;
    private final @Nullable WidgetStatus status;
    private final @Nullable List<String> tags;
    private final @Nullable List<List<Double>> matrix;
    private final @Nullable JsonValue anything;
    private final ExtraProperties<JsonValue> extras;

    private Widget(Builder builder) {
        this.sid = builder.sid;
        this.name = builder.name;
        this.size = builder.size;
        this.dateCreated = builder.dateCreated;
        this.expires = builder.expires;
        this.day = builder.day;
        this.links = builder.links;
        this.status = builder.status;
        this.tags = builder.tags;
        this.matrix = builder.matrix;
        this.anything = builder.anything;
        this.extras = builder.extras.build();
    }

    public static Builder builder() {
        return new Builder();
    }

    public static Widget readFrom(JsonReader reader) {
        Builder builder = new Builder();
        reader.beginObject();
        while (reader.nextProperty(builder.extras)) {
            switch (reader.propertyName()) {
                case "sid" -> builder.sid = reader.readString();
                case "name" -> builder.name = reader.readString();
                case "size" -> builder.size = reader.readInteger();
                case "date_created" -> builder.dateCreated = reader.readDateTime();
                case "expires" -> builder.expires = reader.readDateTimeRfc2822();
                case "day" -> builder.day = reader.readDate();
                case "links" -> builder.links = reader.readMap(JsonReader::readString);
                case "status" -> builder.status = WidgetStatus.readFrom(reader);
                case "tags" -> builder.tags = reader.readList(JsonReader::readString);
                case "matrix" -> builder.matrix = reader.readList(row -> row.readList(JsonReader::readDouble));
                case "anything" -> builder.anything = reader.readValue();
                default -> builder.extras.read(reader, JsonReader::readValue);
            }
        }
        return new Widget(builder);
    }

    @Override
    public void writeTo(JsonWriter writer) {
        writer.beginObject();
        writer.property("sid", sid);
        writer.property("name", name);
        writer.property("size", size);
        writer.property("date_created", dateCreated);
        writer.property("expires", expires, JsonWriter::writeDateTimeRfc2822);
        writer.property("day", day);
        writer.map("links", links, JsonWriter::writeString);
        writer.property("status", status);
        writer.list("tags", tags, JsonWriter::writeString);
        writer.list("matrix", matrix, (row, value) -> row.writeList(value, JsonWriter::writeDouble));
        writer.property("anything", anything);
        extras.writeTo(writer, JsonWriter::writeValue);
        writer.endObject();
    }

    public @Nullable String sid() {
        return sid;
    }

    public String name() {
        return extras.required("name", name);
    }

    public @Nullable Integer size() {
        return size;
    }

    public @Nullable OffsetDateTime dateCreated() {
        return dateCreated;
    }

    public @Nullable OffsetDateTime expires() {
        return expires;
    }

    public @Nullable LocalDate day() {
        return day;
    }

    public @Nullable Map<String, @Nullable String> links() {
        return links;
    }

    public @Nullable WidgetStatus status() {
        return status;
    }

    public @Nullable List<String> tags() {
        return tags;
    }

    public @Nullable List<List<Double>> matrix() {
        return matrix;
    }

    public @Nullable JsonValue anything() {
        return anything;
    }

    public Map<String, JsonValue> additionalProperties() {
        return extras.values();
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Widget widget
                && Objects.equals(sid, widget.sid)
                && Objects.equals(name, widget.name)
                && Objects.equals(size, widget.size)
                && Objects.equals(dateCreated, widget.dateCreated)
                && Objects.equals(expires, widget.expires)
                && Objects.equals(day, widget.day)
                && Objects.equals(links, widget.links)
                && Objects.equals(status, widget.status)
                && Objects.equals(tags, widget.tags)
                && Objects.equals(matrix, widget.matrix)
                && Objects.equals(anything, widget.anything)
                && extras.values().equals(widget.extras.values());
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                sid, name, size, dateCreated, expires, day, links, status, tags, matrix, anything, extras.values());
    }

    @Override
    public String toString() {
        return new ToStringBuilder("Widget")
                .add("sid", sid)
                .addRedacted("name", name)
                .add("size", size)
                .toString();
    }

    /** Builds widgets. */
    public static final class Builder {
        private @Nullable String sid;
        private @Nullable String name;
        private @Nullable Integer size;
        private @Nullable OffsetDateTime dateCreated;
        private @Nullable OffsetDateTime expires;
        private @Nullable LocalDate day;
        private @Nullable Map<String, @Nullable String> links;
        private @Nullable WidgetStatus status;
        private @Nullable List<String> tags;
        private @Nullable List<List<Double>> matrix;
        private @Nullable JsonValue anything;
        private final ExtraProperties.Builder<JsonValue> extras;

        private Builder() {
            extras = ExtraProperties.builder();
        }

        private Builder(Widget widget) {
            this.sid = widget.sid;
            this.name = widget.name;
            this.size = widget.size;
            this.dateCreated = widget.dateCreated;
            this.expires = widget.expires;
            this.day = widget.day;
            this.links = widget.links;
            this.status = widget.status;
            this.tags = widget.tags;
            this.matrix = widget.matrix;
            this.anything = widget.anything;
            this.extras = widget.extras.toBuilder();
        }

        public Builder sid(@Nullable String sid) {
            this.sid = sid;
            extras.assigned("sid", sid);
            return this;
        }

        public Builder name(String name) {
            this.name = Objects.requireNonNull(name, "name");
            extras.assigned("name", name);
            return this;
        }

        public Builder size(int size) {
            this.size = size;
            extras.assigned("size", size);
            return this;
        }

        public Builder status(WidgetStatus status) {
            this.status = Objects.requireNonNull(status, "status");
            extras.assigned("status", status);
            return this;
        }

        public Builder tags(List<String> tags) {
            this.tags = Immutable.list(tags);
            extras.assigned("tags", tags);
            return this;
        }

        public Builder additionalProperty(String name, JsonValue value) {
            extras.put(name, value);
            return this;
        }

        public Widget build() {
            return new Widget(this);
        }
    }
}
