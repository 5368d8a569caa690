package dev.burin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.burin.cli.BurinCli;
import dev.burin.testing.GeneratedSdk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same input gives the same bytes, wherever it is generated. */
class DeterminismTest {
    @TempDir
    Path folder;

    @Test
    void neitherFolderNorLocaleNorTimeZoneNorEncodingNorThreadsShow() throws Exception {
        List<GeneratedFile> here = generate("here", List.of("-Duser.language=en", "-Duser.timezone=UTC"));
        List<GeneratedFile> elsewhere = generate(
                "else where",
                List.of(
                        "-Duser.language=tr",
                        "-Duser.country=TR",
                        "-Duser.timezone=Pacific/Apia",
                        "-Dfile.encoding=ISO-8859-9",
                        "-Dline.separator=\r\n",
                        "-Djava.util.concurrent.ForkJoinPool.common.parallelism=7"));
        assertThat(here).hasSizeGreaterThan(250);
        assertThat(elsewhere).isEqualTo(here);
    }

    private List<GeneratedFile> generate(String name, List<String> flags) throws IOException, InterruptedException {
        Path output = folder.resolve(name);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), BurinCli.class.getName(), "generate"));
        command.addAll(List.of("--spec", GeneratedSdk.VERIFY.toString(), "--package", "det.verify"));
        command.addAll(List.of("--output", output.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return GeneratedSdk.javaFiles(output);
    }
}
