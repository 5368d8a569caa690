package sdktemplate.core;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** HTTP header fields. The case of names does not matter; a field's values keep their order. Immutable. */
public final class Headers {
    private static final Headers EMPTY = new Headers(new TreeMap<>(String.CASE_INSENSITIVE_ORDER));

    private final Map<String, List<String>> values;

    private Headers(Map<String, List<String>> values) {
        this.values = Collections.unmodifiableMap(values);
    }

    /** {@return no fields at all} */
    public static Headers empty() {
        return EMPTY;
    }

    /**
     * {@return fields from a map}
     *
     * @param values the values by field name
     * @throws IllegalArgumentException if HTTP allows no such name or value
     */
    public static Headers of(Map<String, List<String>> values) {
        Builder builder = new Builder();
        for (Map.Entry<String, List<String>> field : values.entrySet()) {
            for (String value : field.getValue()) {
                builder.add(field.getKey(), value);
            }
        }
        return builder.build();
    }

    /** {@return an empty builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that starts with these fields} */
    public Builder toBuilder() {
        return new Builder().setAll(this);
    }

    /**
     * {@return a field's first value}
     *
     * @param name the field's name
     */
    public Optional<String> first(String name) {
        List<String> all = all(name);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(0));
    }

    /** {@return how many bytes the body is announced to have, as it is sent; empty if nobody says} */
    public OptionalLong contentLength() {
        String length = first("Content-Length").orElse("");
        return length.matches("[0-9]{1,18}") ? OptionalLong.of(Long.parseLong(length)) : OptionalLong.empty();
    }

    /**
     * {@return a field's values, none if the field is not there}
     *
     * @param name the field's name
     */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** {@return all values by field name; looking a name up in it ignores case} */
    public Map<String, List<String>> asMap() {
        return values;
    }

    /** These fields, of which each client would send another thing if they were not ASCII (RFC 9110, section 5.5). */
    Headers checkedToSend() {
        values.forEach((name, all) -> all.forEach(value -> Builder.check(name, value, 0x7e)));
        return this;
    }

    /** {@return the fields' names; values can be secret} */
    @Override
    public String toString() {
        return "Headers" + values.keySet();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Headers headers && values.equals(headers.values);
    }

    @Override
    public int hashCode() {
        int hash = 0;
        for (List<String> all : values.values()) {
            hash = 31 * hash + all.hashCode();
        }
        return hash;
    }

    /** Collects header fields. */
    public static final class Builder {
        private final Map<String, List<String>> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

        private Builder() {}

        /**
         * Adds a value to those that the field has.
         *
         * @param name the field's name
         * @param value the value
         * @return this
         * @throws IllegalArgumentException if HTTP allows no such name or value; the message does not show the value
         */
        public Builder add(String name, String value) {
            check(name, value, 0xff);
            List<String> all = new ArrayList<>(values.getOrDefault(name, List.of()));
            all.add(value);
            values.put(name, Collections.unmodifiableList(all));
            return this;
        }

        /**
         * Sets a field's only value.
         *
         * @param name the field's name
         * @param value the value
         * @return this
         * @throws IllegalArgumentException if HTTP allows no such name or value; the message does not show the value
         */
        public Builder set(String name, String value) {
            check(name, value, 0xff);
            values.put(name, List.of(value));
            return this;
        }

        /**
         * Removes a field.
         *
         * @param name the field's name
         * @return this
         */
        public Builder remove(String name) {
            values.remove(name);
            return this;
        }

        /**
         * Sets all fields of others, in place of those of the same name.
         *
         * @param others other fields
         * @return this
         */
        public Builder setAll(Headers others) {
            values.putAll(others.values);
            return this;
        }

        /** {@return the fields} */
        public Headers build() {
            return values.isEmpty() ? EMPTY : new Headers(sorted(values));
        }

        private static Map<String, List<String>> sorted(Map<String, List<String>> values) {
            Map<String, List<String>> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            sorted.putAll(values);
            return sorted;
        }

        /** A line break in a value would be a field, or a request, of the caller's making (RFC 9110, section 5.5). */
        private static void check(String name, String value, int last) {
            if (name.isEmpty()) {
                throw new IllegalArgumentException("A header's name is empty");
            }
            for (int i = 0; i < name.length(); i++) {
                char c = name.charAt(i);
                if (c <= ' ' || c >= 0x7f || "\"(),/:;<=>?@[\\]{}".indexOf(c) >= 0) {
                    throw new IllegalArgumentException("Not a header's name: " + name);
                }
            }
            for (int i = 0; i < value.length(); i++) {
                char c = value.charAt(i);
                if ((c < ' ' && c != '\t') || c == 0x7f || c > last) {
                    throw new IllegalArgumentException("Header " + name + " can't hold the character at " + i);
                }
            }
        }
    }
}
