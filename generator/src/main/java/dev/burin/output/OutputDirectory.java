package dev.burin.output;

import dev.burin.GeneratedFile;
import dev.burin.InvalidInputException;
import dev.burin.Problem;
import dev.burin.output.Planned.State;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * <p>Nothing is touched before everything is generated, checked and, file by file as it comes, written aside. Several
 * directories, or several packages in one, can be filled at once.
 */
public final class OutputDirectory {
    private static final String MANIFEST = ".burin-manifest";

    private final Disk disk;
    private final String home;

    private OutputDirectory(Disk disk, String home) {
        this.disk = disk;
        this.home = home;
    }

    /**
     * The directory at a path, with its manifest at the top.
     *
     * @param root made when something is written; a symbolic link to it is followed
     */
    public static OutputDirectory at(Path root) {
        return new OutputDirectory(new Disk(root.toAbsolutePath().normalize()), "");
    }

    /**
     * The same directory with the manifest inside a package, so that SDKs with packages of their own can share a source
     * root.
     *
     * @param packageName a Java package
     */
    public OutputDirectory forPackage(String packageName) {
        return new OutputDirectory(disk, packageName.replace('.', '/') + "/");
    }

    /**
     * Makes the directory hold these files, and none from an earlier run that is not among them.
     *
     * @throws InvalidInputException if a path would leave the directory, two name one file, or a file of the user's is
     *     in the way; nothing was touched then
     */
    public Result replaceWith(Stream<GeneratedFile> files) {
        try (Staging staging = new Staging(disk, home)) {
            Plan plan = plan(files, staging::add);
            store(plan.before().and(plan.after()), staging);
            plan.stale().forEach(disk::delete);
            List<Planned> changed =
                    plan.files().stream().filter(Planned::changes).toList();
            changed.forEach(file -> staging.move(file.path()));
            store(plan.after(), staging);
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
        Manifest manifest = disk.read(home + MANIFEST).map(Manifest::parse).orElseGet(Manifest::empty);
        return Stream.concat(Stream.of(home + MANIFEST), manifest.paths().stream())
                .map(disk::place)
                .toList();
    }

    /** Looks at every file as it comes, so that no more of them are in memory than are being generated. */
    private Plan plan(Stream<GeneratedFile> files, BiConsumer<String, byte[]> changed) {
        Manifest before = disk.read(home + MANIFEST).map(Manifest::parse).orElseGet(Manifest::empty);
        List<Planned> planned = files.map(file -> planned(file, before, changed))
                .sorted(Comparator.comparing(Planned::path))
                .toList();
        refuse(problems(planned));
        Manifest after = Manifest.empty();
        planned.forEach(file -> after.add(file.path(), file.digest()));
        return new Plan(planned, stale(before, after), before, after);
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
        if (existing.isPresent() && Arrays.equals(content, existing.get())) {
            return new Planned(path, digest, State.UNCHANGED, Optional.empty());
        }
        if (existing.isPresent() && !before.owns(path, existing.get())) {
            Problem foreign = problem(
                    path, "A file that Burin did not write is in the way", "Move it, or delete it if nobody needs it");
            return new Planned(path, digest, State.CHANGED, Optional.of(foreign));
        }
        changed.accept(path, content);
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
        disk.obstacle(home + MANIFEST)
                .ifPresent(cause -> problems.add(problem(home + MANIFEST, "The manifest " + cause, "Remove the link")));
        return problems;
    }

    /** The files of earlier runs that have no successor. A path in a manifest is as untrusted as one in a document. */
    private List<String> stale(Manifest before, Manifest after) {
        TreeSet<String> paths = new TreeSet<>(before.paths());
        paths.removeAll(after.paths());
        return paths.stream()
                .filter(path -> PathRules.objection(path).isEmpty()
                        && disk.obstacle(path).isEmpty())
                .filter(path -> disk.read(path)
                        .filter(existing -> before.owns(path, existing))
                        .isPresent())
                .toList();
    }

    private void store(Manifest manifest, Staging staging) {
        byte[] content = manifest.bytes();
        if (!Arrays.equals(content, disk.read(home + MANIFEST).orElse(null))) {
            staging.add(home + MANIFEST, content);
            staging.move(home + MANIFEST);
        }
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

    private record Plan(List<Planned> files, List<String> stale, Manifest before, Manifest after) {}
}
