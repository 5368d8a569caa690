package dev.burin.maven;

import dev.burin.Configuration;
import dev.burin.GeneratorOptions;
import dev.burin.GeneratorOptions.Grouping;
import dev.burin.GeneratorOptions.Parts;
import dev.burin.GeneratorOptions.Reach;
import dev.burin.GeneratorOptions.Support;
import dev.burin.InvalidInputException;
import dev.burin.SdkGenerator;
import dev.burin.config.ConfigurationReader;
import dev.burin.output.OutputDirectory;
import java.io.File;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What the goals share: what is generated from what, and how problems are told. */
@SuppressWarnings("NullAway.Init") // Maven sets the fields
abstract class SdkMojo extends AbstractMojo {
    /** The OpenAPI document: 3.0, 3.1 or Swagger 2.0, YAML or JSON. */
    @Parameter(property = "burin.spec", required = true)
    private File spec;

    /** The Java package below which everything is generated. */
    @Parameter(property = "burin.packageName", required = true)
    private String packageName;

    /**
     * The root below which packages start. By default <code>generated-sources/burin</code> in the project's build
     * directory, which without a POM is <code>target</code>.
     */
    @Parameter(property = "burin.output")
    private @Nullable File output;

    /** The client's class name. Made from the document's title if you don't give one. */
    @Parameter(property = "burin.clientName")
    private @Nullable String clientName;

    /**
     * How operations become services: <code>path</code>, by the static segments of their paths; <code>tag</code>, by
     * their first tag, <code>default</code> if they have none; <code>auto</code>, by tag, or by path if they have none.
     */
    @Parameter(property = "burin.grouping", defaultValue = "auto")
    private String grouping;

    /** A <code>burin.yaml</code>: what the API does that its document can't say. */
    @Parameter(property = "burin.config")
    private @Nullable File config;

    /** Follows references to files outside of the document's folder. */
    @Parameter(property = "burin.allowOutsideRefs", defaultValue = "false")
    private boolean allowOutsideRefs;

    /** Follows references to other hosts, and fetches what they lead to at each run. */
    @Parameter(property = "burin.allowRemoteRefs", defaultValue = "false")
    private boolean allowRemoteRefs;

    /** Whether to fail, and write nothing, if something would be generated as less than the document says. */
    @Parameter(property = "burin.failOnDegraded", defaultValue = "false")
    private boolean failOnDegraded;

    /** Whether there is an asynchronous client, with services that return futures, beside the other. */
    @Parameter(property = "burin.async", defaultValue = "true")
    private boolean async;

    /**
     * Annotates models so that your own Jackson, 2 or 3, reads and writes them. The SDK then needs <code>
     * com.fasterxml.jackson.core:jackson-annotations</code> too.
     */
    @Parameter(property = "burin.jacksonAnnotations", defaultValue = "false")
    private boolean jacksonAnnotations;

    /**
     * Adds the document's examples as answers for tests, given by a transport or by a server: <code>VerifyExamples
     * </code> beside <code>VerifyClient</code>.
     */
    @Parameter(property = "burin.examples", defaultValue = "false")
    private boolean examples;

    /**
     * The package of the support code, where several SDKs share it. By default each has its own, in <code>core</code>
     * below its package.
     */
    @Parameter(property = "burin.supportPackage")
    private @Nullable String supportPackage;

    /** Whether the support code is generated with this SDK, rather than with another one that it is shared with. */
    @Parameter(property = "burin.emitSupport", defaultValue = "true")
    private boolean emitSupport;

    /** Does nothing. */
    @Parameter(property = "burin.skip", defaultValue = "false")
    private boolean skip;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Skipped");
            return;
        }
        try {
            run(new SdkGenerator(getLog()::debug), options());
        } catch (InvalidInputException e) {
            e.problems().forEach(problem -> getLog().error(problem.toString()));
            throw new MojoFailureException(
                    "No SDK was generated: " + count(e.problems().size(), "problem"), e);
        } catch (IllegalArgumentException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        } catch (UncheckedIOException e) {
            throw new MojoExecutionException("Files can't be read or written: " + e.getMessage(), e);
        }
    }

    /** Does what the goal is for. */
    abstract void run(SdkGenerator generator, GeneratorOptions options) throws MojoFailureException;

    final Path spec() {
        return spec.toPath();
    }

    final Path output() {
        return output == null ? inBuild("generated-sources/burin") : output.toPath();
    }

    final Path inBuild(String path) {
        // Without a POM, what ${project.build.directory} stands for holds another expression, which nobody evaluates.
        String build = project.getFile() == null ? "target" : project.getBuild().getDirectory();
        return Path.of(build, path);
    }

    final OutputDirectory outputDirectory() {
        return OutputDirectory.at(output());
    }

    final MavenProject project() {
        return project;
    }

    static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private GeneratorOptions options() {
        Configuration configuration =
                config == null ? Configuration.DEFAULT : ConfigurationReader.read(config.toPath());
        return new GeneratorOptions(
                packageName,
                Optional.ofNullable(clientName),
                Grouping.of(grouping),
                configuration,
                new Reach(allowOutsideRefs, allowRemoteRefs),
                failOnDegraded,
                new Parts(
                        async,
                        jacksonAnnotations,
                        examples,
                        new Support(Optional.ofNullable(supportPackage), emitSupport)));
    }
}
