package sdktemplate.core;

/** What can be written as one JSON value. */
@FunctionalInterface
public interface JsonWritable {
    /**
     * Writes this as one JSON value.
     *
     * @param writer where to
     */
    void writeTo(JsonWriter writer);

    /** {@return this as JSON text} */
    default String toJson() {
        return JsonWriter.toText(this);
    }
}
