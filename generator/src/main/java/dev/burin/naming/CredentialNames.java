package dev.burin.naming;

import dev.burin.model.SecurityScheme;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The client builder's methods that take credentials: after their kind, and after the scheme where two are of one kind.
 */
final class CredentialNames {
    private CredentialNames() {}

    static Map<String, String> of(List<SecurityScheme> schemes) {
        NameScope scope = new NameScope(NameStyle.MEMBER, ReservedNames.clientBuilder());
        Map<String, String> names = new LinkedHashMap<>();
        for (SecurityScheme scheme : schemes) {
            boolean alone = schemes.stream()
                            .filter(other -> kind(other).equals(kind(scheme)))
                            .count()
                    == 1;
            List<String> spelled = Words.with(Words.spelled(scheme.id()), kind(scheme));
            List<String> words = alone ? kind(scheme) : Words.with(Words.of(scheme.id()), kind(scheme));
            names.put(scheme.id(), scope.allocate(scheme.id(), words, spelled));
        }
        return names;
    }

    private static List<String> kind(SecurityScheme scheme) {
        if (scheme instanceof SecurityScheme.Basic) {
            return List.of("basic", "auth");
        }
        if (scheme instanceof SecurityScheme.ApiKey) {
            return List.of("api", "key");
        }
        // The same for both, so that a way to fetch the token which is declared later renames nothing.
        boolean token = scheme instanceof SecurityScheme.Bearer || scheme instanceof SecurityScheme.ClientCredentials;
        return token ? List.of("bearer", "token") : List.of("custom", "auth");
    }
}
