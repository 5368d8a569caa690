package dev.burin.maven;

import dev.burin.GenerationReport;
import dev.burin.GeneratorOptions;
import dev.burin.SdkGenerator;
import dev.burin.report.ReportFile;
import dev.burin.report.ReportText;
import java.io.File;
import java.nio.file.Path;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Generates an SDK from an OpenAPI document, and has it compiled with the project's own code. Writes only files that
 * change, removes those of an earlier run that are no longer generated, and touches no others.
 */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.GENERATE_SOURCES, requiresProject = false, threadSafe = true)
public final class GenerateMojo extends SdkMojo {
    /**
     * What became of everything in the document, or what is wrong with it, as JSON. By default <code>burin-report.json
     * </code> in the project's build directory; several executions want one each.
     */
    @Parameter(property = "burin.report")
    private @Nullable File report;

    @Override
    void run(SdkGenerator generator, GeneratorOptions options) {
        Path file = report == null ? inBuild("burin-report.json") : report.toPath();
        GenerationReport result =
                new ReportFile(file, spec()).of(() -> generator.generate(spec(), options, outputDirectory()));
        project().addCompileSourceRoot(output().toString());
        getLog().info(result.summary());
        ReportText text = new ReportText(result.coverage());
        text.table().forEach(getLog()::info);
        text.degraded("in " + file).forEach(getLog()::warn);
    }
}
