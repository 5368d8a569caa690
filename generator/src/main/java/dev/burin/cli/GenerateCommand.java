package dev.burin.cli;

import dev.burin.GenerationReport;
import dev.burin.SdkGenerator;
import dev.burin.report.ReportFile;
import dev.burin.report.ReportText;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Write what became of everything in the document, or what is wrong with it, as JSON.")
    private @Nullable Path report;

    @Override
    public void run() {
        PrintWriter err = command.commandLine().getErr();
        SdkGenerator generator = new SdkGenerator(verbose ? err::println : stage -> {});
        Supplier<GenerationReport> run = () -> generator.generate(input.spec(), input.options(), input.output());
        GenerationReport result = report == null ? run.get() : new ReportFile(report, input.spec()).of(run);
        PrintWriter out = command.commandLine().getOut();
        out.println(result.summary());
        ReportText text = new ReportText(result.coverage());
        text.table().forEach(out::println);
        String rest = report == null ? "(--verbose lists them, --report writes them to a file)" : "in " + report;
        (verbose ? text.allNotes() : text.notes(rest)).forEach(err::println);
        text.warnings().forEach(err::println);
    }
}
