package dev.burin.cli;

import dev.burin.GenerationReport;
import dev.burin.SdkGenerator;
import dev.burin.model.Coverage.Degradation;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code burin generate}. */
@Command(
        name = "generate",
        description =
                "Generates an SDK. Writes only files that change, removes those of an earlier run that are no longer"
                        + " generated, and touches no others.",
        mixinStandardHelpOptions = true,
        versionProvider = BurinCli.Version.class)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class GenerateCommand implements Runnable {
    @Spec
    private CommandSpec command;

    @Mixin
    private Input input;

    @Option(
            names = "--verbose",
            description = "Tell each stage, and each part generated as less than the document says.")
    private boolean verbose;

    @Override
    public void run() {
        PrintWriter err = command.commandLine().getErr();
        SdkGenerator generator = new SdkGenerator(verbose ? err::println : stage -> {});
        GenerationReport report = generator.generate(input.spec(), input.options(), input.output());
        List<Degradation> degraded = report.coverage().degraded();
        if (verbose) {
            degraded.forEach(part -> err.println("#" + part.pointer() + ": " + part.what()));
        } else if (!degraded.isEmpty()) {
            err.println("Generated as less than the document says, in places: " + degraded.size()
                    + " (--verbose lists them)");
        }
        command.commandLine().getOut().println(report.summary());
    }
}
