package dev.burin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.burin.GeneratorOptions.Grouping;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratorOptionsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "com.",
                ".com",
                "com..acme",
                "com.acme-sdk",
                "com.class",
                "com.1a",
                "com/acme",
                "com.acme ",
                "java",
                "java.acme",
                "com.true",
                "a.../b"
            })
    void refusesPackagesThatJavaCanNotHave(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> options(name, Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"acme", "com.acme.v2", "com.acme.größe", "com.acme.record", "javax.acme", "com._a"})
    void takesAnyOtherPackage(String name) {
        assertThat(options(name, Optional.empty()).packageName()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Acme Client", "acme.Client", "class", "1Client", "Client;", "null", "_"})
    void refusesClientNamesThatJavaCanNotHave(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> options("com.acme", Optional.of(name)));
    }

    @Test
    void readsAGroupingInAnyCase() {
        assertThat(Grouping.of("path")).isEqualTo(Grouping.PATH);
        assertThat(Grouping.of("Tag")).isEqualTo(Grouping.TAG);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Grouping.of("colour"))
                .withMessage("'colour' is no grouping: use one of auto, path, tag");
    }

    private static GeneratorOptions options(String packageName, Optional<String> clientName) {
        return new GeneratorOptions(packageName, clientName, Grouping.AUTO, Configuration.DEFAULT);
    }
}
