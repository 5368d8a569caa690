package dev.burin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.burin.GeneratorOptions.Grouping;
import dev.burin.GeneratorOptions.Parts;
import dev.burin.GeneratorOptions.Reach;
import dev.burin.GeneratorOptions.Support;
import dev.burin.config.ConfigurationReader;
import dev.burin.testing.GeneratedSdk;
import dev.burin.testing.InMemoryCompiler;
import dev.burin.testing.InMemoryCompiler.Compilation;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SDKs that leave something out, or have something more. That they compile, the goldens prove. */
class PartsTest {
    private static final String PACKAGE = "golden.pagination";

    @TempDir
    private Path folder;

    @Test
    void withoutAsyncOnlyItsOwnFilesAreMissing() {
        List<String> all = paths(Parts.USUAL);
        List<String> synchronous = paths(new Parts(false, false));

        assertThat(all).containsAll(synchronous);
        assertThat(all)
                .filteredOn(path -> !synchronous.contains(path))
                .contains(
                        "golden/pagination/AsyncPaginationClient.java",
                        "golden/pagination/url/AsyncUrlService.java",
                        "golden/pagination/url/AsyncUrlPage.java",
                        "golden/pagination/core/AsyncPage.java",
                        "golden/pagination/core/internal/PagePublisher.java")
                .allMatch(path -> path.matches(".*/(Async\\w+|PagePublisher)\\.java"));
        assertThat(synchronous).noneMatch(path -> path.contains("/Async"));
    }

    @Test
    void withoutAsyncNothingSpeaksOfFutures() {
        assertThat(files(new Parts(false, false)))
                .filteredOn(file -> !file.path().contains("/core/"))
                .noneMatch(file ->
                        file.content().contains("concurrent") || file.content().contains("Async"));
    }

    /** JaCoCo leaves out a class whose own file names an annotation with "Generated" in its simple name. */
    @Test
    void everyTypeIsAnnotatedAsGeneratedWhereThatIsWanted() {
        Parts annotated = new Parts(true, true, true, true, Support.OWN);
        for (String fixture : List.of("pagination", "unions", "examples", "servers")) {
            String packageName = "golden." + fixture;
            Compilation compilation = InMemoryCompiler.compile(
                    GeneratedSdk.of(GeneratedSdk.fixture(fixture), GeneratedSdk.options(packageName, annotated)));

            assertThat(compilation.diagnostics()).isEmpty();
            String annotation = "Lgolden/" + fixture + "/core/Generated;";
            assertThat(compilation.classes())
                    .containsKey(packageName + ".core.Generated")
                    .allSatisfy((name, bytes) -> {
                        String constants = new String(bytes, StandardCharsets.ISO_8859_1);
                        boolean isNamed = !name.matches(".*\\$\\d+|.*(package|module)-info");
                        assertThat(constants.contains(annotation)).as(name).isEqualTo(isNamed);
                        assertThat(constants.contains("RuntimeInvisibleAnnotations"))
                                .as(name)
                                .isEqualTo(isNamed);
                    });
        }
    }

    @Test
    void nothingIsAnnotatedAsGeneratedOtherwise() {
        assertThat(files(new Parts(true, true, true, Support.OWN)))
                .noneMatch(file ->
                        file.path().endsWith("Generated.java") || file.content().contains(".Generated"));
    }

    @Test
    void modulesShareSupportCode() throws IOException {
        Path host = sources("methods", "shop.cards", true);
        Path guest = sources("pagination", "shop.dice", false);
        assertThat(guest.resolve("shop/core")).doesNotExist();
        assertThat(host.resolve("shop/core/internal/ApiClient.java")).isRegularFile();

        Path cards = folder.resolve("cards");
        String path = InMemoryCompiler.modules();
        assertThat(compile(host, path, cards)).isEmpty();
        assertThat(compile(guest, path + File.pathSeparator + cards, folder.resolve("dice")))
                .isEmpty();
        assertThat(Files.readString(guest.resolve("module-info.java")))
                .contains("requires transitive shop.cards;", "exports shop.dice;")
                .doesNotContain("jackson.core", "shop.core");
    }

    /** An SDK that is a module called as its package, written to a folder. */
    private Path sources(String fixture, String packageName, boolean emitted) throws IOException {
        Path config = Files.writeString(
                folder.resolve("burin.yaml"), "sdk: {module: " + packageName + ", supportModule: shop.cards}");
        GeneratorOptions options = new GeneratorOptions(
                packageName,
                Optional.empty(),
                Grouping.PATH,
                ConfigurationReader.read(config),
                Reach.FOLDER,
                false,
                new Parts(true, true, true, new Support(Optional.of("shop.core"), emitted)));
        Path sources = folder.resolve(fixture);
        for (GeneratedFile file : GeneratedSdk.of(GeneratedSdk.fixture(fixture), options)) {
            Path path = sources.resolve(file.path());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.content());
        }
        return sources;
    }

    /** What the compiler says of a module that sees those on a path. */
    private static String compile(Path sources, String path, Path classes) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-Xlint:all", "-proc:none", "--release", "17"));
        arguments.addAll(List.of("--module-path", path, "-d", classes.toString()));
        try (Stream<Path> files = Files.walk(sources)) {
            files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(arguments::add);
        }
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        ToolProvider.findFirst("javac").orElseThrow().run(out, out, arguments.toArray(String[]::new));
        return said.toString();
    }

    private static List<GeneratedFile> files(Parts parts) {
        return GeneratedSdk.of(GeneratedSdk.fixture("pagination"), GeneratedSdk.options(PACKAGE, parts));
    }

    private static List<String> paths(Parts parts) {
        return files(parts).stream().map(GeneratedFile::path).toList();
    }
}
