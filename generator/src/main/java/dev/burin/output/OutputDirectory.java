package dev.burin.output;

import dev.burin.GeneratedFile;
import dev.burin.InvalidInputException;
import dev.burin.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A directory that holds what Burin generates, and may hold files of the user's beside it.
 *
 * <p>A file is Burin's if the manifest of an earlier run lists it with the content that it has, or if it carries
 * {@link GeneratedFile#MARK} near its start. Burin's files are overwritten and removed as the model asks; a file of the
 * user's is never touched, and one that stands where Burin has to write another stops the run.
 *
 * <p>Nothing is touched before everything is generated, checked and written aside. Several directories, or several
 * packages in one, can be filled at once.
 */
public final class OutputDirectory {
    private static final String MANIFEST = ".burin-manifest";
    private static final String STAGING = ".burin-staging";

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
        Plan plan = plan(files);
        List<Planned> changed = plan.files().stream().filter(Planned::changes).toList();
        try {
            stage(changed);
            store(plan.before().and(plan.after()));
            plan.stale().forEach(disk::delete);
            for (int i = 0; i < changed.size(); i++) {
                disk.move(staged(i), changed.get(i).path());
            }
            store(plan.after());
        } finally {
            disk.deleteTree(home + STAGING);
        }
        return new Result(
                changed.size(),
                plan.files().size() - changed.size(),
                plan.stale().size());
    }

    /**
     * What {@link #replaceWith} would do, sorted by path. Touches nothing.
     *
     * @throws InvalidInputException as there
     */
    public List<Difference> compareWith(Stream<GeneratedFile> files) {
        Plan plan = plan(files);
        Stream<Difference> written = plan.files().stream()
                .filter(Planned::changes)
                .map(file -> new Difference(
                        file.path(), file.replaces() ? Difference.Kind.CHANGED : Difference.Kind.MISSING));
        Stream<Difference> removed = plan.stale().stream().map(path -> new Difference(path, Difference.Kind.LEFT_OVER));
        return Stream.concat(written, removed)
                .sorted(Comparator.comparing(Difference::path))
                .toList();
    }

    private Plan plan(Stream<GeneratedFile> files) {
        List<GeneratedFile> all =
                files.sorted(Comparator.comparing(GeneratedFile::path)).toList();
        checkPaths(all);
        Manifest before = disk.read(home + MANIFEST).map(Manifest::parse).orElseGet(Manifest::empty);
        List<Planned> planned = all.parallelStream().map(this::planned).toList();
        checkOwners(planned, before);
        Manifest after = Manifest.empty();
        planned.forEach(file -> after.add(file.path(), file.content()));
        return new Plan(planned, stale(before, after), before, after);
    }

    private void checkPaths(List<GeneratedFile> files) {
        PathRules rules = new PathRules();
        List<Problem> problems = new ArrayList<>();
        for (GeneratedFile file : files) {
            rules.objection(file.path())
                    .or(() -> disk.obstacle(file.path()))
                    .ifPresent(cause -> problems.add(problem(
                            file.path(),
                            "The path " + cause,
                            "Rename what the file is named after, in burin.yaml or in the document")));
        }
        disk.obstacle(home + MANIFEST)
                .ifPresent(cause -> problems.add(problem(home + MANIFEST, "The manifest " + cause, "Remove the link")));
        refuse(problems);
    }

    private Planned planned(GeneratedFile file) {
        return new Planned(file, disk.read(file.path()));
    }

    private void checkOwners(List<Planned> files, Manifest before) {
        List<Problem> problems = new ArrayList<>();
        for (Planned file : files) {
            if (file.replaces() && file.changes() && !file.replacesOneOf(before)) {
                problems.add(problem(
                        file.path(),
                        "A file that Burin did not write is in the way",
                        "Move it, or delete it if nobody needs it"));
            }
        }
        refuse(problems);
    }

    /** The files of earlier runs that have no successor. A path in a manifest is as untrusted as one in a document. */
    private List<String> stale(Manifest before, Manifest after) {
        TreeSet<String> paths = new TreeSet<>(before.paths());
        paths.removeAll(after.paths());
        return paths.stream()
                .filter(path -> new PathRules().objection(path).isEmpty()
                        && disk.obstacle(path).isEmpty())
                .filter(path -> disk.read(path)
                        .filter(existing -> before.owns(path, existing))
                        .isPresent())
                .toList();
    }

    private void stage(List<Planned> files) {
        disk.deleteTree(home + STAGING);
        IntStream.range(0, files.size())
                .parallel()
                .forEach(i -> disk.write(staged(i), files.get(i).content()));
    }

    private String staged(int index) {
        return home + STAGING + "/" + index;
    }

    private void store(Manifest manifest) {
        byte[] content = manifest.bytes();
        if (!Arrays.equals(content, disk.read(home + MANIFEST).orElse(null))) {
            String staged = home + STAGING + "/manifest";
            disk.write(staged, content);
            disk.move(staged, home + MANIFEST);
        }
    }

    private Problem problem(String path, String cause, String cure) {
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
