package dev.burin.model;

import java.util.List;
import java.util.Optional;

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
     * @param body the type of the answer: an object that holds the items, or their list
     * @param items the names of the properties that lead from the body to the items; none if it is their list
     * @param item the type of an item
     * @param next how the next page is reached
     * @param previous how the page before is reached, where the API says so
     */
    record Pages(TypeRef body, List<String> items, TypeRef item, Pagination next, Optional<Pagination> previous)
            implements Outcome {
        public Pages {
            items = List.copyOf(items);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.pages(this);
        }
    }

    /**
     * Items that arrive one by one.
     *
     * @param item the type of what each carries
     * @param format how they follow one another
     * @param end the text of an item that is none, but says that no more follow
     */
    record Stream(TypeRef item, Format format, Optional<String> end) implements Outcome {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.stream(this);
        }

        /** How the items of a stream follow one another. */
        public enum Format {
            /** Server-sent events (HTML standard) that carry JSON. */
            EVENTS,
            /** Server-sent events that carry text. */
            TEXT_EVENTS,
            /** A JSON text in each line. */
            JSON_LINES
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

        /** Items that arrive one by one. */
        R stream(Stream stream);
    }
}
