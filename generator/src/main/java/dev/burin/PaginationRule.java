package dev.burin;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How somebody says that an operation's pages are reached, in {@code burin.yaml} or in {@code x-burin-pagination}.
 * Pointers are JSON pointers (RFC 6901) into the answer.
 *
 * @param style the way
 * @param items where the items are; empty for the answer itself; found by the answer's shape where absent
 * @param next where the next page's URL or cursor is
 * @param previous where that of the page before is
 * @param lastItem where in the last item the next page's cursor is
 * @param parameter the query parameter that takes the cursor, number or offset
 * @param field the field of the request's JSON that takes the cursor instead
 * @param first the number of the first page
 * @param more where the answer says whether more follows
 * @param pages where it says how many pages there are
 * @param total where it says how many items there are
 */
public record PaginationRule(
        Style style,
        Optional<String> items,
        Optional<String> next,
        Optional<String> previous,
        Optional<String> lastItem,
        Optional<String> parameter,
        Optional<String> field,
        Optional<Long> first,
        Optional<String> more,
        Optional<String> pages,
        Optional<String> total) {

    /** What a rule is made of, as it is written. */
    public static final List<String> KEYS = List.of(
            "style", "items", "next", "previous", "lastItem", "parameter", "field", "first", "more", "pages", "total");

    /**
     * The rule that a mapping stands for; empty if its style is not one.
     *
     * @param text the text of a key, empty where there is none
     */
    public static Optional<PaginationRule> of(Function<String, Optional<String>> text) {
        return text.apply("style")
                .flatMap(Style::of)
                .map(style -> new PaginationRule(
                        style,
                        text.apply("items"),
                        text.apply("next"),
                        text.apply("previous"),
                        text.apply("lastItem"),
                        text.apply("parameter"),
                        text.apply("field"),
                        text.apply("first").filter(PaginationRule::isCount).map(Long::valueOf),
                        text.apply("more"),
                        text.apply("pages"),
                        text.apply("total")));
    }

    /** Whether a text can be the number of a first page. */
    public static boolean isCount(String text) {
        return !text.isEmpty() && text.length() < 10 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** The ways to another page. */
    public enum Style {
        /** The answer holds the page's URL. */
        NEXT_URL("nextUrl"),
        /** The answer's {@code Link} header does (RFC 8288). */
        LINK_HEADER("linkHeader"),
        /** The answer holds a cursor to ask with. */
        CURSOR("cursor"),
        /** Pages are asked for by number. */
        PAGE_NUMBER("pageNumber"),
        /** Pages are asked for by the number of items to pass over. */
        OFFSET("offset"),
        /** None: the answer is no page. */
        NONE("none");

        private final String key;

        Style(String key) {
            this.key = key;
        }

        /** The style that is written so. */
        public static Optional<Style> of(String key) {
            return Stream.of(values()).filter(style -> style.key.equals(key)).findFirst();
        }

        /** The style as it is written: {@code nextUrl}. */
        public String key() {
            return key;
        }
    }
}
