package sdktemplate.core;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import sdktemplate.core.internal.PageIterator;

/**
 * A page of a list.
 *
 * @param <T> the type of its items
 */
public interface Page<T> {
    /** {@return this page's items; there can be none although more pages follow} */
    List<T> items();

    /** {@return whether another page follows} */
    boolean hasNextPage();

    /**
     * Fetches the page after this one.
     *
     * @return the page after this one
     * @throws NoSuchElementException if there is none
     * @throws SdkException if it can't be fetched
     */
    Page<T> nextPage();

    /**
     * {@return what stands for the page after this one, to come back to it later; empty if there is none}
     *
     * @see RequestOptions.Builder#pageToken
     */
    Optional<String> nextPageToken();

    /**
     * {@return this page and all later ones}
     *
     * <p>A page is fetched when it is asked for, not before; what goes wrong then is thrown there.
     */
    default Stream<? extends Page<T>> allPages() {
        return Stream.iterate(this, page -> page != null, page -> page.hasNextPage() ? page.nextPage() : null);
    }

    /**
     * {@return this page's items and those of all later pages}
     *
     * <p>A page is fetched when its first item is asked for, not before; what goes wrong then is thrown there.
     */
    default Stream<T> stream() {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(all().iterator(), Spliterator.ORDERED), false);
    }

    /**
     * {@return this page's items and those of all later pages, to go over any number of times}
     *
     * <p>A page is fetched when its first item is asked for, not before; what goes wrong then is thrown there.
     */
    default Iterable<T> all() {
        return () -> new PageIterator<>(this);
    }
}
