package sdktemplate.core.internal;

import org.jspecify.annotations.Nullable;

/** Writes {@code Challenge[sid=YC…, identity=***]}: what is absent is left out, what is personal is hidden. */
public final class ToStringBuilder {
    private final StringBuilder text;
    private boolean first = true;

    /**
     * Starts with a type's name.
     *
     * @param type the name
     */
    public ToStringBuilder(String type) {
        text = new StringBuilder(type).append('[');
    }

    /**
     * Adds a property.
     *
     * @param name its name
     * @param value its value, if any
     * @return this
     */
    public ToStringBuilder add(String name, @Nullable Object value) {
        if (value != null) {
            text.append(first ? "" : ", ").append(name).append('=').append(value);
            first = false;
        }
        return this;
    }

    /**
     * Adds a property that is secret or personal: that it is there, not what it is.
     *
     * @param name its name
     * @param value its value, if any
     * @return this
     */
    public ToStringBuilder addRedacted(String name, @Nullable Object value) {
        return add(name, value == null ? null : "***");
    }

    @Override
    public String toString() {
        return text + "]";
    }
}
