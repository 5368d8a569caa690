package dev.burin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.burin.GeneratorOptions.Grouping;
import dev.burin.GeneratorOptions.Parts;
import dev.burin.GeneratorOptions.Support;
import dev.burin.testing.GeneratedSdk;
import java.lang.module.ModuleFinder;
import java.util.List;
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
                "jdk.acme",
                "sun",
                "sun.misc",
                "com.sun.net.httpserver",
                "javax.sql",
                "javax.xml.parsers",
                "org.w3c.dom",
                "org.xml.sax.acme",
                "netscape.javascript",
                "com.ac\u200bme",
                "com.ac$me",
                "com.true",
                "a.../b"
            })
    void refusesPackagesThatJavaCanNotHave(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> options(name, Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "acme",
                "com.acme.v2",
                "com.acme.größe",
                "com.acme.record",
                "javax.acme",
                "com.sunny",
                "org.xml.acme",
                "jdkx",
                "com._a"
            })
    void takesAnyOtherPackage(String name) {
        assertThat(options(name, Optional.empty()).packageName()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Acme Client",
                "acme.Client",
                "class",
                "1Client",
                "Client;",
                "null",
                "_",
                "Builder",
                "BUILDER",
                "Known",
                "Unknown",
                "record",
                "var",
                "yield",
                "sealed",
                "permits",
                "Con",
                "lpt1",
                "Acme$Client",
                "Acme\u202eClient",
                "core"
            })
    void refusesClientNamesThatJavaCanNotHave(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> options("com.acme", Optional.of(name)));
    }

    @Test
    void refusesWhatTheJdkHasWhateverTheJdk() {
        List<String> packages = ModuleFinder.ofSystem().findAll().stream()
                .flatMap(module -> module.descriptor().packages().stream())
                .toList();
        assertThat(packages).hasSizeGreaterThan(500).allMatch(NameRules::isOfJdk);
        assertThat(ModuleFinder.ofSystem().findAll())
                .allMatch(
                        module -> NameRules.ofModule(module.descriptor().name()).isPresent());
    }

    @Test
    void readsAGroupingInAnyCase() {
        assertThat(Grouping.of("path")).isEqualTo(Grouping.PATH);
        assertThat(Grouping.of("Tag")).isEqualTo(Grouping.TAG);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Grouping.of("colour"))
                .withMessage("'colour' is no grouping: use one of auto, path, tag");
    }

    @ParameterizedTest
    @ValueSource(strings = {"com.acme.cards.model", "com.acme.cards", "com.acme", "com.acme-core", ""})
    void refusesPackagesThatSupportCodeCanNotHave(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> support(new Support(Optional.of(name), true)));
    }

    @Test
    void takesOtherPackagesForSupportCode() {
        for (String name : List.of("com.acme.core", "com.acme.cards.core", "com.acme.cardscore")) {
            Support support = new Support(Optional.of(name), false);
            assertThat(support(support).parts().support()).isEqualTo(support);
        }
    }

    @Test
    void supportCodeIsSomewhere() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> support(new Support(Optional.empty(), false)))
                .withMessage("Support code that is not generated is elsewhere: say in which package");
    }

    private static GeneratorOptions support(Support support) {
        return GeneratedSdk.options("com.acme.cards", new Parts(true, false, false, support));
    }

    private static GeneratorOptions options(String packageName, Optional<String> clientName) {
        return new GeneratorOptions(packageName, clientName, Grouping.AUTO, Configuration.DEFAULT);
    }
}
