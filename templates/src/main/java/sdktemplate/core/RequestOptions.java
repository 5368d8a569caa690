package sdktemplate.core;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sdktemplate.core.internal.BaseUrl;

/** What holds for one call, in place of what its client was built with. */
public final class RequestOptions {
    private static final RequestOptions NONE = new RequestOptions(new Builder());

    private final @Nullable Duration timeout;
    private final @Nullable Duration attemptTimeout;
    private final @Nullable Duration idleTimeout;
    private final @Nullable Integer maxRetries;
    private final @Nullable Integer maxRedirects;
    private final @Nullable String idempotencyKey;
    private final @Nullable String baseUrl;
    private final @Nullable String pageToken;
    private final Headers headers;
    private final Map<String, String> query;
    private final Map<String, JsonValue> bodyFields;

    private RequestOptions(Builder builder) {
        timeout = builder.timeout;
        attemptTimeout = builder.attemptTimeout;
        idleTimeout = builder.idleTimeout;
        maxRetries = builder.maxRetries;
        maxRedirects = builder.maxRedirects;
        idempotencyKey = builder.idempotencyKey;
        baseUrl = builder.baseUrl;
        pageToken = builder.pageToken;
        headers = builder.headers.build();
        query = Collections.unmodifiableMap(new LinkedHashMap<>(builder.query));
        bodyFields = Collections.unmodifiableMap(new LinkedHashMap<>(builder.bodyFields));
    }

    /** {@return options that change nothing} */
    public static RequestOptions none() {
        return NONE;
    }

    /** {@return a builder that changes nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return how long the call may take, with all attempts, pauses and the last byte of the answer} */
    public Optional<Duration> timeout() {
        return Optional.ofNullable(timeout);
    }

    /** {@return how long one attempt may take, up to the last byte of the answer} */
    public Optional<Duration> attemptTimeout() {
        return Optional.ofNullable(attemptTimeout);
    }

    /** {@return how long the API may be silent while a stream is read} */
    public Optional<Duration> idleTimeout() {
        return Optional.ofNullable(idleTimeout);
    }

    /** {@return how often a call that failed is repeated at most} */
    public Optional<Integer> maxRetries() {
        return Optional.ofNullable(maxRetries);
    }

    /** {@return how many redirects of an attempt are followed at most} */
    public Optional<Integer> maxRedirects() {
        return Optional.ofNullable(maxRedirects);
    }

    /** {@return the key by which the API knows attempts of one call from several calls} */
    public Optional<String> idempotencyKey() {
        return Optional.ofNullable(idempotencyKey);
    }

    /** {@return where the API is} */
    public Optional<String> baseUrl() {
        return Optional.ofNullable(baseUrl);
    }

    /** {@return where in a list to go on} */
    public Optional<String> pageToken() {
        return Optional.ofNullable(pageToken);
    }

    /** {@return header fields to send, in place of others of the same name} */
    public Headers headers() {
        return headers;
    }

    /** {@return query parameters to send besides those of the operation} */
    public Map<String, String> query() {
        return query;
    }

    /** {@return properties or form fields to send besides those of the operation} */
    public Map<String, JsonValue> bodyFields() {
        return bodyFields;
    }

    /**
     * {@return these options, and those of others where these say nothing}
     *
     * @param others other options
     */
    public RequestOptions orElse(RequestOptions others) {
        return this == NONE
                ? others
                : others == NONE ? this : others.toBuilder().setAll(this).build();
    }

    /** {@return a builder that starts with these options} */
    public Builder toBuilder() {
        return new Builder().setAll(this);
    }

    /** Collects options. */
    public static final class Builder {
        private @Nullable Duration timeout;
        private @Nullable Duration attemptTimeout;
        private @Nullable Duration idleTimeout;
        private @Nullable Integer maxRetries;
        private @Nullable Integer maxRedirects;
        private @Nullable String idempotencyKey;
        private @Nullable String baseUrl;
        private @Nullable String pageToken;
        private final Headers.Builder headers = Headers.builder();
        private final Map<String, String> query = new LinkedHashMap<>();
        private final Map<String, JsonValue> bodyFields = new LinkedHashMap<>();

        private Builder() {}

        private Builder setAll(RequestOptions options) {
            timeout = options.timeout().orElse(timeout);
            attemptTimeout = options.attemptTimeout().orElse(attemptTimeout);
            idleTimeout = options.idleTimeout().orElse(idleTimeout);
            maxRetries = options.maxRetries().orElse(maxRetries);
            maxRedirects = options.maxRedirects().orElse(maxRedirects);
            idempotencyKey = options.idempotencyKey().orElse(idempotencyKey);
            baseUrl = options.baseUrl().orElse(baseUrl);
            pageToken = options.pageToken().orElse(pageToken);
            headers.setAll(options.headers);
            query.putAll(options.query);
            bodyFields.putAll(options.bodyFields);
            return this;
        }

        /**
         * Limits how long the call may take.
         *
         * @param limit the time for all attempts, the pauses between them, and the last byte of the answer
         * @return this
         * @throws IllegalArgumentException if it is not positive
         */
        public Builder timeout(Duration limit) {
            this.timeout = Checks.positive("timeout", limit);
            return this;
        }

        /**
         * Limits how long one attempt may take. One that takes longer counts as failed: a call that may be repeated is.
         *
         * @param limit the time up to the last byte of the answer
         * @return this
         * @throws IllegalArgumentException if it is not positive
         */
        public Builder attemptTimeout(Duration limit) {
            this.attemptTimeout = Checks.positive("attemptTimeout", limit);
            return this;
        }

        /**
         * Limits how long the API may be silent while an {@link EventStream} is read.
         *
         * @param limit the time for which nothing comes
         * @return this
         * @throws IllegalArgumentException if it is not positive
         */
        public Builder idleTimeout(Duration limit) {
            this.idleTimeout = Checks.positive("idleTimeout", limit);
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
         * Limits how many redirects of an attempt are followed.
         *
         * @param number of redirects; 0 for none
         * @return this
         * @throws IllegalArgumentException if it is negative
         * @see ClientBuilder#maxRedirects
         */
        public Builder maxRedirects(int number) {
            this.maxRedirects = Checks.notNegative("maxRedirects", number);
            return this;
        }

        /**
         * Sets the key by which the API knows attempts of one call from several calls, where it has such keys. Without
         * it each call gets a key of its own; set it to repeat a call safely after your program was restarted.
         *
         * @param key the key
         * @return this
         * @throws IllegalArgumentException if it is blank: a key that is none protects nothing
         */
        public Builder idempotencyKey(String key) {
            if (key.isBlank()) {
                throw new IllegalArgumentException("idempotencyKey is blank: leave it out to have one made");
            }
            this.idempotencyKey = key;
            return this;
        }

        /**
         * Goes on in a list where {@link Page#nextPageToken} says, whatever else the call's params say. Calls that
         * return no page take no notice.
         *
         * @param token the token, from the same list; it holds what the API names the page by, so keep it as you keep
         *     the list's items
         * @return this
         * @throws IllegalArgumentException if it is empty
         */
        public Builder pageToken(String token) {
            if (token.isEmpty()) {
                throw new IllegalArgumentException("pageToken is empty: leave it out to start at the first page");
            }
            this.pageToken = token;
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

        /**
         * Sends the request to another place than the client's other requests.
         *
         * @param url {@code http} or {@code https}, host, port and path; credentials are sent there
         * @return this
         * @throws IllegalArgumentException if it is no such URL
         */
        public Builder baseUrl(String url) {
            this.baseUrl = BaseUrl.of(url).toString();
            return this;
        }

        /**
         * Sends a query parameter that the operation does not have. A page that the API names by a URL, and one that a
         * token stands for, is asked for as it is.
         *
         * @param name its name
         * @param value its value
         * @return this
         */
        public Builder query(String name, String value) {
            query.put(name, value);
            return this;
        }

        /**
         * Sends in the body what the operation has no parameter for: a property of a JSON object, in place of one of
         * the same name, or a field of a form, with files or without.
         *
         * @param name its name
         * @param value its value; a form has the text of a string, and the JSON text of anything else
         * @return this
         */
        public Builder bodyField(String name, JsonValue value) {
            bodyFields.put(name, value);
            return this;
        }

        /** {@return the options} */
        public RequestOptions build() {
            return new RequestOptions(this);
        }
    }
}
