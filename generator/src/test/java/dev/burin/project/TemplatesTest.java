package dev.burin.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mustachejava.Mustache;
import dev.burin.GeneratedFile;
import org.junit.jupiter.api.Test;

class TemplatesTest {
    private final Mustache packageInfo = new Templates(JavadocEscape::escape).template("package-info.java");

    @Test
    void writesAPackageInfo() {
        assertThat(Templates.render(packageInfo, new PackageInfoView("com.acme", "Start here:", "{@link Acme}")))
                .isEqualTo("""
                        // %s
                        /** Start here: {@link Acme}. */
                        @NullMarked
                        package com.acme;

                        import org.jspecify.annotations.NullMarked;
                        """.formatted(GeneratedFile.MARK));
    }

    @Test
    void breaksASentenceThatIsTooLongForALine() {
        String about = "{@code client" + ".accessor()".repeat(9) + "}";
        assertThat(Templates.render(packageInfo, new PackageInfoView("com.acme", "What belongs to", about)))
                .contains("\n/**\n * What belongs to\n * " + about + ".\n */\n@NullMarked\n")
                .satisfies(text -> assertThat(text.lines()).allMatch(line -> line.length() <= 120));
        String fitting = "a".repeat(120 - "/** What belongs to . */".length());
        assertThat(Templates.render(packageInfo, new PackageInfoView("com.acme", "What belongs to", fitting))
                        .lines())
                .contains("/** What belongs to " + fitting + ". */")
                .allMatch(line -> line.length() <= 120);
    }

    @Test
    void failsWhereTheViewLacksAName() {
        record Other(String subject) {}
        assertThatThrownBy(() -> Templates.render(packageInfo, new Other("x"))).hasStackTraceContaining("no mark");
    }

    @Test
    void keepsAnyTextInsideTheComment() {
        String hostile = "*/ \\u002a/ {@code <script> & \n$L ${x} {{packageName}}";
        assertThat(Templates.render(packageInfo, new PackageInfoView("com.acme", hostile, "x")))
                .contains("/** &#42;&#47; &#92;u002a&#47; &#123;&#64;code &#60;script&#62; &#38;  $L $&#123;x&#125;"
                        + " &#123;&#123;packageName&#125;&#125; x. */");
    }
}
