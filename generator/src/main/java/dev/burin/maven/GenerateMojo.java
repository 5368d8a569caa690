package dev.burin.maven;

import dev.burin.GenerationReport;
import dev.burin.GeneratorOptions;
import dev.burin.SdkGenerator;
import dev.burin.output.LastRun;
import dev.burin.output.OutputDirectory;
import dev.burin.report.ReportFile;
import dev.burin.report.ReportText;
import java.io.File;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Generates an SDK from an OpenAPI document, and has it compiled with the project's own code. Writes only files that
 * change, removes those of an earlier run that are no longer generated, and touches no others.
 */
@SuppressWarnings("NullAway.Init") // Maven sets the fields
@Mojo(name = "generate", defaultPhase = LifecyclePhase.GENERATE_SOURCES, requiresProject = false, threadSafe = true)
public final class GenerateMojo extends SdkMojo {
    /**
     * What became of everything in the document, or what is wrong with it, as JSON. By default <code>
     * burin-report-ID.json
     * </code> in the project's build directory, ID being the execution's id. Executions must not share one: each
     * generates again when its report is gone or another one's.
     */
    @Parameter(property = "burin.report")
    private @Nullable File report;

    /** Whether to generate even if nothing that the last run read or wrote has changed since. */
    @Parameter(property = "burin.force", defaultValue = "false")
    private boolean force;

    @Override
    void prepare() {
        if (isForTests()) {
            project().addTestCompileSourceRoot(output().toString());
        } else {
            project().addCompileSourceRoot(output().toString());
        }
    }

    @Override
    boolean isCompiled() {
        return true;
    }

    @Override
    void run(SdkGenerator generator, GeneratorOptions options) {
        Path file = report == null ? inBuild(reportName(executionId())) : report.toPath();
        LastRun last = lastRun(options, file);
        if (!force && last.isUpToDate()) {
            declareInputs(last.sources());
            getLog().info("Nothing has changed since the last run, of which " + file + " tells");
            return;
        }
        Instant started = Instant.now();
        OutputDirectory directory = outputDirectory().forPackage(options.packageName());
        GenerationReport result = new ReportFile(file, spec()).of(() -> generator.generate(spec(), options, directory));
        declareInputs(result.sources());
        last.keep(
                started,
                result.sources(),
                Stream.concat(directory.files().stream(), Stream.of(file)).toList());
        getLog().info(result.summary());
        ReportText text = new ReportText(result.coverage());
        text.table().forEach(getLog()::info);
        text.notes("in " + file).forEach(getLog()::warn);
        text.warnings().forEach(getLog()::warn);
    }

    /** Execution ids can hold what names of files can't. */
    private static String reportName(String executionId) {
        return "burin-report-" + executionId.replaceAll("[^\\p{L}\\p{N}._-]", "-") + ".json";
    }

    /** The last run of the same Burin with the same parameters. */
    private LastRun lastRun(GeneratorOptions options, Path file) {
        List<String> settings = new ArrayList<>(List.of(
                spec().toAbsolutePath().toString(),
                output().toAbsolutePath().toString(),
                file.toAbsolutePath().toString(),
                options.toString()));
        for (Artifact artifact : plugin().getArtifacts()) {
            settings.add(artifact.getFile() + " " + artifact.getFile().length() + " "
                    + artifact.getFile().lastModified());
        }
        return new LastRun(inBuild("burin"), String.join("\n", settings));
    }
}
