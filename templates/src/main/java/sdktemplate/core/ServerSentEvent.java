package sdktemplate.core;

import java.time.Duration;
import java.util.Optional;

/**
 * An event that a server sent (HTML standard, "Server-sent events").
 *
 * @param event its type; {@code message} if the server does not say
 * @param data what it carries
 * @param id the last id that the server gave to this event or one before it; empty if to none
 * @param retry how long to wait before the same is asked for again once the connection is lost, as the server said last
 * @param <T> the type of its data
 */
public record ServerSentEvent<T>(String event, T data, String id, Optional<Duration> retry) {
    /**
     * {@return an event without a type and an id}
     *
     * @param data what it carries
     * @param <T> the type of its data
     */
    public static <T> ServerSentEvent<T> of(T data) {
        return new ServerSentEvent<>("message", data, "", Optional.empty());
    }

    /** {@return its type and id; the data can be personal} */
    @Override
    public String toString() {
        return "ServerSentEvent[" + event + (id.isEmpty() ? "" : ", " + id) + "]";
    }
}
