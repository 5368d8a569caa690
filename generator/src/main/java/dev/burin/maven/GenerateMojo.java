package dev.burin.maven;

import dev.burin.GenerationReport;
import dev.burin.GeneratorOptions;
import dev.burin.SdkGenerator;
import dev.burin.model.Coverage.Degradation;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Generates an SDK from an OpenAPI document, and has it compiled with the project's own code. Writes only files that
 * change, removes those of an earlier run that are no longer generated, and touches no others.
 */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.GENERATE_SOURCES, requiresProject = false, threadSafe = true)
public final class GenerateMojo extends SdkMojo {
    @Override
    void run(SdkGenerator generator, GeneratorOptions options) {
        GenerationReport report = generator.generate(spec(), options, outputDirectory());
        project().addCompileSourceRoot(output().toString());
        getLog().info(report.summary());
        List<Degradation> degraded = report.coverage().degraded();
        if (!degraded.isEmpty()) {
            getLog().warn(count(degraded.size(), "part")
                    + " of the document generated as less than it says; -X lists them");
            degraded.forEach(part -> getLog().debug("#" + part.pointer() + ": " + part.what()));
        }
    }
}
