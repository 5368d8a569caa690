package dev.burin.cli;

import dev.burin.Configuration;
import dev.burin.ConsoleText;
import dev.burin.GeneratorOptions;
import dev.burin.GeneratorOptions.Grouping;
import dev.burin.GeneratorOptions.Parts;
import dev.burin.GeneratorOptions.Reach;
import dev.burin.GeneratorOptions.Support;
import dev.burin.config.ConfigurationReader;
import dev.burin.output.OutputDirectory;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that all commands share. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class Input {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--spec",
            required = true,
            paramLabel = "FILE",
            description = "The OpenAPI document: 3.0, 3.1 or Swagger 2.0, YAML or JSON.")
    private Path spec;

    @Option(
            names = "--package",
            required = true,
            paramLabel = "NAME",
            description = "The Java package below which everything is generated.")
    private String packageName;

    @Option(
            names = "--output",
            required = true,
            paramLabel = "DIR",
            description = "The root below which packages start.")
    private Path output;

    @Option(
            names = "--execution",
            paramLabel = "ID",
            description =
                    "Which of several SDKs in one output this is: what an earlier run of the same ID wrote into another"
                            + " package is removed (default: the path of the document).")
    private @Nullable String execution;

    @Option(
            names = "--generated-annotation",
            description = "Annotate every type, so that tools that measure test coverage leave them out.")
    private boolean generatedAnnotation;

    @Option(
            names = "--client-name",
            paramLabel = "NAME",
            description = "The client's class name (default: made from the document's title).")
    private @Nullable String clientName;

    @Option(
            names = "--grouping",
            paramLabel = "HOW",
            defaultValue = "auto",
            description =
                    "How operations become services: by path, by tag, or auto, which is by tag, or by path if an operation"
                            + " has none (default: ${DEFAULT-VALUE}).")
    private String grouping;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "A burin.yaml: what the API does that its document can't say.")
    private @Nullable Path config;

    @Option(
            names = "--allow-outside-refs",
            description = "Follow references to files outside of the document's folder.")
    private boolean allowOutsideRefs;

    @Option(
            names = "--allow-remote-refs",
            description = "Follow references to other hosts, and fetch what they lead to at each run.")
    private boolean allowRemoteRefs;

    @Option(
            names = "--fail-on-degraded",
            description =
                    "End with 1, and write nothing, if something would be generated as less than the document says.")
    private boolean failOnDegraded;

    @Option(
            names = "--allow-empty",
            description = "Generate from a document without an operation: one of webhooks or components alone.")
    private boolean allowEmpty;

    @Option(
            names = "--no-async",
            description = "Leave out the asynchronous client, and its services that return futures.")
    private boolean noAsync;

    @Option(
            names = "--jackson-annotations",
            description = "Annotate models so that your own Jackson, 2 or 3, reads and writes them. The SDK then needs"
                    + " com.fasterxml.jackson.core:jackson-annotations too.")
    private boolean jacksonAnnotations;

    @Option(
            names = "--examples",
            description = "Add the document's examples as answers for tests, given by a transport or a server.")
    private boolean examples;

    @Option(
            names = "--support-package",
            paramLabel = "NAME",
            description =
                    "The package of the support code, where several SDKs share it (default: core, below the SDK's package).")
    private @Nullable String supportPackage;

    @Option(
            names = "--no-support",
            description = "Leave out the support code: another SDK that it is shared with has it.")
    private boolean noSupport;

    Path spec() {
        return spec;
    }

    OutputDirectory output() {
        OutputDirectory directory = OutputDirectory.at(output);
        return execution == null ? directory.forExecutionOf(spec) : directory.forExecution(execution);
    }

    GeneratorOptions options() {
        Configuration configuration = config == null ? Configuration.DEFAULT : ConfigurationReader.read(config);
        try {
            return new GeneratorOptions(
                    packageName,
                    Optional.ofNullable(clientName),
                    Grouping.of(grouping),
                    configuration,
                    new Reach(allowOutsideRefs, allowRemoteRefs),
                    failOnDegraded,
                    allowEmpty,
                    new Parts(
                            !noAsync,
                            jacksonAnnotations,
                            examples,
                            generatedAnnotation,
                            new Support(Optional.ofNullable(supportPackage), !noSupport)));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), ConsoleText.escape(String.valueOf(e.getMessage())), e);
        }
    }
}
