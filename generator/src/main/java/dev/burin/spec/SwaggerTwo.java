package dev.burin.spec;

import com.fasterxml.jackson.databind.JsonNode;
import dev.burin.InvalidInputException;
import dev.burin.source.SourceDocument;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.parser.converter.SwaggerConverter;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Swagger 2.0: swagger-parser turns it into OpenAPI 3.0, and from there on there is one kind of document. */
final class SwaggerTwo {
    private SwaggerTwo() {}

    /** Whether a document says that it is Swagger 2.0. */
    static boolean isSwaggerTwo(JsonNode root) {
        return root.path("swagger").asText().startsWith("2.");
    }

    /** The same description as OpenAPI 3.0. */
    static JsonNode toOpenApi(SourceDocument document) {
        try {
            ParseOptions options = new ParseOptions();
            options.setResolve(false);
            SwaggerParseResult result =
                    new SwaggerConverter().readContents(document.root().toString(), null, options);
            if (result != null && result.getOpenAPI() != null) {
                return Json.mapper().valueToTree(result.getOpenAPI());
            }
            throw unreadable(document, result == null ? null : result.getMessages());
        } catch (NullPointerException | IllegalArgumentException | ClassCastException e) {
            throw unreadable(document, List.of(String.valueOf(e.getMessage()))); // what the parser did not expect
        }
    }

    private static InvalidInputException unreadable(SourceDocument document, @Nullable List<String> messages) {
        String why = messages == null ? "" : ": " + String.join("; ", messages);
        return new InvalidInputException(List.of(document.problem(
                "", "this Swagger 2.0 document can't be read" + why, "Correct it, or convert it to OpenAPI 3")));
    }

    /** Where something that stands in the conversion was written: exact for what is shared, near for the rest. */
    static String written(String pointer) {
        return pointer.replaceFirst("^/components/schemas", "/definitions")
                .replaceFirst("^/components/securitySchemes", "/securityDefinitions")
                .replaceFirst("^/components/", "/");
    }
}
