package dev.burin.twilio.verify.modules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import dev.burin.twilio.verify.VerifyClient;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that is a module uses the SDK, and nothing of it but what is meant to be used. */
class ModuleTest {
    private static final String SDK = "dev.burin.twilio.verify";

    @TempDir
    private Path directory;

    @Test
    void aModuleCompilesWithTheSdkAndRuns() throws Exception {
        String compiled = compile("""
                package shop;

                import dev.burin.twilio.verify.VerifyClient;
                import dev.burin.twilio.verify.core.testing.Answer;
                import dev.burin.twilio.verify.core.testing.ScriptedTransport;

                /** Fetches a challenge. */
                public final class Shop {
                    private Shop() {}

                    /** Prints its status. */
                    public static void main(String[] arguments) {
                        ScriptedTransport api = new ScriptedTransport()
                                .on("FetchChallenge", Answer.json(200, "{\\"status\\": \\"approved\\"}"));
                        try (VerifyClient client = VerifyClient.builder().basicAuth("AC1", "t").transport(api).build()) {
                            System.out.println(VerifyClient.class.getModule().getName() + " "
                                    + client.services().entities().challenges().fetch("VA1", "me", "YC1").status());
                        }
                    }
                }
                """);

        assertThat(compiled).isEmpty();
        assertThat(run("shop/shop.Shop")).isEqualToIgnoringNewLines(SDK + " approved");
    }

    @Test
    void whatIsInternalIsOutOfReach() throws IOException {
        assertThat(compile("""
                package shop;

                class Shop {
                    private dev.burin.twilio.verify.core.internal.ApiClient client;
                }
                """)).contains("package dev.burin.twilio.verify.core.internal is not visible");
    }

    @Test
    void theSdkNeedsTwoModulesBesideTheJavaPlatform() {
        StringWriter said = new StringWriter();
        ToolProvider jdeps = ToolProvider.findFirst("jdeps").orElseThrow();
        PrintWriter out = new PrintWriter(said);
        int exit = jdeps.run(
                out,
                out,
                "--multi-release",
                "base",
                "--module-path",
                path(JsonFactory.class, Nullable.class),
                "--add-modules",
                "org.jspecify",
                "-s",
                location(VerifyClient.class).toString());

        assertThat(exit).as(said.toString()).isZero();
        assertThat(said.toString().lines().filter(line -> line.startsWith(SDK)))
                .containsExactlyInAnyOrder(
                        SDK + " -> com.fasterxml.jackson.core",
                        SDK + " -> java.base",
                        SDK + " -> java.net.http",
                        SDK + " -> org.jspecify");
    }

    /** Compiles a class of a module that requires the SDK alone; gives what the compiler says. */
    private String compile(String source) throws IOException {
        Path module = Files.writeString(directory.resolve("module-info.java"), "module shop { requires " + SDK + "; }");
        Path program = Files.writeString(directory.resolve("Shop.java"), source);
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(
                        out,
                        out,
                        "-Xlint:all",
                        "--module-path",
                        path(VerifyClient.class, JsonFactory.class, Nullable.class),
                        "-d",
                        directory.resolve("shop").toString(),
                        module.toString(),
                        program.toString());
        return said.toString();
    }

    /** Without the annotations: only the compiler wants them. */
    private String run(String main) throws IOException, InterruptedException {
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--module-path",
                        path(VerifyClient.class, JsonFactory.class) + File.pathSeparator + directory.resolve("shop"),
                        "--module",
                        main)
                .redirectErrorStream(true)
                .start();
        String said = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(java.waitFor()).as(said).isZero();
        return said;
    }

    private static String path(Class<?>... types) {
        return Stream.of(types).map(type -> location(type).toString()).collect(Collectors.joining(File.pathSeparator));
    }

    private static Path location(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
