package dev.burin.maven;

import dev.burin.Configuration;
import dev.burin.ConsoleText;
import dev.burin.GeneratorOptions;
import dev.burin.GeneratorOptions.Grouping;
import dev.burin.GeneratorOptions.Parts;
import dev.burin.GeneratorOptions.Reach;
import dev.burin.GeneratorOptions.Support;
import dev.burin.InvalidInputException;
import dev.burin.SdkGenerator;
import dev.burin.UnexpectedFailure;
import dev.burin.config.ConfigurationReader;
import dev.burin.output.OutputDirectory;
import java.io.File;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
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

    /**
     * Whether a document without an operation is no problem. One of webhooks or components alone has none; where any
     * other has none, it was not read as it was meant.
     */
    @Parameter(property = "burin.allowEmpty", defaultValue = "false")
    private boolean allowEmpty;

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

    /**
     * Annotates every type of the SDK with a <code>Generated</code> of its own, which is kept in class files, so that
     * tools that measure test coverage, JaCoCo for one, leave them out.
     */
    @Parameter(property = "burin.generatedAnnotation", defaultValue = "false")
    private boolean generatedAnnotation;

    /**
     * Whether to look first if the project has the dependencies, and compiles for the release, that generated code
     * needs.
     */
    @Parameter(property = "burin.checkDependencies", defaultValue = "true")
    private boolean checkDependencies;

    /** Neither reads nor writes anything. What was generated before is still compiled. */
    @Parameter(property = "burin.skip", defaultValue = "false")
    private boolean skip;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
    private PluginDescriptor plugin;

    @Inject
    private ProjectDependenciesResolver resolver;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        prepare();
        if (skip) {
            getLog().info("Skipped");
            return;
        }
        try {
            GeneratorOptions options = options();
            checkRequirements();
            run(new SdkGenerator(getLog()::debug), options);
        } catch (InvalidInputException e) {
            e.problems().forEach(problem -> getLog().error(problem.toString()));
            // Without its cause, whose message has all problems: Maven would print them again.
            throw new MojoFailureException(
                    "No SDK was generated: " + count(e.problems().size(), "problem"));
        } catch (UncheckedIOException e) {
            throw new MojoExecutionException(
                    "Files can't be read or written: " + ConsoleText.escape(String.valueOf(e.getMessage())),
                    new UnexpectedFailure(e));
        } catch (RuntimeException e) {
            throw new MojoExecutionException(
                    "Burin failed: " + ConsoleText.escape(e.toString()), new UnexpectedFailure(e));
        }
    }

    /** Does what the build needs even where the goal is skipped. */
    abstract void prepare();

    /** Whether the project compiles what the goal is about. */
    abstract boolean isCompiled();

    /** Maven's log. It escapes what comes from a document. */
    @Override
    public final Log getLog() {
        return new EscapingLog(super.getLog());
    }

    /** Does what the goal is for. */
    abstract void run(SdkGenerator generator, GeneratorOptions options) throws MojoFailureException;

    final Path spec() {
        return spec.toPath();
    }

    final Path output() {
        if (output != null) {
            return output.toPath();
        }
        return inBuild(runsForTests() ? "generated-test-sources/burin" : "generated-sources/burin");
    }

    /** Whether the SDK is compiled with the tests: by the phase that the goal is bound to, or by where it writes. */
    final boolean isForTests() {
        if (output == null || runsForTests() || project.getFile() == null) {
            return runsForTests();
        }
        Path root = output.toPath().toAbsolutePath().normalize();
        Path tests = project.getBasedir().toPath().resolve("src/test");
        return Stream.concat(
                        Stream.of(
                                tests.toString(),
                                inBuild("generated-test-sources").toString()),
                        project.getTestCompileSourceRoots().stream())
                .map(each -> Path.of(each).toAbsolutePath().normalize())
                .anyMatch(root::startsWith);
    }

    final Path inBuild(String path) {
        // Without a POM, what ${project.build.directory} stands for holds another expression, which nobody evaluates.
        String build = project.getFile() == null ? "target" : project.getBuild().getDirectory();
        return Path.of(build, path);
    }

    final OutputDirectory outputDirectory() {
        OutputDirectory directory = OutputDirectory.at(output());
        boolean isAdHoc = isOnCommandLine() && session.getUserProperties().containsKey("burin.spec");
        return project.getFile() == null || isAdHoc
                ? directory.forExecutionOf(spec())
                : directory.forExecution(
                        project.getGroupId() + ":" + project.getArtifactId() + ":" + execution.getExecutionId());
    }

    final String executionId() {
        return execution.getExecutionId();
    }

    final PluginDescriptor plugin() {
        return plugin;
    }

    /** Has the build cache extension, where there is one, restore nothing that other inputs were made into. */
    final void declareInputs(Collection<URI> sources) {
        List<URI> inputs = new ArrayList<>(sources);
        if (config != null) {
            inputs.add(config.toURI());
        }
        new BuildCache(project, session, plugin).declare(spec(), inputs).ifPresent(getLog()::warn);
    }

    final MavenProject project() {
        return project;
    }

    static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private boolean runsForTests() {
        String phase = execution.getLifecyclePhase();
        return phase != null && phase.contains("test");
    }

    private boolean isOnCommandLine() {
        return execution.getSource() == MojoExecution.Source.CLI;
    }

    private void checkRequirements() throws MojoFailureException {
        boolean isBuilt = project.getFile() != null && !project.getPackaging().equals("pom");
        if (!checkDependencies || !isBuilt || !isCompiled()) {
            return;
        }
        Set<String> needed = new TreeSet<>(Set.of(Requirements.JACKSON_CORE, Requirements.JSPECIFY));
        if (jacksonAnnotations) {
            needed.add(Requirements.JACKSON_ANNOTATIONS);
        }
        List<String> missing =
                new ArrayList<>(new Requirements(project, session, resolver, plugin).missing(needed, isForTests()));
        new CompilerRelease(project, session).problem(isForTests()).ifPresent(missing::add);
        if (!missing.isEmpty()) {
            missing.stream().flatMap(String::lines).forEach(getLog()::error);
            throw new MojoFailureException("The project lacks what generated code needs, which is said above; "
                    + "checkDependencies (-Dburin.checkDependencies=false) switches this check off");
        }
    }

    private GeneratorOptions options() throws MojoExecutionException {
        try {
            return checkedOptions();
        } catch (IllegalArgumentException e) {
            throw new MojoExecutionException(ConsoleText.escape(String.valueOf(e.getMessage())));
        }
    }

    private GeneratorOptions checkedOptions() {
        Configuration configuration =
                config == null ? Configuration.DEFAULT : ConfigurationReader.read(config.toPath());
        return new GeneratorOptions(
                packageName,
                Optional.ofNullable(clientName),
                Grouping.of(grouping),
                configuration,
                new Reach(allowOutsideRefs, allowRemoteRefs),
                failOnDegraded,
                allowEmpty,
                new Parts(
                        async,
                        jacksonAnnotations,
                        examples,
                        generatedAnnotation,
                        new Support(Optional.ofNullable(supportPackage), emitSupport)));
    }
}
