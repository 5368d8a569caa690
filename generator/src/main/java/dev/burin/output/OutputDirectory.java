package dev.burin.output;

import dev.burin.GeneratedFile;
import dev.burin.InvalidInputException;
import dev.burin.Problem;
import dev.burin.output.Planned.State;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * A directory that holds what Burin generates, and may hold files of the user's beside it.
 *
 * <p>A file is Burin's if the manifest of an earlier run lists it with the content that it has, or if it carries
 * {@link GeneratedFile#MARK} near its start. Burin's files are overwritten and removed as the model asks; a file of the
 * user's is never touched, and one that stands where Burin has to write another stops the run.
 *
 * <p>Nothing is touched before everything is generated, checked and, file by file as it comes, written aside; a run
 * that fails after that takes back what it did. Several directories, or several packages in one, can be filled at once.
 * Line ends do not count: a file keeps its own.
 */
public final class OutputDirectory {
    private static final String MANIFEST = ".burin-manifest";

    private final Disk disk;
    private final String packageName;
    private final Optional<Execution> execution;

    private OutputDirectory(Disk disk, String packageName, Optional<Execution> execution) {
        this.disk = disk;
        this.packageName = packageName;
        this.execution = execution;
    }

    /**
     * The directory at a path, with its manifest at the top.
     *
     * @param root made when something is written; a symbolic link to it is followed
     */
    public static OutputDirectory at(Path root) {
        return new OutputDirectory(new Disk(root.toAbsolutePath().normalize()), "", Optional.empty());
    }

    /**
     * The same directory with the manifest inside a package, so that SDKs with packages of their own can share a source
     * root.
     *
     * @param packageName a Java package
     */
    public OutputDirectory forPackage(String packageName) {
        return new OutputDirectory(disk, packageName, execution);
    }

    /**
     * The same directory as one of several executions sees it, each of which writes one package. An execution that is
     * given another package removes the one that it wrote before. Without this, packages know nothing of each other.
     *
     * @param id what tells the execution from the others that write into the directory, the same in every run
     */
    public OutputDirectory forExecution(String id) {
        return new OutputDirectory(disk, packageName, Optional.of(new Execution(id)));
    }

    /**
     * The same for an execution that has no name: its document stands for it.
     *
     * @param spec the document's path, which counts from the directory, so that it is the same on every machine
     */
    public OutputDirectory forExecutionOf(Path spec) {
        Path document = spec.toAbsolutePath().normalize();
        Path root = disk.place("");
        boolean isBeside = root.getRoot() != null && root.getRoot().equals(document.getRoot());
        return forExecution(isBeside ? root.relativize(document).toString().replace('\\', '/') : document.toString());
    }

    /**
     * Makes the directory hold these files, and none from an earlier run that is not among them.
     *
     * @throws InvalidInputException if a path would leave the directory, two name one file, or a file of the user's is
     *     in the way; nothing was touched then
     */
    public Result replaceWith(Stream<GeneratedFile> files) {
        String home = home(packageName);
        refuse(manifestProblems());
        try (Staging staging = new Staging(disk, home)) {
            Plan plan = plan(files, staging::add);
            store(home + MANIFEST, plan.before().and(plan.after()).bytes(), staging);
            storePackages(plan.packages(), staging);
            plan.stale().forEach(staging::remove);
            List<Planned> changed =
                    plan.files().stream().filter(Planned::changes).toList();
            changed.forEach(file -> staging.move(file.path()));
            store(home + MANIFEST, plan.after().bytes(), staging);
            storePackages(new TreeSet<>(List.of(packageName)), staging);
            staging.commit();
            return new Result(
                    changed.size(),
                    plan.files().size() - changed.size(),
                    plan.stale().size());
        }
    }

    /**
     * What {@link #replaceWith} would do, sorted by path. Touches nothing.
     *
     * @throws InvalidInputException as there
     */
    public List<Difference> compareWith(Stream<GeneratedFile> files) {
        Plan plan = plan(files, (path, content) -> {});
        Stream<Difference> written = plan.files().stream()
                .filter(Planned::changes)
                .map(file -> new Difference(
                        file.path(),
                        file.state() == State.CHANGED ? Difference.Kind.CHANGED : Difference.Kind.MISSING));
        Stream<Difference> removed = plan.stale().stream().map(path -> new Difference(path, Difference.Kind.LEFT_OVER));
        return Stream.concat(written, removed)
                .sorted(Comparator.comparing(Difference::path))
                .toList();
    }

    /** The files that the last run left here, its manifest among them. */
    public List<Path> files() {
        String home = home(packageName);
        return Stream.of(
                        Stream.of(home + MANIFEST),
                        execution.map(Execution::path).stream(),
                        manifest(packageName).paths().stream())
                .flatMap(paths -> paths)
                .map(disk::place)
                .toList();
    }

    /** Looks at every file as it comes, so that no more of them are in memory than are being generated. */
    private Plan plan(Stream<GeneratedFile> files, BiConsumer<String, byte[]> changed) {
        Manifest before = manifest(packageName);
        List<Planned> planned = files.map(file -> planned(file, before, changed))
                .sorted(Comparator.comparing(Planned::path))
                .toList();
        refuse(problems(planned));
        Manifest after = Manifest.empty();
        planned.forEach(file -> after.add(file.path(), file.digest()));
        SortedSet<String> packages = new TreeSet<>(List.of(packageName));
        TreeSet<String> stale = new TreeSet<>();
        TreeSet<String> kept = new TreeSet<>(after.paths());
        execution.map(own -> own.packages(disk, packageName)).ifPresent(known -> {
            known.others().forEach(other -> kept.addAll(manifest(other).paths()));
            packages.addAll(known.own());
        });
        Leftovers leftovers = new Leftovers(disk);
        for (String each : packages) {
            stale.addAll(leftovers.of(manifest(each), kept));
            String manifest = home(each) + MANIFEST;
            boolean isGone = !each.equals(packageName);
            if (isGone && disk.exists(manifest) && disk.obstacle(manifest).isEmpty()) {
                stale.add(manifest);
            }
        }
        return new Plan(planned, List.copyOf(stale), before, after, packages);
    }

    private Planned planned(GeneratedFile file, Manifest before, BiConsumer<String, byte[]> changed) {
        String path = file.path();
        byte[] content = file.content().getBytes(StandardCharsets.UTF_8);
        Optional<String> digest = Manifest.digestUnlessMarked(content);
        Optional<String> objection = PathRules.objection(path).or(() -> disk.obstacle(path));
        if (objection.isPresent()) {
            return new Planned(path, digest, State.MISSING, Optional.of(misplaced(path, objection.get())));
        }
        Optional<byte[]> existing = disk.read(path);
        if (existing.isPresent() && LineEnds.sameText(content, existing.get())) {
            return new Planned(path, digest, State.UNCHANGED, Optional.empty());
        }
        if (existing.isPresent() && !before.owns(path, existing.get())) {
            Problem foreign = problem(
                    path, "A file that Burin did not write is in the way", "Move it, or delete it if nobody needs it");
            return new Planned(path, digest, State.CHANGED, Optional.of(foreign));
        }
        changed.accept(path, existing.map(old -> LineEnds.like(old, content)).orElse(content));
        return new Planned(path, digest, existing.isPresent() ? State.CHANGED : State.MISSING, Optional.empty());
    }

    private List<Problem> problems(List<Planned> files) {
        Map<String, String> clashes =
                PathRules.clashes(files.stream().map(Planned::path).toList());
        List<Problem> problems = new ArrayList<>();
        for (Planned file : files) {
            file.problem().ifPresent(problems::add);
            if (file.problem().isEmpty() && clashes.containsKey(file.path())) {
                problems.add(misplaced(file.path(), clashes.get(file.path())));
            }
        }
        return problems;
    }

    /** Why the package can't have a manifest, or files that wait, if it can't. */
    private List<Problem> manifestProblems() {
        String home = home(packageName);
        Stream<String> paths = Stream.concat(
                Stream.of(home + MANIFEST, Staging.longestPath(home)), execution.map(Execution::path).stream());
        return paths.flatMap(path -> disk.obstacle(path).stream()
                        .map(cause -> problem(
                                path,
                                "What Burin keeps beside the code " + cause,
                                "Choose another package or output, or remove what is there")))
                .toList();
    }

    private Manifest manifest(String packageName) {
        return disk.read(home(packageName) + MANIFEST).map(Manifest::parse).orElseGet(Manifest::empty);
    }

    private void storePackages(SortedSet<String> packages, Staging staging) {
        execution.ifPresent(own -> store(own.path(), own.bytes(packages), staging));
    }

    private void store(String path, byte[] content, Staging staging) {
        Optional<byte[]> existing = disk.read(path);
        if (existing.isEmpty() || !LineEnds.sameText(content, existing.get())) {
            staging.add(path, existing.map(old -> LineEnds.like(old, content)).orElse(content));
            staging.move(path);
        }
    }

    private static String home(String packageName) {
        return packageName.isEmpty() ? "" : packageName.replace('.', '/') + "/";
    }

    private static Problem misplaced(String path, String cause) {
        return problem(
                path, "The path " + cause, "Rename what the file is named after, in burin.yaml or in the document");
    }

    private static Problem problem(String path, String cause, String cure) {
        return new Problem(path, "", Optional.empty(), cause, cure);
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }

    /**
     * What a run did.
     *
     * @param written how many files were written because their bytes changed
     * @param unchanged how many files were already as they should be
     * @param removed how many files of earlier runs were removed
     */
    public record Result(int written, int unchanged, int removed) {}

    private record Plan(
            List<Planned> files, List<String> stale, Manifest before, Manifest after, SortedSet<String> packages) {}
}
