package dev.burin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.burin.GeneratorOptions.Parts;
import dev.burin.testing.GeneratedSdk;
import dev.burin.testing.Golden;
import dev.burin.testing.InMemoryCompiler;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is generated is, byte for byte, what is committed; and all of it compiles without a warning. */
class GoldenTest {
    /** A spec, how it is generated, and which of its files are kept: support code is the same in each. */
    record Case(String name, Path spec, GeneratorOptions options, Predicate<String> kept) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        return Stream.concat(
                Stream.of(challenge(), synchronous(), jackson()),
                GeneratedSdk.fixtures().map(GoldenTest::fixture));
    }

    /** All about one resource: the service, what it sends and gets, and the models and enums that it speaks of. */
    private static Case challenge() {
        return new Case(
                "verify_challenge",
                GeneratedSdk.VERIFY,
                GeneratedSdk.verifyOptions(),
                path -> path.matches(".*/service/entity/challenge/[^/]+|.*/model/Challenge\\w*\\.java"));
    }

    /** A client, and services with pages, without their async twins. */
    private static Case synchronous() {
        return new Case(
                "synchronous",
                GeneratedSdk.fixture("pagination"),
                GeneratedSdk.options("golden.synchronous", new Parts(false, false)),
                path -> path.matches("golden/synchronous/(url/)?[^/]+"));
    }

    /** A model, an enum, and unions of both kinds, with Jackson's annotations. */
    private static Case jackson() {
        return new Case(
                "jackson",
                GeneratedSdk.fixture("unions"),
                GeneratedSdk.options("golden.jackson", new Parts(true, true)),
                path -> path.matches(".*/model/(Circle|Level|Shape|Both)\\.java"));
    }

    private static Case fixture(String name) {
        return new Case(name, GeneratedSdk.fixture(name), GeneratedSdk.fixtureOptions(name), path -> !isSupport(path));
    }

    private static boolean isSupport(String path) {
        return path.contains("/core/");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void generatesWhatIsCommittedAndCompilesWithoutAWarning(Case golden) {
        List<GeneratedFile> files = GeneratedSdk.of(golden.spec(), golden.options());
        assertThat(InMemoryCompiler.compile(files).diagnostics()).isEmpty();
        Golden.assertSize(
                golden.name(),
                files.stream().filter(file -> !isSupport(file.path())).toList());
        Golden.of(golden.name())
                .assertHolds(files.stream()
                        .filter(file -> golden.kept().test(file.path()))
                        .toList());
    }

    @Test
    void supportCodeHasTheSizeThatIsCommitted() {
        List<GeneratedFile> files =
                GeneratedSdk.of(GeneratedSdk.fixture("empty"), GeneratedSdk.options("golden.empty"));
        Golden.assertSize(
                "support", files.stream().filter(file -> isSupport(file.path())).toList());
    }
}
