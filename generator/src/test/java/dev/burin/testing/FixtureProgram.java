package dev.burin.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.burin.GeneratedFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Programs that a user could have written, below {@code src/test/resources/programs}, each for the fixture it is named
 * after.
 */
public final class FixtureProgram {
    private FixtureProgram() {}

    /**
     * Generates the fixture's SDK, compiles the program with it and runs it.
     *
     * @param program its class, {@code ParameterStyles} for the fixture {@code parameter_styles}
     * @param url where its server is
     * @return what it says
     */
    public static List<String> run(String program, String url) throws Exception {
        return run(program, GeneratedSdk.fixture(fixture(program)), url);
    }

    /** The same with a document that is the fixture but for what only the test knows. */
    public static List<String> run(String program, Path spec, String url) throws Exception {
        String fixture = fixture(program);
        String path = "golden/" + fixture + "/program/" + program + ".java";
        List<GeneratedFile> files = new ArrayList<>(GeneratedSdk.of(spec, GeneratedSdk.fixtureOptions(fixture)));
        files.add(new GeneratedFile(path, Files.readString(Path.of("src/test/resources/programs", program + ".java"))));
        InMemoryCompiler.Compilation compilation = InMemoryCompiler.compile(files);
        assertThat(compilation.diagnostics()).isEmpty();
        @SuppressWarnings("unchecked")
        Function<String, List<String>> main = (Function<String, List<String>>) compilation
                .loader()
                .loadClass("golden." + fixture + ".program." + program)
                .getDeclaredConstructor()
                .newInstance();
        return main.apply(url);
    }

    private static String fixture(String program) {
        return program.replaceAll("(?<=.)(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }
}
