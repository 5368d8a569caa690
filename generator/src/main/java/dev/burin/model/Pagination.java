package dev.burin.model;

import java.util.List;
import java.util.Optional;

/** How a list's next page is reached from a page, or the one before. Paths are names of properties, outermost first. */
public sealed interface Pagination {
    /** Calls the visitor's method for this kind of pagination. */
    <R> R accept(Visitor<R> visitor);

    /**
     * The body holds the page's URL, absolute or relative to the request's.
     *
     * @param path what leads to it from the body: {@code meta, next_page_url}
     */
    record Url(List<String> path) implements Pagination {
        public Url {
            path = List.copyOf(path);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.url(this);
        }
    }

    /**
     * A {@code Link} header names the page (RFC 8288).
     *
     * @param relation the link's relation type, {@code next} or {@code prev}
     */
    record LinkHeader(String relation) implements Pagination {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.linkHeader(this);
        }
    }

    /**
     * The same request is sent with a cursor that the page holds.
     *
     * @param parameter the query parameter that takes it, or the field of the request's JSON
     * @param inBody whether it is such a field
     * @param ofLastItem whether the path begins at the page's last item, and not at the body
     * @param path what leads to the cursor
     * @param more what leads to whether there is such a page, where the body says so
     */
    record Cursor(String parameter, boolean inBody, boolean ofLastItem, List<String> path, Optional<List<String>> more)
            implements Pagination {
        public Cursor {
            path = List.copyOf(path);
            more = more.map(List::copyOf);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.cursor(this);
        }
    }

    /**
     * The same request is sent with the next number.
     *
     * @param parameter the query parameter that takes it
     * @param first the number of the first page, which a request without the parameter fetches
     * @param end where the list ends
     */
    record PageNumber(String parameter, long first, End end) implements Pagination {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.pageNumber(this);
        }
    }

    /**
     * The same request is sent with the number before. Of offsets there is no such thing: nothing says how long the
     * page before is.
     *
     * @param parameter the query parameter that takes it
     * @param first the number of the first page, before which there is none
     */
    record NumberBefore(String parameter, long first) implements Pagination {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.numberBefore(this);
        }
    }

    /**
     * The same request is sent with the number of items to pass over.
     *
     * @param parameter the query parameter that takes it; without it none are passed over
     * @param end where the list ends
     */
    record Offset(String parameter, End end) implements Pagination {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.offset(this);
        }
    }

    /**
     * Where a list ends whose pages or items are counted: at a page without items, and there already where the body
     * tells.
     *
     * @param kind what the body tells
     * @param path what leads to it from the body
     */
    record End(Kind kind, List<String> path) {
        public End {
            path = List.copyOf(path);
        }

        /** What a body can tell. */
        public enum Kind {
            /** Whether more follows. */
            MORE,
            /** How many pages there are. */
            PAGES,
            /** How many items there are. */
            ITEMS,
            /** Nothing. */
            UNTOLD
        }
    }

    /**
     * One method for each kind of pagination.
     *
     * @param <R> the result
     */
    interface Visitor<R> {
        /** A URL in the body. */
        R url(Url url);

        /** A {@code Link} header. */
        R linkHeader(LinkHeader header);

        /** A cursor. */
        R cursor(Cursor cursor);

        /** A page number. */
        R pageNumber(PageNumber number);

        /** A page number that becomes less. */
        R numberBefore(NumberBefore number);

        /** An offset. */
        R offset(Offset offset);
    }
}
