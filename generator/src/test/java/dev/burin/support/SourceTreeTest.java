package dev.burin.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTreeTest {
    private static final Map<String, String> FILES =
            Map.of("sources/p/A.java", "class A {}\n", "sources/p/q/Ä.txt", "ä\r\n", "sourcesnot/B.java", "x");

    @TempDir
    private Path directory;

    @Test
    void readsADirectory() throws IOException {
        Path root = directory.resolve("with space+plus");
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            Path path = root.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        assertReads(root.toUri().toURL());
    }

    @Test
    void readsAJar() throws IOException {
        Path jar = directory.resolve("with space+plus.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(file)) {
            for (Map.Entry<String, String> content : FILES.entrySet()) {
                entries.putNextEntry(new JarEntry(content.getKey()));
                entries.write(content.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        assertReads(jar.toUri().toURL());
        Files.delete(jar);
    }

    private static void assertReads(URL classPath) throws IOException {
        try (URLClassLoader loader = new URLClassLoader(new URL[] {classPath}, null)) {
            assertThat(new SourceTree(loader).read("sources", "p/A.java"))
                    .containsExactly(Map.entry("p/A.java", "class A {}\n"), Map.entry("p/q/Ä.txt", "ä\n"));
        }
    }
}
