package dev.burin.model;

import java.util.Optional;

/**
 * An answer that shows what an operation gives: the document's example where it has one, else values of its types.
 *
 * @param status the HTTP status
 * @param mediaType the body's media type; empty where there is no body
 * @param body the body as text; JSON in lines, each of which ends
 * @param beyond what answers requests for other pages, where the body does not say itself that it is the last one
 */
public record ExampleAnswer(int status, String mediaType, String body, Optional<Beyond> beyond) {
    /** An answer without a body. */
    public static ExampleAnswer of(int status) {
        return new ExampleAnswer(status, "", "", Optional.empty());
    }

    /** Whether there is a body. */
    public boolean hasBody() {
        return !mediaType.isEmpty();
    }

    /**
     * What answers requests for other pages than the first.
     *
     * @param parameter the query parameter that asks for a page
     * @param first its value for the first page, which a request without it fetches
     * @param body a page without items, as text
     */
    public record Beyond(String parameter, String first, String body) {}
}
