import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Runs every tool on every document, each time as a process of its own, and prints the medians as a Markdown table.
 *
 * <p>The tools take turns (A B C A B C), so that a slow minute of the machine falls on all of them. {@code generate.sh}
 * starts it, with the documents as arguments ({@code name=file}) and the rest as system properties.
 */
final class GenerateBenchmark {
    private static final Tool FLOOR = new Tool(
            "swagger-parser alone",
            Start.EMPTY,
            (spec, output) -> java("-cp", classPath(), "ParseWithSwagger", spec.toString()));

    /** Without the JVM's second compiler, which a process this short pays for more than it gains. */
    private static final String QUICK = "-XX:TieredStopAtLevel=1";

    /** What one whole process took. {@code megabytes} is the most it had resident at once; 0 where nobody can tell. */
    private record Sample(double seconds, double megabytes) {}

    /** The Java a tool left in its output directory. */
    private record Sources(long files, long lines) {}

    private record Spec(String name, Path file) {}

    private record Tool(String name, Start start, Command command) {}

    /** What a tool finds in its output directory. */
    private enum Start {
        EMPTY,
        OUTPUT_OF_TOOL_BEFORE
    }

    private interface Command {
        List<String> line(Path spec, Path output);
    }

    private GenerateBenchmark() {}

    /** Measures and prints; exit code 1 where a tool failed, with what it said. */
    public static void main(String[] args) throws IOException, InterruptedException {
        System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8)); // Whatever the locale.
        List<Spec> specs = Stream.of(args)
                .map(argument -> argument.split("=", 2))
                .map(parts -> new Spec(parts[0], Path.of(parts[1])))
                .toList();
        try {
            print(specs, measureAll(specs));
        } catch (IllegalStateException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static List<Tool> tools() {
        List<Tool> tools = new ArrayList<>();
        tools.add(new Tool("Burin, into an empty directory", Start.EMPTY, GenerateBenchmark::burin));
        tools.add(new Tool("Burin again, nothing changed", Start.OUTPUT_OF_TOOL_BEFORE, GenerateBenchmark::burin));
        tools.add(new Tool(
                "Burin, `java " + QUICK + "`", Start.EMPTY, (spec, output) -> burin(spec, output, QUICK)));
        tools.add(FLOOR);
        tools.add(new Tool(
                "Jackson `readTree` alone",
                Start.EMPTY,
                (spec, output) -> java("-cp", classPath(), "ReadTree", spec.toString())));
        String openApiGenerator = property("openapi-generator");
        if (!openApiGenerator.isEmpty()) {
            String name = "openapi-generator " + property("version");
            tools.add(new Tool(name, Start.EMPTY, (spec, output) -> openApiGenerator(openApiGenerator, spec, output)));
            tools.add(new Tool(
                    name + ", no docs or tests",
                    Start.EMPTY,
                    (spec, output) -> openApiGenerator(
                            openApiGenerator,
                            spec,
                            output,
                            "--global-property",
                            "apiDocs=false,modelDocs=false,apiTests=false,modelTests=false")));
        }
        return tools;
    }

    private static List<String> burin(Path spec, Path output, String... jvmOptions) {
        List<String> line = java(jvmOptions);
        line.addAll(List.of("-jar", property("burin"), "generate", "--spec", spec.toString()));
        line.addAll(List.of("--package", "bench.sdk", "--output", output.toString()));
        return line;
    }

    private static List<String> openApiGenerator(String jar, Path spec, Path output, String... more) {
        List<String> line = new ArrayList<>(java("-jar", jar, "generate", "-g", "java", "--library", "native"));
        line.addAll(List.of("-i", spec.toString(), "-o", output.toString()));
        line.addAll(List.of(more));
        return line;
    }

    /** A command line for the JVM this runs on, with its heap bound. */
    private static List<String> java(String... arguments) {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        if (!property("heap").isEmpty()) {
            line.add("-Xmx" + property("heap"));
        }
        line.addAll(List.of(arguments));
        return line;
    }

    /** The floors load the parser out of Burin's own jar: no difference comes from how classes are packed. */
    private static String classPath() {
        return property("burin") + File.pathSeparator + property("classes");
    }

    private static String property(String name) {
        return System.getProperty("bench." + name);
    }

    /** One row of the table in the making. */
    private static final class Row {
        final List<Sample> samples = new ArrayList<>();
        Sources sources = new Sources(0, 0);

        double median(ToDoubleFunction<Sample> figure) {
            double[] sorted = samples.stream().mapToDouble(figure).sorted().toArray();
            int middle = sorted.length / 2;
            return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        }
    }

    private static Map<Spec, Map<Tool, Row>> measureAll(List<Spec> specs) throws IOException, InterruptedException {
        List<Tool> tools = tools();
        Path output = Path.of(property("scratch"), "output");
        int runs = Integer.parseInt(property("runs"));
        Map<Spec, Map<Tool, Row>> table = new LinkedHashMap<>();
        for (int run = 1; run <= runs; run++) {
            for (Spec spec : specs) {
                Map<Tool, Row> rows = table.computeIfAbsent(spec, any -> new LinkedHashMap<>());
                for (Tool tool : tools) {
                    if (tool.start() == Start.EMPTY) {
                        delete(output);
                    }
                    Sample sample = measure(tool, spec, output);
                    System.err.printf(
                            Locale.ROOT,
                            "run %d of %d: %s, %s: %.2f s%n",
                            run,
                            runs,
                            spec.name(),
                            tool.name(),
                            sample.seconds());
                    Row row = rows.computeIfAbsent(tool, any -> new Row());
                    row.samples.add(sample);
                    row.sources = count(output);
                }
            }
        }
        return table;
    }

    private static Sample measure(Tool tool, Spec spec, Path output) throws IOException, InterruptedException {
        Path log = Path.of(property("scratch"), "log");
        ProcessBuilder builder = new ProcessBuilder(tool.command().line(spec.file(), output))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        long start = System.nanoTime();
        Process process = builder.start();
        double megabytes = 0;
        do {
            megabytes = Math.max(megabytes, peakMegabytes(process.pid()));
        } while (!process.waitFor(5, TimeUnit.MILLISECONDS));
        double seconds = (System.nanoTime() - start) / 1e9;
        if (process.exitValue() != 0) {
            throw new IllegalStateException(tool.name() + " failed on " + spec.name() + " with exit code "
                    + process.exitValue() + ":\n" + new String(Files.readAllBytes(log), StandardCharsets.UTF_8));
        }
        return new Sample(seconds, megabytes);
    }

    /**
     * The high-water mark the kernel keeps of a process, in MB of 1,000,000 bytes. It only grows, so that asking now
     * and then misses nothing but the last moments. 0 for a process that is gone, and where there is no {@code /proc}.
     */
    private static double peakMegabytes(long process) {
        Path status = Path.of("/proc", Long.toString(process), "status");
        try {
            return Files.readString(status)
                    .lines()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024 / 1e6)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0; // It ended between the two looks.
        }
    }

    private static Sources count(Path output) throws IOException {
        if (!Files.exists(output)) {
            return new Sources(0, 0);
        }
        long files = 0;
        long lines = 0;
        try (Stream<Path> tree = Files.walk(output)) {
            for (Path file :
                    (Iterable<Path>) tree.filter(path -> path.toString().endsWith(".java"))::iterator) {
                files++;
                try (Stream<String> text = Files.lines(file)) {
                    lines += text.count();
                }
            }
        }
        return new Sources(files, lines);
    }

    private static void delete(Path tree) throws IOException {
        if (Files.exists(tree)) {
            try (Stream<Path> paths = Files.walk(tree)) {
                for (Path path : (Iterable<Path>) paths.sorted(Comparator.reverseOrder())::iterator) {
                    Files.delete(path);
                }
            }
        }
    }

    private static void print(List<Spec> specs, Map<Spec, Map<Tool, Row>> table) throws IOException {
        System.out.println("| tool | spec | median s | × parser | peak MB | × parser | Java files | Java lines |");
        System.out.println("|---|---|--:|--:|--:|--:|--:|--:|");
        for (Spec spec : specs) {
            Map<Tool, Row> rows = table.get(spec);
            Row floor = rows.get(FLOOR);
            String specCell = String.format(Locale.ROOT, "%s, %.1f MB", spec.name(), Files.size(spec.file()) / 1e6);
            rows.forEach((tool, row) -> System.out.printf(
                    Locale.ROOT,
                    "| %s | %s | %.2f | %.2f | %s | %s |%n",
                    tool.name(),
                    specCell,
                    row.median(Sample::seconds),
                    row.median(Sample::seconds) / floor.median(Sample::seconds),
                    memoryCells(row, floor),
                    sourceCells(row.sources)));
        }
        System.out.println();
        System.out.print(conditions());
    }

    private static String memoryCells(Row row, Row floor) {
        double peak = row.median(Sample::megabytes);
        return peak == 0
                ? "? | ?" // Nobody can tell without /proc.
                : String.format(Locale.ROOT, "%.0f | %.2f", peak, peak / floor.median(Sample::megabytes));
    }

    private static String sourceCells(Sources sources) {
        return sources.files() == 0
                ? "– | –"
                : String.format(Locale.ROOT, "%,d | %,d", sources.files(), sources.lines());
    }

    /** What the figures depend on; neither names nor dates the machine. */
    private static String conditions() {
        var machine = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
        String heap =
                property("heap").isEmpty() ? "not bounded by the benchmark" : "bounded by -Xmx" + property("heap");
        String rival = property("openapi-generator").isEmpty()
                ? "openapi-generator: left out."
                : "openapi-generator: `generate -g java --library native`.";
        return String.format(
                Locale.ROOT,
                """
                Whole processes, from the start of the JVM to its end; median of runs: %s, the tools taking turns.
                × parser: as a multiple of `new OpenAPIV3Parser().read(file)`, swagger-parser as its users call it
                (`resolve` on, every other option off), loaded from Burin's own jar. Peak: resident memory (`VmHWM`).
                %s
                %s %s, %s %s, %d cores, %.0f GB of memory.
                Heap %s (at most %.1f GB); every other JVM option at its default but where a row names one.
                """,
                property("runs"),
                rival,
                System.getProperty("java.vm.name"),
                Runtime.version(),
                machine.getName(),
                machine.getArch(),
                machine.getAvailableProcessors(),
                machine.getTotalMemorySize() / 1e9,
                heap,
                Runtime.getRuntime().maxMemory() / 1e9);
    }
}
