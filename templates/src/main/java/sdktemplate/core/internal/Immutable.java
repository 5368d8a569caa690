package sdktemplate.core.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
     * {@return an unmodifiable copy of a map}
     *
     * @param map what to copy
     * @param <V> the values' type
     * @throws NullPointerException if there is no map
     */
    public static <V> Map<String, V> map(Map<String, ? extends V> map) {
        Objects.requireNonNull(map, "a map is wanted, not null");
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
