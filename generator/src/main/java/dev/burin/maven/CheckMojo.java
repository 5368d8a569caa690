package dev.burin.maven;

import dev.burin.GeneratorOptions;
import dev.burin.SdkGenerator;
import dev.burin.output.Difference;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Fails, naming the files, if generated code that is kept in version control is not what its OpenAPI document makes
 * today. Writes nothing.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.PROCESS_SOURCES, requiresProject = false, threadSafe = true)
public final class CheckMojo extends SdkMojo {
    @Override
    void run(SdkGenerator generator, GeneratorOptions options) throws MojoFailureException {
        List<Difference> differences = generator.check(spec(), options, outputDirectory());
        if (!differences.isEmpty()) {
            differences.forEach(difference -> getLog().error(difference.toString()));
            throw new MojoFailureException("The generated code is not up to date in "
                    + count(differences.size(), "file") + ": run the goal generate");
        }
        getLog().info("The generated code is up to date");
    }
}
