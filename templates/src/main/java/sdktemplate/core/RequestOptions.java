package sdktemplate.core;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What holds for one call, in place of what its client was built with. */
public final class RequestOptions {
    private static final RequestOptions NONE = new RequestOptions(new Builder());

    private final @Nullable Duration timeout;
    private final @Nullable Integer maxRetries;
    private final @Nullable String idempotencyKey;
    private final Headers headers;

    private RequestOptions(Builder builder) {
        timeout = builder.timeout;
        maxRetries = builder.maxRetries;
        idempotencyKey = builder.idempotencyKey;
        headers = builder.headers.build();
    }

    /** {@return options that change nothing} */
    public static RequestOptions none() {
        return NONE;
    }

    /** {@return a builder that changes nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return how long one attempt may take, up to the last byte of the answer} */
    public Optional<Duration> timeout() {
        return Optional.ofNullable(timeout);
    }

    /** {@return how often a call that failed is repeated at most} */
    public Optional<Integer> maxRetries() {
        return Optional.ofNullable(maxRetries);
    }

    /** {@return the key by which the API knows attempts of one call from several calls} */
    public Optional<String> idempotencyKey() {
        return Optional.ofNullable(idempotencyKey);
    }

    /** {@return header fields to send, in place of others of the same name} */
    public Headers headers() {
        return headers;
    }

    /** {@return a builder that starts with these options} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.timeout = timeout;
        builder.maxRetries = maxRetries;
        builder.idempotencyKey = idempotencyKey;
        builder.headers.setAll(headers);
        return builder;
    }

    /** Collects options. */
    public static final class Builder {
        private @Nullable Duration timeout;
        private @Nullable Integer maxRetries;
        private @Nullable String idempotencyKey;
        private final Headers.Builder headers = Headers.builder();

        private Builder() {}

        /**
         * Limits how long one attempt may take.
         *
         * @param limit the time up to the last byte of the answer; retries, and the pauses before them, come on top
         * @return this
         * @throws IllegalArgumentException if it is not positive
         */
        public Builder timeout(Duration limit) {
            this.timeout = Checks.positive("timeout", limit);
            return this;
        }

        /**
         * Limits how often a call that failed is repeated.
         *
         * @param number of repetitions; 0 for none
         * @return this
         * @throws IllegalArgumentException if it is negative
         */
        public Builder maxRetries(int number) {
            this.maxRetries = Checks.notNegative("maxRetries", number);
            return this;
        }

        /**
         * Sets the key by which the API knows attempts of one call from several calls, where it has such keys. Without
         * it each call gets a key of its own; set it to repeat a call safely after your program was restarted.
         *
         * @param key the key
         * @return this
         */
        public Builder idempotencyKey(String key) {
            this.idempotencyKey = key;
            return this;
        }

        /**
         * Sends a header field, in place of others of the same name.
         *
         * @param name its name
         * @param value its value
         * @return this
         * @throws IllegalArgumentException if HTTP allows no such name or value
         */
        public Builder header(String name, String value) {
            headers.set(name, value);
            return this;
        }

        /** {@return the options} */
        public RequestOptions build() {
            return new RequestOptions(this);
        }
    }
}
