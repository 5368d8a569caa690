package dev.burin.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import dev.burin.Configuration;
import dev.burin.model.SdkModel;
import dev.burin.naming.JavaNames;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * What the support code has to know of this SDK in particular.
 *
 * @param names the names of the SDK
 * @param configuration what the vendor's conventions are
 */
record SdkIdentity(JavaNames names, Configuration configuration) {
    /** The constant of the client that holds it. */
    static final String CONSTANT = "SDK";

    FieldSpec field(SdkModel sdk) {
        ClassName type = names.internal("SdkInfo");
        return FieldSpec.builder(type, CONSTANT, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(info(type, sdk))
                .build();
    }

    private CodeBlock info(ClassName type, SdkModel sdk) {
        CodeBlock.Builder info =
                CodeBlock.builder().add("$T.named($L, $L)", type, JavaLiteral.of(name()), JavaLiteral.of(version(sdk)));
        sdk.servers().stream().limit(1).forEach(server -> info.add(".baseUrl($L)", JavaLiteral.of(server.url())));
        sdk.servers().stream().skip(1).forEach(server -> info.add(".sibling($L)", JavaLiteral.of(server.url())));
        configuration
                .idempotencyHeader()
                .ifPresent(header -> info.add(".idempotencyHeader($L)", JavaLiteral.of(header)));
        configuration.requestIdHeader().ifPresent(header -> info.add(".requestIdHeader($L)", JavaLiteral.of(header)));
        Map<String, String> fields = configuration.errorFields();
        if (!fields.isEmpty()) {
            info.add(
                    ".errorFields($L, $L, $L)",
                    literal(fields.get("code")),
                    literal(fields.get("message")),
                    literal(fields.get("moreInfo")));
        }
        ErrorPlaces.of(sdk)
                .forEach(place ->
                        info.add(".declaredErrorFields($L, $L)", literal(place.code()), literal(place.message())));
        EnvironmentVariables variables = new EnvironmentVariables(variablePrefix(), configuration, sdk);
        sdk.security()
                .forEach(scheme -> info.add(
                        ".credential($L)", new CredentialMethod(scheme, names, variables.of(scheme)).advice()));
        List<String> sensitive = sdk.sensitiveNames();
        if (!sensitive.isEmpty()) {
            info.add(
                    ".sensitiveFields($L)",
                    sensitive.stream()
                            .map(name -> CodeBlock.of("$L", JavaLiteral.of(name)))
                            .collect(CodeBlock.joining(", ")));
        }
        return info.add(".build()").build();
    }

    private static CodeBlock literal(@Nullable String text) {
        return CodeBlock.of("$L", text == null ? "null" : JavaLiteral.of(text));
    }

    private String name() {
        return configuration.sdkName().orElseGet(() -> words("-").toLowerCase(Locale.ROOT));
    }

    private String version(SdkModel sdk) {
        String version = configuration.sdkVersion().orElse(sdk.info().version());
        return version.isBlank() ? "0" : version;
    }

    /** What environment variables start with by default: {@code VERIFY} for {@code VerifyClient}. */
    String variablePrefix() {
        return words("_").toUpperCase(Locale.ROOT);
    }

    private String words(String separator) {
        String name = names.client().simpleName();
        String bare = name.endsWith("Client") && name.length() > 6 ? name.substring(0, name.length() - 6) : name;
        return bare.replaceAll("(?<=[a-z0-9])(?=[A-Z])", separator);
    }
}
