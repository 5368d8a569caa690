package dev.burin.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Text files on the class path, wherever that keeps them: in a jar of their own, in a fat jar or in a directory. */
final class SourceTree {
    private final ClassLoader classPath;

    SourceTree(ClassLoader classPath) {
        this.classPath = classPath;
    }

    /**
     * All files below a directory of the class path.
     *
     * @param root its path, without a slash at either end
     * @param known the path of a file below it, to find it by: a jar need not have entries for directories
     * @return contents by path below the root
     */
    SortedMap<String, String> read(String root, String known) {
        String resource = root + "/" + known;
        URL url = Objects.requireNonNull(classPath.getResource(resource), resource);
        try {
            if (url.openConnection() instanceof JarURLConnection jar) {
                return fromJar(jar, root + "/");
            }
            String directory = url.toString();
            return fromDirectory(Path.of(URI.create(directory.substring(0, directory.length() - known.length()))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SortedMap<String, String> fromJar(JarURLConnection connection, String prefix) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        connection.setUseCaches(
                false); // the shared one must not be closed, and on Windows an open jar can't be replaced
        try (JarFile jar = connection.getJarFile()) {
            for (JarEntry entry : jar.stream().toList()) {
                if (entry.getName().startsWith(prefix) && !entry.isDirectory()) {
                    try (InputStream content = jar.getInputStream(entry)) {
                        files.put(entry.getName().substring(prefix.length()), text(content.readAllBytes()));
                    }
                }
            }
        }
        return files;
    }

    private static SortedMap<String, String> fromDirectory(Path root) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = root.relativize(path)
                        .toString()
                        .replace(path.getFileSystem().getSeparator(), "/");
                files.put(name, text(Files.readAllBytes(path)));
            }
        }
        return files;
    }

    /** A checkout on Windows may have turned the line ends. */
    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
