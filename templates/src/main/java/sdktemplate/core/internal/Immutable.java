package sdktemplate.core.internal;

import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Unmodifiable copies that keep the order and, other than {@link List#copyOf}, may hold nulls. */
public final class Immutable {
    private Immutable() {}

    /**
     * {@return an unmodifiable copy of a list}
     *
     * @param list what to copy
     * @param <T> the items' type
     * @throws NullPointerException if there is no list
     */
    public static <T> List<T> list(List<? extends T> list) {
        Objects.requireNonNull(list, "a list is wanted, not null");
        return Collections.unmodifiableList(new ArrayList<>(list));
    }

    /**
     * {@return an unmodifiable copy of a list with one more item}
     *
     * @param list what to copy, if there is one yet
     * @param item what comes last
     * @param <T> the items' type
     */
    public static <T> List<T> append(@Nullable List<T> list, T item) {
        List<T> longer = list == null ? new ArrayList<>() : new ArrayList<>(list);
        longer.add(Objects.requireNonNull(item, "item"));
        return Collections.unmodifiableList(longer);
    }

    /**
     * {@return an unmodifiable copy of a map, or the map itself if it was made here}
     *
     * @param map what to copy
     * @param <V> the values' type
     * @throws NullPointerException if there is no map
     */
    public static <V> Map<String, V> map(Map<String, ? extends V> map) {
        Objects.requireNonNull(map, "a map is wanted, not null");
        if (map instanceof Sealed<?>) {
            @SuppressWarnings("unchecked") // nothing can be put into it
            Map<String, V> same = (Map<String, V>) map;
            return same;
        }
        return new Sealed<>(new LinkedHashMap<>(map));
    }

    /**
     * {@return an unmodifiable map of the same entries, without a copy}
     *
     * @param map what nobody changes from now on
     * @param <V> the values' type
     */
    public static <V> Map<String, V> sealed(Map<String, V> map) {
        return new Sealed<>(map);
    }

    /** Known to be unmodifiable, so that it need not be copied again. */
    private static final class Sealed<V> extends AbstractMap<String, V> {
        private final Map<String, V> entries;

        private Sealed(Map<String, V> entries) {
            this.entries = entries;
        }

        @Override
        public Set<Entry<String, V>> entrySet() {
            return Collections.unmodifiableMap(entries).entrySet();
        }

        @Override
        public int size() {
            return entries.size();
        }

        @Override
        public @Nullable V get(@Nullable Object name) {
            return entries.get(name);
        }

        @Override
        public boolean containsKey(@Nullable Object name) {
            return entries.containsKey(name);
        }

        @Override
        public boolean containsValue(@Nullable Object value) {
            return entries.containsValue(value);
        }
    }
}
