package dev.burin.maven;

import dev.burin.GeneratorOptions;
import dev.burin.SdkGenerator;
import dev.burin.output.Difference;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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
    void prepare() {}

    /** Code that is checked but not below a root of this project's sources is compiled elsewhere. */
    @Override
    boolean isCompiled() {
        Path output = output().toAbsolutePath().normalize();
        return Stream.concat(project().getCompileSourceRoots().stream(), project().getTestCompileSourceRoots().stream())
                .anyMatch(root -> output.startsWith(root));
    }

    @Override
    void run(SdkGenerator generator, GeneratorOptions options) throws MojoFailureException {
        List<URI> sources = new ArrayList<>();
        List<Difference> differences = generator.check(spec(), options, outputDirectory(), sources::add);
        declareInputs(sources);
        if (!differences.isEmpty()) {
            differences.forEach(difference -> getLog().error(difference.toString()));
            throw new MojoFailureException("The generated code is not up to date in "
                    + count(differences.size(), "file") + ": run the goal generate");
        }
        getLog().info("The generated code is up to date");
    }
}
