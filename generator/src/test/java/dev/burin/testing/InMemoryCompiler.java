package dev.burin.testing;

import com.sun.source.util.JavacTask;
import dev.burin.GeneratedFile;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * Compiles generated sources as a strict user would: Java 17, every lint and every doclint check on; and looks whether
 * each declares what it was meant to, and no more. Nothing touches the disk.
 */
public final class InMemoryCompiler {
    private static final List<String> OPTIONS =
            List.of("--release", "17", "-Xlint:all", "-Xdoclint:all/protected", "-Xmaxwarns", "1000", "-proc:none");

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    private InMemoryCompiler() {}

    /**
     * What a compilation said and made.
     *
     * @param diagnostics each error and warning, with file and line; empty if all is well
     * @param classes the bytes of the classes by their binary names
     */
    public record Compilation(List<String> diagnostics, Map<String, byte[]> classes) {
        public Compilation {
            diagnostics = List.copyOf(diagnostics);
            classes = Map.copyOf(classes);
        }

        /** A class loader that has the classes, and those of the tests behind them. */
        public ClassLoader loader() {
            return new Loader(classes);
        }
    }

    /** Compiles the Java files among these. */
    public static Compilation compile(List<GeneratedFile> files) {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (Memory memory = new Memory(COMPILER.getStandardFileManager(diagnostics, Locale.ROOT, null))) {
            StringWriter crash = new StringWriter();
            JavacTask task = task(files, memory, diagnostics, options(files), crash);
            Unplanned unplanned = new Unplanned(files);
            task.addTaskListener(unplanned);
            task.call();
            Stream<String> lines = crash.toString().lines().limit(3);
            return new Compilation(
                    Stream.concat(lines, described(unplanned, diagnostics).stream())
                            .toList(),
                    memory.classes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A module sees other modules only. */
    private static List<String> options(List<GeneratedFile> files) {
        boolean isModule = files.stream().anyMatch(file -> file.path().equals("module-info.java"));
        List<String> path = isModule
                ? List.of("--module-path", modules())
                : List.of("--class-path", System.getProperty("java.class.path"));
        return Stream.concat(OPTIONS.stream(), path.stream()).toList();
    }

    /** The module path of what SDKs may require. */
    public static String modules() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.matches(".*[/\\\\](jackson-core|jackson-annotations|jspecify)-[^/\\\\]*\\.jar"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** What the parser has to say of these files: quicker, for texts that could have become code. */
    public static List<String> unplanned(List<GeneratedFile> files) {
        List<GeneratedFile> own =
                files.stream().filter(file -> !file.declared().isEmpty()).toList();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (Memory memory = new Memory(COMPILER.getStandardFileManager(diagnostics, Locale.ROOT, null))) {
            JavacTask task = task(own, memory, diagnostics, List.of(), new StringWriter());
            Unplanned unplanned = new Unplanned(own);
            task.addTaskListener(unplanned);
            task.parse();
            return described(unplanned, diagnostics);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JavacTask task(
            List<GeneratedFile> files,
            JavaFileManager manager,
            DiagnosticCollector<JavaFileObject> diagnostics,
            List<String> options,
            StringWriter crash) {
        List<Source> sources = files.stream()
                .filter(file -> file.path().endsWith(".java"))
                .map(Source::new)
                .toList();
        return (JavacTask) COMPILER.getTask(crash, manager, diagnostics, options, null, sources);
    }

    private static List<String> described(Unplanned unplanned, DiagnosticCollector<JavaFileObject> diagnostics) {
        return Stream.concat(
                        unplanned.findings().stream(),
                        diagnostics.getDiagnostics().stream().map(InMemoryCompiler::describe))
                .toList();
    }

    private static String describe(Diagnostic<? extends JavaFileObject> diagnostic) {
        JavaFileObject source = diagnostic.getSource();
        String place = source == null ? "" : source.getName() + ":" + diagnostic.getLineNumber() + ": ";
        return place + diagnostic.getKind() + ": " + diagnostic.getMessage(Locale.ROOT);
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String content;

        Source(GeneratedFile file) {
            super(URI.create("memory:///" + file.path()), Kind.SOURCE);
            this.content = file.content();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return content;
        }
    }

    private static final class Output extends SimpleJavaFileObject {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Output(String name) {
            super(URI.create("memory:///" + name.replace('.', '/') + Kind.CLASS.extension), Kind.CLASS);
        }

        @Override
        public OutputStream openOutputStream() {
            return bytes;
        }
    }

    private static final class Memory extends ForwardingJavaFileManager<StandardJavaFileManager> {
        private final Map<String, Output> outputs = new HashMap<>();

        Memory(StandardJavaFileManager manager) {
            super(manager);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                JavaFileManager.Location location,
                String name,
                JavaFileObject.Kind kind,
                @Nullable FileObject sibling) {
            return outputs.computeIfAbsent(name, Output::new);
        }

        Map<String, byte[]> classes() {
            Map<String, byte[]> classes = new HashMap<>();
            outputs.forEach((name, output) -> classes.put(name, output.bytes.toByteArray()));
            return classes;
        }
    }

    private static final class Loader extends ClassLoader {
        private final Map<String, byte[]> classes;

        Loader(Map<String, byte[]> classes) {
            super(InMemoryCompiler.class.getClassLoader());
            this.classes = classes;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }
}
