package sdktemplate.core.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sdktemplate.core.JsonValue;

/**
 * Writes {@code Challenge[sid=YC…, identity=***, details=JSON object]}: what is absent is left out, what is personal is
 * hidden. Free-form JSON may be personal, and no description can mark what it does not describe: of that the kind
 * shows.
 */
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
            text.append(first ? "" : ", ").append(name).append('=').append(shown(value));
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

    private static @Nullable Object shown(@Nullable Object value) {
        if (value instanceof JsonValue json) {
            return "JSON " + json.kind().name().toLowerCase(Locale.ROOT);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(ToStringBuilder::shown).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<@Nullable Object, @Nullable Object> entries = new LinkedHashMap<>();
            map.forEach((name, item) -> entries.put(name, shown(item)));
            return entries;
        }
        return value;
    }

    @Override
    public String toString() {
        return text + "]";
    }
}
