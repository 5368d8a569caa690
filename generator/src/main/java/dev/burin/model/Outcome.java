package dev.burin.model;

import java.util.List;

/** What a successful response carries. */
public sealed interface Outcome {
    /** Calls the visitor's method for this kind of outcome. */
    <R> R accept(Visitor<R> visitor);

    /** No body. */
    record Nothing() implements Outcome {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.nothing(this);
        }
    }

    /**
     * One JSON value.
     *
     * @param type its type
     * @param optional whether there may be none: an answer without a body is a success too
     */
    record One(TypeRef type, boolean optional) implements Outcome {
        /** A value that is always there. */
        public One(TypeRef type) {
            this(type, false);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.one(this);
        }
    }

    /** Text, whatever its media type. */
    record Text() implements Outcome {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.text(this);
        }
    }

    /** Bytes, whatever their media type, as they arrive. */
    record Bytes() implements Outcome {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.bytes(this);
        }
    }

    /**
     * A page of items.
     *
     * @param envelope the object that holds the items
     * @param items the name of the envelope's property that holds them
     * @param item the type of an item
     * @param pagination how the next page is reached
     */
    record Pages(TypeId envelope, String items, TypeRef item, Pagination pagination) implements Outcome {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.pages(this);
        }
    }

    /** How the next page is reached. */
    sealed interface Pagination {
        /**
         * The envelope holds the next page's URL, absolute or relative to the request's.
         *
         * @param path the names of the properties that lead to it from the envelope: {@code meta, next_page_url}
         */
        record NextUrl(List<String> path) implements Pagination {
            public NextUrl {
                path = List.copyOf(path);
            }
        }
    }

    /**
     * One method for each kind of outcome.
     *
     * @param <R> the result
     */
    interface Visitor<R> {
        /** No body. */
        R nothing(Nothing nothing);

        /** One JSON value. */
        R one(One one);

        /** Text. */
        R text(Text text);

        /** Bytes. */
        R bytes(Bytes bytes);

        /** A page. */
        R pages(Pages pages);
    }
}
