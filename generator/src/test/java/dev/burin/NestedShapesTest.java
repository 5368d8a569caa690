package dev.burin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.burin.model.SdkModel;
import dev.burin.testing.GeneratedSdk;
import dev.burin.testing.InMemoryCompiler;
import dev.burin.testing.NestedShapes;
import dev.burin.testing.NestedShapes.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** However schemas hold one another, each is read once, and what is too deep is left out with a report. */
class NestedShapesTest {
    /** Far more than is needed: what fails here would take longer than anybody lives. */
    private static final Duration ENDLESS = Duration.ofMinutes(3);

    private static final GeneratorOptions OPTIONS = GeneratedSdk.options("nested", GeneratedSdk.WITH_EXAMPLES);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void aFewLevelsCompile(Shape shape) throws IOException {
        Path spec = write(shape, 6, false);
        assertThat(InMemoryCompiler.compile(GeneratedSdk.of(spec, OPTIONS)).diagnostics())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void manyLevelsAreReadOrCutWithAReport(Shape shape) {
        for (int depth : List.of(60, 400)) {
            for (boolean isBottomFirst : List.of(true, false)) {
                assertTimeoutPreemptively(ENDLESS, () -> readOrRefuse(write(shape, depth, isBottomFirst)));
            }
        }
    }

    private static void readOrRefuse(Path spec) {
        try {
            SdkModel sdk = new SdkGenerator(line -> {}).read(spec, OPTIONS);
            assertThat(sdk.services()).hasSize(1);
        } catch (InvalidInputException refused) {
            assertThat(refused.problems())
                    .allMatch(problem -> problem.file().equals(spec.toString()))
                    .extracting(Problem::cause)
                    .allMatch(cause -> cause.contains("the document comes to more than"));
        }
    }

    private Path write(Shape shape, int depth, boolean isBottomFirst) throws IOException {
        return Files.writeString(
                folder.resolve(shape + "-" + depth + ".yaml"), NestedShapes.document(shape, depth, isBottomFirst));
    }
}
