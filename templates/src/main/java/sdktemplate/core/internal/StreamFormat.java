package sdktemplate.core.internal;

import java.io.IOException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import sdktemplate.core.DecodeException;
import sdktemplate.core.JsonReader;
import sdktemplate.core.ServerSentEvent;

/**
 * How the items of a stream follow one another.
 *
 * @param <T> the type of the items
 */
public final class StreamFormat<T> {
    private final @Nullable String mediaType;
    private final Function<LineReader, Rows> rows;
    private final Function<ServerSentEvent<String>, T> item;
    private final @Nullable String end;

    private StreamFormat(
            @Nullable String mediaType,
            Function<LineReader, Rows> rows,
            Function<ServerSentEvent<String>, T> item,
            @Nullable String end) {
        this.mediaType = mediaType;
        this.rows = rows;
        this.item = item;
        this.end = end;
    }

    /** What a stream is made of before anybody knows what its text means. */
    private interface Rows {
        /** The next one; nothing at the end. */
        @Nullable
        ServerSentEvent<String> next() throws IOException;
    }

    /**
     * The items that come.
     *
     * @param <T> their type
     */
    interface Items<T> {
        /**
         * The next one; nothing at the end.
         *
         * @throws DecodeException if it is not what it should be
         */
        @Nullable
        T next() throws IOException;
    }

    /**
     * {@return events of which each carries JSON}
     *
     * @param decoder reads it
     * @param <T> its type
     */
    public static <T> StreamFormat<ServerSentEvent<T>> events(JsonReader.Decoder<? extends T> decoder) {
        return events(decoder, null);
    }

    /**
     * {@return events of which each carries JSON}
     *
     * @param decoder reads it
     * @param end the text of an event that says that no more follow, if there is one
     * @param <T> its type
     */
    public static <T> StreamFormat<ServerSentEvent<T>> events(
            JsonReader.Decoder<? extends T> decoder, @Nullable String end) {
        return eventsOf(
                lines -> withData(new EventReader(lines)::next),
                text -> JsonReader.of(text).<T>only(decoder),
                end);
    }

    /** {@return events of which each carries text} */
    public static StreamFormat<ServerSentEvent<String>> textEvents() {
        return textEvents(null);
    }

    /**
     * {@return events of which each carries text}
     *
     * @param end the text of an event that says that no more follow, if there is one
     */
    public static StreamFormat<ServerSentEvent<String>> textEvents(@Nullable String end) {
        return eventsOf(lines -> new EventReader(lines)::next, Function.identity(), end);
    }

    private static <T> StreamFormat<ServerSentEvent<T>> eventsOf(
            Function<LineReader, Rows> rows, Function<String, T> data, @Nullable String end) {
        return new StreamFormat<>(
                "text/event-stream",
                rows,
                event -> new ServerSentEvent<>(event.event(), data.apply(event.data()), event.id(), event.retry()),
                end);
    }

    /**
     * {@return lines of JSON}
     *
     * @param decoder reads a line
     * @param <T> its type
     */
    public static <T> StreamFormat<T> jsonLines(JsonReader.Decoder<? extends T> decoder) {
        return jsonLines(decoder, null);
    }

    /**
     * {@return lines of JSON}
     *
     * @param decoder reads a line
     * @param end the text of a line that says that no more follow, if there is one
     * @param <T> its type
     */
    public static <T> StreamFormat<T> jsonLines(JsonReader.Decoder<? extends T> decoder, @Nullable String end) {
        return new StreamFormat<>(
                null, StreamFormat::lines, line -> JsonReader.of(line.data()).<T>only(decoder), end);
    }

    /** Lines, as events that have nothing but data. */
    private static Rows lines(LineReader lines) {
        return withData(() -> {
            String line = lines.next();
            return line == null ? null : ServerSentEvent.of(line);
        });
    }

    /** Without those that are blank: no JSON, but what keeps a connection busy. */
    private static Rows withData(Rows rows) {
        return () -> {
            ServerSentEvent<String> row = rows.next();
            while (row != null && row.data().isBlank()) {
                row = rows.next();
            }
            return row;
        };
    }

    /** The media type that it always has, if it has one: nothing else about it would tell that it is another. */
    @Nullable
    String mediaType() {
        return mediaType;
    }

    /** The items that lines hold. */
    Items<T> of(LineReader lines) {
        Rows source = rows.apply(lines);
        return () -> {
            ServerSentEvent<String> row = source.next();
            return row == null || row.data().equals(end) ? null : item.apply(row);
        };
    }
}
