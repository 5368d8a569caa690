package sdktemplate.core.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sdktemplate.core.HttpResponse;

/**
 * What tells one SDK from another.
 *
 * @param name what it calls itself in its user agent
 * @param version its version
 * @param baseUrl where the API is, if its description says
 * @param siblings all base URLs that the API's description names
 * @param idempotencyHeader the header field that makes the API treat repeated requests as one, if it has any
 * @param requestIdHeader the header field in which the API names a request, if it does
 * @param errors where an error body has its message and code
 * @param credentials how the builder takes the credential of each security scheme
 * @param sensitiveFields the names of parameters and properties whose values are secret or personal
 */
public record SdkInfo(
        String name,
        String version,
        @Nullable String baseUrl,
        List<String> siblings,
        @Nullable String idempotencyHeader,
        @Nullable String requestIdHeader,
        ErrorFields errors,
        Map<String, String> credentials,
        Set<String> sensitiveFields) {
    /**
     * Copies the names.
     *
     * @param name what it calls itself in its user agent
     * @param version its version
     * @param baseUrl where the API is, if its description says
     * @param siblings all base URLs that the API's description names
     * @param idempotencyHeader the header field that makes the API treat repeated requests as one, if it has any
     * @param requestIdHeader the header field in which the API names a request, if it does
     * @param errors where an error body has its message and code
     * @param credentials how the builder takes the credential of each security scheme
     * @param sensitiveFields the names of parameters and properties whose values are secret or personal
     */
    public SdkInfo {
        siblings = List.copyOf(siblings);
        credentials = Map.copyOf(credentials);
        sensitiveFields = Set.copyOf(sensitiveFields);
    }

    /**
     * {@return a builder for an SDK}
     *
     * @param name what it calls itself in its user agent
     * @param version its version
     */
    public static Builder named(String name, String version) {
        return new Builder(name, version);
    }

    /** {@return what the SDK calls itself in requests, {@code verify/2.0.0 burin java/17.0.15}} */
    public String userAgent() {
        return token(name) + '/' + token(version) + " burin java/"
                + token(System.getProperty("java.version", "unknown"));
    }

    /** The API's name for a request, if it gives any. */
    @Nullable
    String requestId(HttpResponse response) {
        return requestIdHeader == null
                ? null
                : response.headers().first(requestIdHeader).orElse(null);
    }

    /** How to give the client the credential of a security scheme. */
    String credential(String schemeId) {
        return credentials.getOrDefault(schemeId, schemeId);
    }

    /** Names come from a document: what HTTP allows in no token (RFC 9110, section 5.6.2) becomes a hyphen. */
    private static String token(String text) {
        StringBuilder token = new StringBuilder(text);
        for (int i = 0; i < token.length(); i++) {
            char c = token.charAt(i);
            if (c <= ' ' || c >= 0x7f || "\"(),/:;<=>?@[\\]{}".indexOf(c) >= 0) {
                token.setCharAt(i, '-');
            }
        }
        return token.toString();
    }

    /** Collects what tells one SDK from another. */
    public static final class Builder {
        private final String name;
        private final String version;
        private @Nullable String baseUrl;
        private final List<String> siblings = new ArrayList<>();
        private @Nullable String idempotencyHeader;
        private @Nullable String requestIdHeader;
        private final List<String> errorCodes = new ArrayList<>();
        private final List<String> errorMessages = new ArrayList<>();
        private final List<String> errorLinks = new ArrayList<>();
        private final List<String> declaredCodes = new ArrayList<>();
        private final List<String> declaredMessages = new ArrayList<>();
        private final Map<String, String> credentials = new LinkedHashMap<>();
        private Set<String> sensitiveFields = Set.of();

        private Builder(String name, String version) {
            this.name = name;
            this.version = version;
        }

        /**
         * Says where the API is.
         *
         * @param url an absolute URL
         * @return this
         */
        public Builder baseUrl(@Nullable String url) {
            baseUrl = url;
            return url == null ? this : sibling(url);
        }

        /**
         * Says where the API is as well: what is sent to a client for a page's URL there, means the client's own
         * server.
         *
         * @param url an absolute URL
         * @return this
         */
        public Builder sibling(String url) {
            siblings.add(url);
            return this;
        }

        /**
         * Says by which header field the API treats repeated requests as one.
         *
         * @param header its name
         * @return this
         */
        public Builder idempotencyHeader(@Nullable String header) {
            idempotencyHeader = header;
            return this;
        }

        /**
         * Says in which header field the API names a request.
         *
         * @param header its name
         * @return this
         */
        public Builder requestIdHeader(@Nullable String header) {
            requestIdHeader = header;
            return this;
        }

        /**
         * Says where an error body tells what went wrong. What is said first counts first, and all of it before the
         * names that most APIs use. Each is the name of a property or a JSON pointer (RFC 6901).
         *
         * @param code the API's own error code
         * @param message what went wrong
         * @param moreInfo a link to more
         * @return this
         */
        public Builder errorFields(@Nullable String code, @Nullable String message, @Nullable String moreInfo) {
            add(code, errorCodes);
            add(message, errorMessages);
            add(moreInfo, errorLinks);
            return this;
        }

        /**
         * Says where a declared error tells what went wrong, as far as its names are not those that most APIs use.
         *
         * @param code the JSON pointer of the API's own error code
         * @param message the JSON pointer of what went wrong
         * @return this
         */
        public Builder declaredErrorFields(@Nullable String code, @Nullable String message) {
            add(code, declaredCodes);
            add(message, declaredMessages);
            return this;
        }

        private static void add(@Nullable String place, List<String> places) {
            if (place != null) {
                places.add(place);
            }
        }

        /**
         * Says how to give a client a credential, for the message of a call that misses it.
         *
         * @param schemeId the id of its security scheme
         * @param method the builder's method: {@code "basicAuth(username, password)"}
         * @param variables the environment variables that can hold it instead: {@code "ACME_USER and ACME_PASSWORD"}
         * @return this
         */
        public Builder credential(String schemeId, String method, String... variables) {
            String environment = String.join(", or ", variables);
            credentials.put(schemeId, method + (environment.isEmpty() ? "" : " [environment: " + environment + "]"));
            return this;
        }

        /**
         * Says which parameters and properties have values that are secret or personal.
         *
         * @param names their names as they are on the wire, of all operations and models
         * @return this
         */
        public Builder sensitiveFields(String... names) {
            sensitiveFields = Set.of(names);
            return this;
        }

        /** {@return what was collected} */
        public SdkInfo build() {
            return new SdkInfo(
                    name,
                    version,
                    baseUrl,
                    siblings,
                    idempotencyHeader,
                    requestIdHeader,
                    new ErrorFields(errorCodes, errorMessages, errorLinks, declaredCodes, declaredMessages),
                    credentials,
                    sensitiveFields);
        }
    }
}
