package sdktemplate.core.internal;

import org.jspecify.annotations.Nullable;

/** What tells that a list has no page after a certain one. A page without items is its end in any case. */
@FunctionalInterface
public interface PageEnd {
    /** Nothing tells: a page without items is the end. */
    PageEnd UNTOLD = (pages, items) -> false;

    /**
     * {@return whether the list ends there}
     *
     * @param pages how many pages lie before that point
     * @param items how many items do, as far as is known
     */
    boolean isAfter(long pages, long items);

    /**
     * {@return an end that the page itself tells of}
     *
     * @param more whether more follows; absent if the API does not say
     */
    static PageEnd unless(@Nullable Boolean more) {
        return (pages, items) -> Boolean.FALSE.equals(more);
    }

    /**
     * {@return the end after a number of pages}
     *
     * @param count how many the list has; absent if the API does not say
     */
    static PageEnd ofPages(@Nullable Number count) {
        return (pages, items) -> count != null && pages >= count.longValue();
    }

    /**
     * {@return the end after a number of items}
     *
     * @param count how many the list has; absent if the API does not say
     */
    static PageEnd ofItems(@Nullable Number count) {
        return (pages, items) -> count != null && items >= count.longValue();
    }
}
