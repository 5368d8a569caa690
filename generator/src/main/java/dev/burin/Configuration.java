package dev.burin;

import dev.burin.model.SdkModel.Server;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code burin.yaml} says: a vendor's conventions, which no OpenAPI document can express.
 *
 * @param sdkName what the SDK calls itself in its user agent; made from the client's name where absent
 * @param sdkVersion the SDK's version, for its user agent; the API's where absent
 * @param moduleName the Java module that the SDK is; where absent, it is part of something else, or of no module
 * @param supportModule the module with the support code that SDKs share; where absent, it is called as their package
 * @param schemaNames Java class names by the schema's key below {@code components/schemas}
 * @param environment environment variables by security scheme id, then by {@code username}, {@code password},
 *     {@code token}, {@code key}, {@code clientId} or {@code clientSecret}
 * @param idempotencyHeader the header that makes the API treat repeated requests as one
 * @param requestIdHeader the response header that identifies a request
 * @param errorFields where an error body says what: {@code code}, {@code message} and {@code moreInfo} to the name of a
 *     property of its object, or to a JSON pointer
 * @param pagination how operations' pages are reached, by their ids; {@code *} for all that it fits
 * @param streaming how operations' streams are asked for and end, by their ids; {@code *} for all others
 * @param servers where the API is besides what the document says
 * @param webhooks how the API signs what it sends
 * @param sensitiveMarks JSON pointers, relative to a parameter or schema, whose presence there marks it as personal
 * @param acceptances the notes of the report that the user knows and accepts
 * @param file where all this is written
 */
public record Configuration(
        Optional<String> sdkName,
        Optional<String> sdkVersion,
        Optional<String> moduleName,
        Optional<String> supportModule,
        Map<String, String> schemaNames,
        Map<String, Map<String, String>> environment,
        Optional<String> idempotencyHeader,
        Optional<String> requestIdHeader,
        Map<String, String> errorFields,
        Map<String, PaginationRule> pagination,
        Map<String, StreamRule> streaming,
        List<Server> servers,
        Optional<WebhookSignature> webhooks,
        List<String> sensitiveMarks,
        List<Acceptance> acceptances,
        ConfigurationFile file) {

    /** One that accepts no notes, and is written nowhere. */
    public Configuration(
            Optional<String> sdkName,
            Optional<String> sdkVersion,
            Optional<String> moduleName,
            Optional<String> supportModule,
            Map<String, String> schemaNames,
            Map<String, Map<String, String>> environment,
            Optional<String> idempotencyHeader,
            Optional<String> requestIdHeader,
            Map<String, String> errorFields,
            Map<String, PaginationRule> pagination,
            Map<String, StreamRule> streaming,
            List<Server> servers,
            Optional<WebhookSignature> webhooks,
            List<String> sensitiveMarks) {
        this(
                sdkName,
                sdkVersion,
                moduleName,
                supportModule,
                schemaNames,
                environment,
                idempotencyHeader,
                requestIdHeader,
                errorFields,
                pagination,
                streaming,
                servers,
                webhooks,
                sensitiveMarks,
                List.of(),
                ConfigurationFile.NONE);
    }

    /** What holds without a {@code burin.yaml}. */
    public static final Configuration DEFAULT = new Configuration(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            Map.of(),
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            Map.of(),
            Map.of(),
            List.of(),
            Optional.empty(),
            List.of());
}
