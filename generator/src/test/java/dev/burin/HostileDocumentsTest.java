package dev.burin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.burin.source.SourceDocument;
import dev.burin.testing.GeneratedSdk;
import dev.burin.testing.Hostile;
import dev.burin.testing.InMemoryCompiler;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever stands in the strings of a document, it stays text. {@code -Dburin.seed} tries other texts. */
class HostileDocumentsTest {
    private static final long SEED = Long.getLong("burin.seed", 20260301);

    /** In each fixture. */
    private static final int SINGLE_STRINGS = 20;

    private final ObjectMapper json = new ObjectMapper();

    @TempDir
    Path folder;

    static Stream<String> fixtures() {
        return GeneratedSdk.fixtures();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void hostileTextInEveryStringStaysText(String fixture) throws IOException {
        JsonNode document = new Hostile(SEED).everywhere(read(fixture));
        assertThat(InMemoryCompiler.compile(generate(document)).diagnostics())
                .as(fixture + " with -Dburin.seed=" + SEED)
                .isEmpty();
    }

    /** The document may be refused then, but for reasons that are told. */
    @ParameterizedTest
    @MethodSource("fixtures")
    void hostileTextInAnySingleStringStaysText(String fixture) throws IOException {
        JsonNode document = read(fixture);
        Hostile hostile = new Hostile(SEED);
        for (int i = 0; i < SINGLE_STRINGS; i++) {
            JsonNode changed = hostile.somewhere(document);
            try {
                assertThat(InMemoryCompiler.unplanned(generate(changed))).isEmpty();
            } catch (InvalidInputException refused) {
                assertThat(refused.problems()).isNotEmpty();
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError(fixture + " with -Dburin.seed=" + SEED + ": " + changed, e);
            }
        }
    }

    private static JsonNode read(String fixture) {
        return SourceDocument.read(GeneratedSdk.fixture(fixture)).root();
    }

    private List<GeneratedFile> generate(JsonNode document) throws IOException {
        Path spec = folder.resolve("spec.json");
        json.writeValue(spec.toFile(), document);
        return GeneratedSdk.of(spec, GeneratedSdk.options("hostile"));
    }
}
