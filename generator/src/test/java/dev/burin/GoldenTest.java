package dev.burin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.burin.testing.Golden;
import dev.burin.testing.InMemoryCompiler;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is generated is, byte for byte, what is committed; and all of it compiles without a warning. */
class GoldenTest {
    /** A case: a spec, how it is generated, and which of its files are kept; support code is the same in each. */
    record Case(String name, Path spec, GeneratorOptions options, Predicate<String> kept) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        return Stream.concat(
                Stream.of(verify()),
                Stream.of("methods", "bodies", "structures", "empty", "hostile_text", "hostile_names")
                        .map(GoldenTest::fixture));
    }

    private static Case verify() {
        List<String> kept = List.of("verify/service/entity/challenge/Challenge", "verify/service/entity/challenge/Async");
        return new Case(
                "verify_challenge",
                Path.of("../specs/twilio_verify_v2.yaml"),
                Specs.verifyOptions(),
                path -> kept.stream().anyMatch(path::contains) || path.contains("/model/Challenge"));
    }

    private static Case fixture(String name) {
        return new Case(
                name,
                Path.of("../specs/fixtures/" + name + ".yaml"),
                Specs.options("golden." + name),
                path -> !path.contains("/core/"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void generatesWhatIsCommitted(Case golden) {
        List<GeneratedFile> files = Specs.generate(golden.spec(), golden.options());
        Golden.of(golden.name())
                .assertHolds(files.stream()
                        .filter(file -> golden.kept().test(file.path()))
                        .toList());
        Golden.assertSize(golden.name(), files);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void compilesWithoutAWarning(Case golden) {
        assertThat(InMemoryCompiler.compile(Specs.generate(golden.spec(), golden.options()))
                        .diagnostics())
                .isEmpty();
    }
}
