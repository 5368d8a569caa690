package dev.burin.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.artifact.versioning.ComparableVersion;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Build;
import org.apache.maven.model.FileSet;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * What Maven's build cache extension has to know of an SDK. It restores an earlier build whose inputs were the same,
 * and finds out which files those are before any goal runs: source and resource folders, what properties named
 * {@code maven.build.cache.input} list, and, in configurations of plugins, texts that look like paths to it. Files that
 * a document refers to are none of these.
 *
 * <p>A build whose SDK was made of a file that the extension does not know is therefore not saved: it could be restored
 * after that file has changed.
 */
final class BuildCache {
    private static final String EXTENSION = "maven-build-cache-extension";
    private static final String INPUT = "maven.build.cache.input";
    private static final String GLOB = INPUT + ".glob";
    private static final String SKIP_SAVE = "maven.build.cache.skipSave";
    private static final Pattern VERSION =
            Pattern.compile("<artifactId>\\s*" + EXTENSION + "\\s*</artifactId>\\s*<version>\\s*([^<\\s]+)");
    /** The first version in which a project can have its own build not saved. */
    private static final ComparableVersion KNOWS_PROJECTS = new ComparableVersion("1.3.0");

    private final MavenProject project;
    private final MavenSession session;
    private final PluginDescriptor plugin;

    BuildCache(MavenProject project, MavenSession session, PluginDescriptor plugin) {
        this.project = project;
        this.session = session;
        this.plugin = plugin;
    }

    /**
     * Keeps the build from being saved if one of the files is none of the extension's inputs.
     *
     * @param spec the document, whose folder has most of what it refers to
     * @param inputs all that the SDK is made of
     * @return what to tell the user then; empty where there is no extension
     */
    Optional<String> declare(Path spec, Collection<URI> inputs) {
        Optional<String> extension = extension();
        if (project.getFile() == null || extension.isEmpty()) {
            return Optional.empty();
        }
        List<URI> unknown = inputs.stream().filter(input -> !isKnown(input)).toList();
        if (unknown.isEmpty()) {
            return Optional.empty();
        }
        Matcher version = VERSION.matcher(extension.get());
        boolean isPerProject =
                !version.find() || new ComparableVersion(version.group(1)).compareTo(KNOWS_PROJECTS) >= 0;
        Properties properties = isPerProject ? project.getProperties() : session.getUserProperties();
        properties.setProperty(SKIP_SAVE, "true");
        return Optional.of("This build is not saved in the build cache, which does not know that the SDK is made of "
                + shown(unknown.get(0)) + (unknown.size() > 1 ? " and " + (unknown.size() - 1) + " more" : "")
                + ". Add the folder to the POM's properties: <" + INPUT + ">" + folder(spec, unknown.get(0)) + "</"
                + INPUT
                + ">");
    }

    /** The text that names the extension: of the POM's own list, or of {@code .mvn/extensions.xml}. */
    private Optional<String> extension() {
        Optional<String> core = text(".mvn/extensions.xml").filter(text -> text.contains(EXTENSION));
        return core.or(() -> project.getBuildExtensions().stream()
                .filter(each -> EXTENSION.equals(each.getArtifactId()))
                .map(each -> "<artifactId>" + EXTENSION + "</artifactId><version>" + each.getVersion())
                .findFirst());
    }

    private boolean isKnown(URI input) {
        if (!"file".equalsIgnoreCase(input.getScheme())) {
            return false;
        }
        Path file = Path.of(input).toAbsolutePath().normalize();
        String settings = text(".mvn/maven-build-cache-config.xml").orElse("");
        boolean walksAll = !project.getProperties().containsKey(GLOB)
                && Stream.of("<glob", "<exclude", "input.exclude").noneMatch(settings::contains);
        boolean readsPlugins = !settings.contains("<plugin")
                && !"false".equals(project.getProperties().getProperty("maven.build.cache.processPlugins"));
        return declared().anyMatch(path -> path.equals(file) || (walksAll && isWalked(path, file)))
                || (readsPlugins && configured().anyMatch(path -> path.equals(file)));
    }

    /** Whether a file is found on a walk through a folder, which passes over what is hidden. */
    private boolean isWalked(Path folder, Path file) {
        if (!file.startsWith(folder) || base().startsWith(folder)) {
            return false;
        }
        for (Path name : file.subpath(folder.getNameCount() - 1, file.getNameCount())) {
            if (name.toString().startsWith(".")) {
                return false;
            }
        }
        return true;
    }

    private Stream<Path> declared() {
        Build build = project.getBuild();
        Stream<String> properties = project.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith(INPUT) && !name.equals(GLOB))
                .map(name -> project.getProperties().getProperty(name));
        return Stream.of(
                        Stream.of(build.getSourceDirectory(), build.getTestSourceDirectory()),
                        build.getResources().stream().map(FileSet::getDirectory),
                        build.getTestResources().stream().map(FileSet::getDirectory),
                        properties)
                .flatMap(paths -> paths)
                .flatMap(path -> path(path).stream());
    }

    /** What this plugin's configuration names in a form that the extension takes for a path. */
    private Stream<Path> configured() {
        Plugin own = project.getPlugin(plugin.getPluginLookupKey());
        if (own == null) {
            return Stream.empty();
        }
        List<Object> configurations = new ArrayList<>();
        configurations.add(own.getConfiguration());
        own.getExecutions().stream().map(PluginExecution::getConfiguration).forEach(configurations::add);
        return configurations.stream()
                .filter(Xpp3Dom.class::isInstance)
                .flatMap(configuration -> Stream.of(((Xpp3Dom) configuration).getChildren()))
                .filter(value -> value.getValue() != null
                        && ("true".equals(value.getAttribute(INPUT)) || looksLikePath(value.getValue())))
                .flatMap(value -> path(value.getValue()).stream());
    }

    /** Not for what could be an artifact, a package, a pattern or a temporary file: so the extension decides. */
    private static boolean looksLikePath(String text) {
        return !text.contains("*")
                && (!text.contains(":") || text.contains(":\\"))
                && Stream.of("com.", "org.", "io.", "java.", "javax.").noneMatch(text::startsWith)
                && !text.startsWith(System.getProperty("java.io.tmpdir"));
    }

    private Optional<Path> path(String text) {
        try {
            return Optional.of(base().resolve(text).toAbsolutePath().normalize());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private String shown(URI input) {
        return "file".equalsIgnoreCase(input.getScheme()) ? relative(Path.of(input)) : input.toString();
    }

    /** The folder to declare: the document's own where the file is in it. */
    private String folder(Path spec, URI input) {
        Path own = spec.toAbsolutePath().normalize().getParent();
        if (!"file".equalsIgnoreCase(input.getScheme()) || own == null) {
            return "…";
        }
        Path parent = Path.of(input).getParent();
        return relative(parent == null || parent.startsWith(own) ? own : parent);
    }

    private String relative(Path path) {
        return path.startsWith(base()) ? base().relativize(path).toString().replace('\\', '/') : path.toString();
    }

    private Path base() {
        return project.getBasedir().toPath().toAbsolutePath().normalize();
    }

    private Optional<String> text(String path) {
        Path top = session.getRequest().getMultiModuleProjectDirectory() == null
                ? base()
                : session.getRequest().getMultiModuleProjectDirectory().toPath();
        Path file = top.resolve(path);
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
