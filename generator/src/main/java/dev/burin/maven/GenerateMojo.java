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
import org.apache.maven.plugin.descriptor.PluginDescriptor;
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
     * What became of everything in the document, or what is wrong with it, as JSON. By default <code>burin-report.json
     * </code> in the project's build directory; several executions want one each, also because one whose report is gone
     * generates again.
     */
    @Parameter(property = "burin.report")
    private @Nullable File report;

    /** Whether to generate even if nothing that the last run read or wrote has changed since. */
    @Parameter(property = "burin.force", defaultValue = "false")
    private boolean force;

    @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
    private PluginDescriptor plugin;

    @Override
    void run(SdkGenerator generator, GeneratorOptions options) {
        Path file = report == null ? inBuild("burin-report.json") : report.toPath();
        LastRun last = lastRun(options, file);
        project().addCompileSourceRoot(output().toString());
        if (!force && last.isUpToDate()) {
            getLog().info("Nothing has changed since the last run, of which " + file + " tells");
            return;
        }
        Instant started = Instant.now();
        OutputDirectory directory = outputDirectory().forPackage(options.packageName());
        GenerationReport result = new ReportFile(file, spec()).of(() -> generator.generate(spec(), options, directory));
        last.keep(
                started,
                result.sources(),
                Stream.concat(directory.files().stream(), Stream.of(file)).toList());
        getLog().info(result.summary());
        ReportText text = new ReportText(result.coverage());
        text.table().forEach(getLog()::info);
        text.degraded("in " + file).forEach(getLog()::warn);
    }

    /** The last run of the same Burin with the same parameters. */
    private LastRun lastRun(GeneratorOptions options, Path file) {
        List<String> settings = new ArrayList<>(List.of(
                spec().toAbsolutePath().toString(),
                output().toAbsolutePath().toString(),
                file.toAbsolutePath().toString(),
                options.toString()));
        for (Artifact artifact : plugin.getArtifacts()) {
            settings.add(artifact.getFile() + " " + artifact.getFile().length() + " "
                    + artifact.getFile().lastModified());
        }
        return new LastRun(inBuild("burin"), String.join("\n", settings));
    }
}
