package dev.burin.maven;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.maven.artifact.versioning.ComparableVersion;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** The version of Java that a project is compiled for, as maven-compiler-plugin finds it. */
final class CompilerRelease {
    private static final String COMPILER = "org.apache.maven.plugins:maven-compiler-plugin";
    /** The version of Java that generated code is written in. */
    private static final int NEEDED = 17;
    /** The first maven-compiler-plugin that knows {@code release}: older ones take no notice of it. */
    private static final ComparableVersion KNOWS_RELEASE = new ComparableVersion("3.6");
    /** From here on the default is the JDK's own version; before, one that is older than 17. */
    private static final ComparableVersion DEFAULT_IS_JDK = new ComparableVersion("4.0.0-alpha");

    private final MavenProject project;
    private final MavenSession session;

    CompilerRelease(MavenProject project, MavenSession session) {
        this.project = project;
        this.session = session;
    }

    /**
     * Why generated code would not compile, in a sentence with the lines to add; empty also where nobody can know.
     *
     * @param forTests whether it is compiled with the tests
     */
    Optional<String> problem(boolean forTests) {
        Plugin compiler = project.getPlugin(COMPILER);
        if (compiler == null || compiler.getVersion() == null) {
            return Optional.empty();
        }
        ComparableVersion version = new ComparableVersion(compiler.getVersion());
        List<Xpp3Dom> configurations = configurations(compiler, forTests);
        Optional<String> release = argument(configurations)
                .or(() -> forTests ? value(configurations, "testRelease") : Optional.empty())
                .or(() -> value(configurations, "release"));
        if (release.isPresent() && version.compareTo(KNOWS_RELEASE) >= 0) {
            return problem(release.get(), "<maven.compiler.release>17</maven.compiler.release>");
        }
        Optional<String> target = (forTests ? value(configurations, "testTarget") : Optional.<String>empty())
                .or(() -> value(configurations, "target"));
        if (target.isEmpty() && version.compareTo(DEFAULT_IS_JDK) >= 0) {
            return Optional.empty();
        }
        if (release.isPresent() && problem(target.orElse("8"), "").isPresent()) {
            return Optional.of(
                    "Generated code needs Java 17, and maven-compiler-plugin " + compiler.getVersion()
                            + " takes no notice of the release " + release.get() + ". Add to the plugins:\n"
                            + "<plugin>\n    <artifactId>maven-compiler-plugin</artifactId>\n    <version>3.15.0</version>\n</plugin>");
        }
        return problem(
                target.orElse("8"),
                version.compareTo(KNOWS_RELEASE) >= 0
                        ? "<maven.compiler.release>17</maven.compiler.release>"
                        : "<maven.compiler.source>17</maven.compiler.source>\n"
                                + "<maven.compiler.target>17</maven.compiler.target>");
    }

    private static Optional<String> problem(String release, String property) {
        String number = release.startsWith("1.") ? release.substring(2) : release;
        boolean isKnown = number.matches("[0-9]{1,3}");
        return isKnown && Integer.parseInt(number) < NEEDED
                ? Optional.of("Generated code needs Java 17, and the project is compiled for Java " + number
                        + ". Add to its properties, in place of what the POM says of the compiler's release, source or"
                        + " target:\n" + property)
                : Optional.empty();
    }

    /** The execution's own configuration first. */
    private static List<Xpp3Dom> configurations(Plugin compiler, boolean forTests) {
        Stream<ConfigurationContainer> execution = Stream.ofNullable(
                compiler.getExecutionsAsMap().get(forTests ? "default-testCompile" : "default-compile"));
        return Stream.concat(execution, Stream.of(compiler))
                .map(ConfigurationContainer::getConfiguration)
                .filter(Xpp3Dom.class::isInstance)
                .map(Xpp3Dom.class::cast)
                .toList();
    }

    private Optional<String> value(List<Xpp3Dom> configurations, String name) {
        return configurations.stream()
                .flatMap(each -> Stream.ofNullable(each.getChild(name)))
                .flatMap(each -> Stream.ofNullable(each.getValue()))
                .map(String::strip)
                .findFirst()
                .or(() -> property("maven.compiler." + name));
    }

    /** Maven's order: what was given on the command line counts more than the POM. */
    private Optional<String> property(String name) {
        return Stream.of(session.getUserProperties(), project.getProperties(), session.getSystemProperties())
                .flatMap((Properties each) -> Stream.ofNullable(each.getProperty(name)))
                .map(String::strip)
                .findFirst();
    }

    /** What follows {@code --release} among the arguments of the compiler. */
    private static Optional<String> argument(List<Xpp3Dom> configurations) {
        List<String> arguments = new ArrayList<>();
        for (Xpp3Dom each : configurations) {
            for (Xpp3Dom list : each.getChildren()) {
                if (list.getName().equals("compilerArgs")) {
                    Stream.of(list.getChildren()).map(Xpp3Dom::getValue).forEach(arguments::add);
                }
            }
        }
        int option = Math.max(arguments.indexOf("--release"), arguments.indexOf("-release"));
        return option >= 0 && option + 1 < arguments.size() ? Optional.of(arguments.get(option + 1)) : Optional.empty();
    }
}
