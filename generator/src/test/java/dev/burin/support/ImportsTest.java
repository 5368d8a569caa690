package dev.burin.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ImportsTest {
    @Test
    void sortsEachBlockForItself() {
        assertThat(Imports.sorted("""
                package a;

                import static b.B.b;
                import static a.A.$a;

                import java.util.List;
                import acme.core.Page;

                class C {}
                """.replace("$", ""))).isEqualTo("""
                        package a;

                        import static a.A.a;
                        import static b.B.b;

                        import acme.core.Page;
                        import java.util.List;

                        class C {}
                        """);
    }
}
