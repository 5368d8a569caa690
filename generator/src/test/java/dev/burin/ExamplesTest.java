package dev.burin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.burin.examples.ExampleTrial;
import dev.burin.examples.Verdict;
import dev.burin.model.Coverage.Degradation;
import dev.burin.model.SdkModel;
import dev.burin.naming.JavaNames;
import dev.burin.testing.FixtureProgram;
import dev.burin.testing.GeneratedSdk;
import dev.burin.testing.InMemoryCompiler;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An SDK's doubles for tests give the document's examples as answers. */
class ExamplesTest {
    private static final String MADE =
            "{\"id\":\"7c3f0a52-9d41-4b8e-8a16-2f5be0d94c13\",\"at\":\"2026-01-31T09:30:00Z\","
                    + "\"price\":\"price\",\"open\":false,\"crew\":{\"key\":\"sloop\"},\"anything\":{},\"self\":[],"
                    + "\"choice\":{\"kind\":\"sail\",\"area\":1},\"drives\":[\"text\"],\"wrong\":1}";

    @Test
    void everyOperationIsAnsweredWithoutANetworkAndOverOne() throws Exception {
        assertThat(FixtureProgram.run("Examples", ""))
                .containsExactly(
                        "\"Mari\" \\ \"\"\", 1998-05-01, ketch, {unheard=[1,null]}",
                        "A very long note about a boat that has been everywhere and seen everything there is to see on"
                                + " all of the seven seas.",
                        "B2",
                        "B4, 1, 2026-01-31, sloop, [Mari, names]",
                        "{\"id\":\"Y1\",\"rig\":\"ketch\",\"berths\":2}",
                        MADE,
                        "{\"force\":7}",
                        "Left Tallinn.\nWind from the west. \n",
                        "text",
                        "wind 5",
                        "forecast 5",
                        "urls [3, 4]",
                        "cursors [3]",
                        "numbers [5]",
                        "offsets [5]",
                        "offsets again [5]",
                        "the same true",
                        "forecast 12",
                        "forecast 5",
                        "rate limited");
    }

    @Test
    void whatHadToBeMendedIsReported() {
        SdkModel sdk = new SdkGenerator(line -> {})
                .read(GeneratedSdk.fixture("examples"), GeneratedSdk.fixtureOptions("examples"));

        assertThat(sdk.coverage().degraded())
                .containsExactly(new Degradation(
                        "/paths/~1boats~1{id}/patch/responses/200/content/application~1json/example",
                        "an example that its schema does not allow; one with values that it does"));
    }

    static Stream<String> fixtures() {
        return GeneratedSdk.fixtures();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void anSdkReadsItsAnswers(String fixture) throws ReflectiveOperationException {
        GeneratorOptions options = GeneratedSdk.options("golden." + fixture, GeneratedSdk.WITH_EXAMPLES);
        SdkGenerator generator = new SdkGenerator(line -> {});
        SdkModel sdk = generator.read(GeneratedSdk.fixture(fixture), options);
        InMemoryCompiler.Compilation compilation =
                InMemoryCompiler.compile(generator.emit(sdk, options).toList());
        assertThat(compilation.diagnostics()).isEmpty();

        ExampleTrial trial = new ExampleTrial(sdk, JavaNames.allocate(sdk, options), compilation.loader());
        List<Verdict> answers = sdk.services().stream()
                .flatMap(service -> service.operations().stream())
                .flatMap(operation -> trial.of(operation).stream())
                .toList();
        assertThat(answers)
                .extracting(Verdict::outcome)
                .doesNotContain(Verdict.Outcome.REFUSED, Verdict.Outcome.DIFFERENT);
    }
}
