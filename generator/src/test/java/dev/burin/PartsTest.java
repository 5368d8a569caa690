package dev.burin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.burin.GeneratorOptions.Parts;
import dev.burin.testing.GeneratedSdk;
import java.util.List;
import org.junit.jupiter.api.Test;

/** SDKs that leave something out, or have something more. That they compile, the goldens prove. */
class PartsTest {
    private static final String PACKAGE = "golden.pagination";

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

    private static List<GeneratedFile> files(Parts parts) {
        return GeneratedSdk.of(GeneratedSdk.fixture("pagination"), GeneratedSdk.options(PACKAGE, parts));
    }

    private static List<String> paths(Parts parts) {
        return files(parts).stream().map(GeneratedFile::path).toList();
    }
}
