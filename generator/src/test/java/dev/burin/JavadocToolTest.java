package dev.burin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.burin.GeneratorOptions.Parts;
import dev.burin.GeneratorOptions.Support;
import dev.burin.testing.GeneratedSdk;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The javadoc tool documents every SDK without a warning, the serialized form of exceptions included. */
class JavadocToolTest {
    private static final String PACKAGE = "documented";

    @TempDir
    private Path folder;

    @Test
    void documentsAllFixturesWithoutAWarning() throws IOException {
        List<String> sources = new ArrayList<>();
        boolean isFirst = true;
        for (String fixture : GeneratedSdk.fixtures().toList()) {
            Support shared = new Support(Optional.of(PACKAGE + ".core"), isFirst);
            sources.addAll(written(
                    GeneratedSdk.fixture(fixture),
                    GeneratedSdk.options(PACKAGE + "." + fixture, new Parts(true, true, true, shared))));
            isFirst = false;
        }
        assertThat(javadoc(sources, "--class-path", System.getProperty("java.class.path")))
                .isEmpty();
    }

    @Test
    void documentsTheExampleWithoutAWarning() throws IOException {
        List<String> sources = written(GeneratedSdk.VERIFY, GeneratedSdk.verifyOptions());
        assertThat(javadoc(sources, "--class-path", System.getProperty("java.class.path")))
                .isEmpty();
    }

    private List<String> written(Path spec, GeneratorOptions options) throws IOException {
        List<String> sources = new ArrayList<>();
        for (GeneratedFile file : GeneratedSdk.of(spec, options)) {
            Path source = folder.resolve("sources").resolve(file.path());
            Files.createDirectories(source.getParent());
            Files.writeString(source, file.content());
            if (!file.path().equals("module-info.java")) {
                sources.add(source.toString());
            }
        }
        return sources;
    }

    /** What the tool prints: nothing but errors and warnings. */
    private String javadoc(List<String> sources, String... options) {
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.addAll(
                List.of("-quiet", "-Xdoclint:all", "-Xmaxwarns", "1000", "-encoding", "UTF-8", "--release", "17"));
        arguments.addAll(List.of("-d", folder.resolve("documentation").toString()));
        arguments.addAll(sources);
        StringWriter output = new StringWriter();
        PrintWriter out = new PrintWriter(output);
        ToolProvider.findFirst("javadoc").orElseThrow().run(out, out, arguments.toArray(String[]::new));
        return output.toString();
    }
}
