package dev.burin.maven;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.artifact.versioning.ComparableVersion;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.DependencyManagement;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.DefaultDependencyResolutionRequest;
import org.apache.maven.project.DependencyResolutionException;
import org.apache.maven.project.DependencyResolutionResult;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.graph.DependencyNode;
import org.jspecify.annotations.Nullable;

/**
 * The dependencies that generated code is compiled against, and that a project has to have.
 *
 * <p>What the project declares itself is known without a look at any repository. Only for what it does not declare are
 * its transitive dependencies collected, from their POMs alone, since no module that is built before this one need have
 * its jar yet.
 */
final class Requirements {
    static final String JACKSON_CORE = "com.fasterxml.jackson.core:jackson-core";
    static final String JACKSON_ANNOTATIONS = "com.fasterxml.jackson.core:jackson-annotations";
    static final String JSPECIFY = "org.jspecify:jspecify";

    /** The oldest versions that generated code compiles against and runs with. A real build tests them. */
    private static final Map<String, String> OLDEST = Map.of(JACKSON_CORE, "2.16.0", JSPECIFY, "1.0.0");

    private static final Set<String> COMPILE_SCOPES = Set.of("compile", "provided", "system");

    private final MavenProject project;
    private final MavenSession session;
    private final ProjectDependenciesResolver resolver;
    private final PluginDescriptor plugin;

    Requirements(
            MavenProject project, MavenSession session, ProjectDependenciesResolver resolver, PluginDescriptor plugin) {
        this.project = project;
        this.session = session;
        this.resolver = resolver;
        this.plugin = plugin;
    }

    /**
     * What the project lacks, each in a sentence with the lines to add.
     *
     * @param needed dependencies as {@code groupId:artifactId}
     * @param forTests whether the code is compiled with the tests
     */
    List<String> missing(Collection<String> needed, boolean forTests) {
        Map<String, Found> found = new HashMap<>();
        for (Dependency each : project.getDependencies()) {
            found.put(
                    each.getGroupId() + ":" + each.getArtifactId(),
                    new Found(each.getVersion(), Objects.requireNonNullElse(each.getScope(), "compile"), true));
        }
        boolean isAllDirect = needed.stream()
                .allMatch(each -> found.containsKey(each) && found.get(each).hasVersion());
        if (!isAllDirect) {
            Optional<DependencyNode> graph = graph();
            if (graph.isEmpty()) {
                return List.of(); // without its dependencies the project does not compile either, and Maven says why
            }
            addTransitive(graph.get(), found);
        }
        List<String> missing = new ArrayList<>();
        needed.forEach(each -> problem(each, found.get(each), forTests).ifPresent(missing::add));
        return missing;
    }

    private Optional<String> problem(String needed, @Nullable Found found, boolean forTests) {
        String name = needed.substring(needed.indexOf(':') + 1);
        if (found == null) {
            return Optional.of("Generated code needs " + name + ", which the project does not depend on. Add:"
                    + lines(needed, forTests));
        }
        if (!forTests && !COMPILE_SCOPES.contains(found.scope())) {
            return Optional.of("Generated code needs " + name + " where it is compiled, and the project has it in the"
                    + " scope " + found.scope() + ". Write:" + lines(needed, false));
        }
        String oldest = OLDEST.get(needed);
        if (oldest != null && found.isOlderThan(oldest)) {
            return Optional.of("Generated code needs " + name + " " + oldest + " or newer, and the project has "
                    + found.version() + (found.isDirect() ? ". Write:" : ", through another dependency. Add:")
                    + lines(needed, forTests));
        }
        return Optional.empty();
    }

    /** The lines of a POM, with the version that the plugin runs with itself, unless the project manages a good one. */
    private String lines(String needed, boolean forTests) {
        int colon = needed.indexOf(':');
        String version = plugin.getArtifacts().stream()
                .filter(each -> needed.equals(each.getGroupId() + ":" + each.getArtifactId()))
                .map(each -> each.getBaseVersion())
                .findFirst()
                .orElse("…");
        return "\n<dependency>\n    <groupId>" + needed.substring(0, colon) + "</groupId>\n    <artifactId>"
                + needed.substring(colon + 1)
                + "</artifactId>\n"
                + (isManaged(needed) ? "" : "    <version>" + version + "</version>\n")
                + (forTests ? "    <scope>test</scope>\n" : "")
                + "</dependency>";
    }

    private boolean isManaged(String needed) {
        DependencyManagement management = project.getDependencyManagement();
        return management != null
                && management.getDependencies().stream()
                        .filter(each -> needed.equals(each.getGroupId() + ":" + each.getArtifactId()))
                        .map(each -> new Found(each.getVersion(), "compile", true))
                        .anyMatch(managed ->
                                managed.hasVersion() && !managed.isOlderThan(OLDEST.getOrDefault(needed, "0")));
    }

    private Optional<DependencyNode> graph() {
        DefaultDependencyResolutionRequest request =
                new DefaultDependencyResolutionRequest(project, session.getRepositorySession());
        request.setResolutionFilter((node, parents) -> false);
        try {
            DependencyResolutionResult result = resolver.resolve(request);
            return Optional.ofNullable(result.getDependencyGraph());
        } catch (DependencyResolutionException e) {
            return Optional.empty();
        }
    }

    /** What is nearer than another version of the same was chosen by Maven before. */
    private static void addTransitive(DependencyNode node, Map<String, Found> found) {
        for (DependencyNode child : node.getChildren()) {
            Artifact artifact = child.getArtifact();
            String key = artifact.getGroupId() + ":" + artifact.getArtifactId();
            Found known = found.get(key);
            if (known == null || !known.hasVersion()) {
                found.put(
                        key,
                        new Found(
                                artifact.getVersion(),
                                child.getDependency().getScope(),
                                known != null && known.isDirect()));
            }
            addTransitive(child, found);
        }
    }

    /**
     * A dependency of the project.
     *
     * @param version its version, perhaps a range
     * @param scope its scope
     * @param isDirect whether the project declares it
     */
    private record Found(@Nullable String version, String scope, boolean isDirect) {
        boolean hasVersion() {
            return version != null && !version.startsWith("[") && !version.startsWith("(");
        }

        boolean isOlderThan(String oldest) {
            return version != null
                    && hasVersion()
                    && new ComparableVersion(version).compareTo(new ComparableVersion(oldest)) < 0;
        }
    }
}
