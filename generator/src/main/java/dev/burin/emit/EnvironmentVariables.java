package dev.burin.emit;

import dev.burin.Configuration;
import dev.burin.model.SdkModel;
import dev.burin.model.SecurityScheme;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which environment variables hold credentials: those that the vendor's users know, else some after the client's name.
 *
 * @param prefix what the default ones start with
 * @param configuration the vendor's own
 * @param sdk the SDK
 */
record EnvironmentVariables(String prefix, Configuration configuration, SdkModel sdk) {

    /** The variables of a scheme's credential, in the order of its parts, for each form that it has. */
    List<List<String>> of(SecurityScheme scheme) {
        if (scheme instanceof SecurityScheme.Basic) {
            return List.of(List.of(variable(scheme, "username", "USERNAME"), variable(scheme, "password", "PASSWORD")));
        }
        if (scheme instanceof SecurityScheme.ApiKey) {
            return List.of(List.of(variable(scheme, "key", "API_KEY")));
        }
        if (scheme instanceof SecurityScheme.Custom) {
            return List.of();
        }
        List<String> token = List.of(variable(scheme, "token", "TOKEN"));
        return scheme instanceof SecurityScheme.Bearer
                ? List.of(token)
                : List.of(
                        token,
                        List.of(
                                variable(scheme, "clientId", "CLIENT_ID"),
                                variable(scheme, "clientSecret", "CLIENT_SECRET")));
    }

    private String variable(SecurityScheme scheme, String part, String ending) {
        String chosen =
                configuration.environment().getOrDefault(scheme.id(), Map.of()).get(part);
        return chosen != null ? chosen : prefix + "_" + which(scheme) + ending;
    }

    /** The first of a kind needs no name of its own, so that one which is added later changes nothing for it. */
    private String which(SecurityScheme scheme) {
        boolean isFirst = sdk.security().stream()
                .filter(other ->
                        isToken(other) ? isToken(scheme) : other.getClass().equals(scheme.getClass()))
                .findFirst()
                .filter(scheme::equals)
                .isPresent();
        return isFirst ? "" : scheme.id().replaceAll("[^A-Za-z0-9]+", "_").toUpperCase(Locale.ROOT) + "_";
    }

    private static boolean isToken(SecurityScheme scheme) {
        return scheme instanceof SecurityScheme.Bearer || scheme instanceof SecurityScheme.ClientCredentials;
    }
}
