package sdktemplate.core;

/** What can be written as one JSON value. */
public interface JsonWritable {
    /**
     * Writes this as one JSON value.
     *
     * @param writer where to
     */
    void writeTo(JsonWriter writer);

    /**
     * Stops a mapper that writes objects by their getters, as Jackson's databind does: of a model, whose accessors are
     * none, it would write a part or nothing, and no one would notice.
     *
     * @return nothing
     * @throws UnsupportedOperationException always
     */
    default String getUnmappable() {
        throw new UnsupportedOperationException(getClass().getName()
                + " is written by toJson(), or by Jackson if the SDK is generated with jacksonAnnotations");
    }

    /** {@return this as JSON text} */
    default String toJson() {
        return JsonWriter.toText(this);
    }
}
