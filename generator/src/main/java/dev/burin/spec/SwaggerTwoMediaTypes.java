package dev.burin.spec;

import com.fasterxml.jackson.databind.JsonNode;
import dev.burin.model.Body.Encoding;
import java.util.List;

/**
 * The media types of a document of Swagger 2.0, which stand beside what they are the types of.
 *
 * @param root the document, which says what holds where an operation says nothing
 */
record SwaggerTwoMediaTypes(JsonNode root) {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String MULTIPART = "multipart/form-data";

    /** Of a body. */
    List<String> consumed(JsonNode operation) {
        return declared(operation, "consumes");
    }

    /** Of a response. */
    List<String> produced(JsonNode operation) {
        return declared(operation, "produces");
    }

    /** Of a form: what it can be sent as, whatever the document says of it. */
    String form(JsonNode operation, boolean hasFile) {
        List<String> consumed = consumed(operation);
        return hasFile || (consumed.contains(MULTIPART) && !consumed.contains(FORM)) ? MULTIPART : FORM;
    }

    /** Of a file that is answered: JSON is none, though documents say so for all they answer. */
    List<String> file(JsonNode operation) {
        List<String> files = produced(operation).stream()
                .filter(type -> MediaTypes.encoding(type) != Encoding.JSON)
                .toList();
        return files.isEmpty() ? List.of("application/octet-stream") : files;
    }

    private List<String> declared(JsonNode operation, String member) {
        List<String> own = SwaggerTwo.texts(operation.has(member) ? operation.path(member) : root.path(member));
        return own.isEmpty() ? List.of("application/json") : own;
    }
}
