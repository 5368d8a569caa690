package sdktemplate.core.internal;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sdktemplate.core.Headers;
import sdktemplate.core.RequestOptions;

/** The ways from a page to the one after it, or before it. Each is a request, or null where there is no such page. */
public final class NextPage {
    private NextPage() {}

    /**
     * {@return the request for the page at a URL}
     *
     * @param request what fetched this page
     * @param url the other's URL as the API sent it, absolute or relative to this one's; absent or empty if there is
     *     none
     */
    public static @Nullable ApiRequest at(ApiRequest request, @Nullable String url) {
        return url == null || url.isBlank() ? null : request.pageAt(url);
    }

    /**
     * {@return the request for the page that a {@code Link} header names}
     *
     * @param request what fetched this page
     * @param headers what came with it
     * @param relation {@code next} or {@code prev}
     */
    public static @Nullable ApiRequest linked(ApiRequest request, Headers headers, String relation) {
        return at(request, LinkHeader.target(headers, relation));
    }

    /**
     * {@return the request for the page at a cursor}
     *
     * @param request what fetched this page
     * @param parameter the query parameter that takes cursors
     * @param cursor the cursor, absent or empty if there is no such page
     */
    public static @Nullable ApiRequest cursor(ApiRequest request, String parameter, @Nullable Object cursor) {
        return cursor == null || cursor.toString().isEmpty() ? null : request.pageWith(parameter, cursor, 0);
    }

    /**
     * {@return the request for the page at a cursor}
     *
     * @param request what fetched this page
     * @param parameter the query parameter that takes cursors
     * @param cursor the cursor, absent or empty if there is no such page
     * @param more whether there is such a page; absent if the cursor alone decides
     */
    public static @Nullable ApiRequest cursor(
            ApiRequest request, String parameter, @Nullable Object cursor, @Nullable Boolean more) {
        return Boolean.FALSE.equals(more) ? null : cursor(request, parameter, cursor);
    }

    /**
     * {@return the request for the page at a cursor}
     *
     * @param request what fetched this page
     * @param field the field of the request's JSON that takes cursors
     * @param cursor the cursor, absent or empty if there is no such page
     */
    public static @Nullable ApiRequest bodyCursor(ApiRequest request, String field, @Nullable Object cursor) {
        return cursor == null || cursor.toString().isEmpty() ? null : request.pageWithField(field, cursor);
    }

    /**
     * {@return the request for the page at a cursor}
     *
     * @param request what fetched this page
     * @param field the field of the request's JSON that takes cursors
     * @param cursor the cursor, absent or empty if there is no such page
     * @param more whether there is such a page; absent if the cursor alone decides
     */
    public static @Nullable ApiRequest bodyCursor(
            ApiRequest request, String field, @Nullable Object cursor, @Nullable Boolean more) {
        return Boolean.FALSE.equals(more) ? null : bodyCursor(request, field, cursor);
    }

    /**
     * {@return the request for the page with the next number}
     *
     * @param request what fetched this page
     * @param parameter the query parameter that takes numbers of pages
     * @param first the number of the first page, which a request without the parameter fetches
     * @param items this page's items
     * @param end where the list ends
     */
    public static @Nullable ApiRequest number(
            ApiRequest request, String parameter, long first, List<?> items, PageEnd end) {
        long next = PageQuery.number(request.target(), parameter).orElse(first) + 1;
        return items.isEmpty() || end.isAfter(next - first, request.itemsBefore() + items.size())
                ? null
                : request.pageWith(parameter, next, items.size());
    }

    /**
     * {@return the request for the page with the number before}
     *
     * @param request what fetched this page
     * @param parameter the query parameter that takes numbers of pages
     * @param first the number of the first page, which a request without the parameter fetches
     */
    public static @Nullable ApiRequest numberBefore(ApiRequest request, String parameter, long first) {
        long number = PageQuery.number(request.target(), parameter).orElse(first);
        return number > first ? request.pageWith(parameter, number - 1, 0) : null;
    }

    /**
     * {@return the request for the page that starts after this one's last item}
     *
     * @param request what fetched this page
     * @param parameter the query parameter that takes the number of items to pass over
     * @param items this page's items
     * @param end where the list ends
     */
    public static @Nullable ApiRequest offset(ApiRequest request, String parameter, List<?> items, PageEnd end) {
        long next = PageQuery.number(request.target(), parameter).orElse(0L) + items.size();
        return items.isEmpty() || end.isAfter(0, next) ? null : request.pageWith(parameter, next, items.size());
    }

    /**
     * {@return the last of a page's items; empty if it has none}
     *
     * @param items the items
     * @param <T> their type
     */
    public static <T> Optional<T> last(List<T> items) {
        return items.isEmpty() ? Optional.empty() : Optional.of(items.get(items.size() - 1));
    }

    /**
     * {@return the request}
     *
     * @param request a request, if there is such a page
     * @throws NoSuchElementException if there is none
     */
    public static ApiRequest existing(@Nullable ApiRequest request) {
        if (request == null) {
            throw new NoSuchElementException("There is no such page");
        }
        return request;
    }

    /**
     * {@return the request for the page before; whoever goes back may come by the same pages again}
     *
     * @param request a request, if there is such a page
     * @throws NoSuchElementException if there is none
     */
    public static ApiRequest back(@Nullable ApiRequest request) {
        return existing(request).withoutTrail();
    }

    /**
     * {@return what stands for the page, to come back to it later}
     *
     * @param request a request, if there is such a page
     * @see RequestOptions.Builder#pageToken
     */
    public static Optional<String> token(@Nullable ApiRequest request) {
        return Optional.ofNullable(request).map(ApiRequest::target);
    }
}
