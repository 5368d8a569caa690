package dev.burin.spec;

import dev.burin.Configuration;
import dev.burin.GeneratorOptions;
import dev.burin.GeneratorOptions.Support;
import dev.burin.model.SdkModel.Server;
import dev.burin.model.SecurityScheme;
import dev.burin.source.Pointer;
import dev.burin.source.Spelling;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Holds the names in {@code burin.yaml} against the document: each that meets nothing there is a problem. */
final class ConfigurationCheck {
    private final Configuration configuration;
    private final Findings findings;

    ConfigurationCheck(GeneratorOptions options, Findings findings) {
        this.configuration = options.configuration();
        this.findings = findings;
        checkSupportModule(options.parts().support());
    }

    /** The credentials' environment variables, by the ids of schemes. */
    void checkEnvironment(List<SecurityScheme> schemes) {
        List<String> ids = schemes.stream().map(SecurityScheme::id).toList();
        configuration.environment().forEach((id, parts) -> {
            String at = "/environment/" + Pointer.escape(id);
            if (!ids.contains(id)) {
                unknown(at, "the document has no security scheme '" + id + "'", id, ids);
                return;
            }
            List<String> known = schemes.stream()
                    .filter(scheme -> scheme.id().equals(id))
                    .flatMap(scheme -> parts(scheme).stream())
                    .toList();
            parts.keySet().stream()
                    .filter(part -> !known.contains(part))
                    .forEach(part -> unknown(
                            Pointer.child(at, part),
                            "the credential of the security scheme '" + id + "' has no '" + part + "'",
                            part,
                            known));
        });
    }

    private static List<String> parts(SecurityScheme scheme) {
        if (scheme instanceof SecurityScheme.Basic) {
            return List.of("username", "password");
        }
        if (scheme instanceof SecurityScheme.ApiKey) {
            return List.of("key");
        }
        if (scheme instanceof SecurityScheme.Bearer) {
            return List.of("token");
        }
        return scheme instanceof SecurityScheme.ClientCredentials
                ? List.of("token", "clientId", "clientSecret")
                : List.of();
    }

    /** The servers that there are besides those of the document. */
    void checkServers(List<Server> all) {
        for (Server server : configuration.servers()) {
            if (all.stream().noneMatch(known -> known.name().equals(server.name()))) {
                findings.problem(configuration
                        .file()
                        .problem(
                                "/servers/" + Pointer.escape(server.name()),
                                "the document has a server with the URL " + server.url() + " already",
                                "Remove it here"));
            }
        }
    }

    /** The marks of sensitive values. */
    void checkSensitiveMarks(Sensitivity sensitivity, Place document) {
        List<String> marks = configuration.sensitiveMarks();
        for (int i = 0; i < marks.size(); i++) {
            if (!sensitivity.isMet(marks.get(i))) {
                List<String> extensions = new ArrayList<>(new TreeSet<>(Extensions.pointers(document.node())));
                unknown(
                        "/sensitive/" + i,
                        "no parameter and no schema of the document has '" + marks.get(i) + "'",
                        marks.get(i),
                        extensions);
            }
        }
    }

    /** The name of the module with the support code is for SDKs that share it, and are modules. */
    private void checkSupportModule(Support support) {
        boolean meetsNothing =
                support.packageName().isEmpty() || configuration.moduleName().isEmpty();
        if (configuration.supportModule().isPresent() && meetsNothing) {
            findings.problem(configuration
                    .file()
                    .problem(
                            "/sdk/supportModule",
                            "the SDK requires no module with support code",
                            "Remove it, or give the SDK a module and a supportPackage"));
        }
        if (!support.emitted() && configuration.supportModule().equals(configuration.moduleName())) {
            configuration
                    .moduleName()
                    .ifPresent(name -> findings.problem(configuration
                            .file()
                            .problem(
                                    "/sdk/module",
                                    "the SDK and the support code that it requires are both the module " + name,
                                    "Give the SDK another name")));
        }
    }

    /**
     * Notes a name that meets nothing.
     *
     * @param pointer where it stands in {@code burin.yaml}
     * @param known what there is
     */
    void unknown(String pointer, String cause, String name, Collection<String> known) {
        findings.problem(configuration.file().problem(pointer, cause, Spelling.cure(name, known)));
    }

    /** Notes a rule for all operations that fits none: it may be meant for several documents. */
    void warn(String pointer, String cause) {
        findings.warning(
                configuration.file().problem(pointer, cause, "Remove it if it is meant for this document alone"));
    }
}
