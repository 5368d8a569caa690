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

    /** The variables of a scheme's credential, in the order of its parts. */
    List<String> of(SecurityScheme scheme) {
        if (scheme instanceof SecurityScheme.Basic) {
            return List.of(variable(scheme, "username", "USERNAME"), variable(scheme, "password", "PASSWORD"));
        }
        return scheme instanceof SecurityScheme.Bearer
                ? List.of(variable(scheme, "token", "TOKEN"))
                : List.of(variable(scheme, "key", "API_KEY"));
    }

    private String variable(SecurityScheme scheme, String part, String ending) {
        String chosen =
                configuration.environment().getOrDefault(scheme.id(), Map.of()).get(part);
        return chosen != null ? chosen : prefix + "_" + which(scheme) + ending;
    }

    /** The first of a kind needs no name of its own, so that one which is added later changes nothing for it. */
    private String which(SecurityScheme scheme) {
        boolean isFirst = sdk.security().stream()
                .filter(other -> other.getClass().equals(scheme.getClass()))
                .findFirst()
                .filter(scheme::equals)
                .isPresent();
        return isFirst ? "" : scheme.id().replaceAll("[^A-Za-z0-9]+", "_").toUpperCase(Locale.ROOT) + "_";
    }
}
