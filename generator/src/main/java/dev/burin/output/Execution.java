package dev.burin.output;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which packages the executions that share an output directory wrote there. Each execution has a file of its own, below
 * {@code .burin} at the top, so that several can run at once, and version control merges nothing.
 *
 * <p>An execution that is given another package finds the old one here.
 *
 * @param id what tells the execution from the others of the directory, the same on every machine
 */
record Execution(String id) {
    private static final String FOLDER = ".burin";
    private static final String SUFFIX = ".packages";
    private static final int LONGEST_NAME = 40;

    /** Where the execution's file is: named after it, and told from all others by a hash, whatever its characters. */
    String path() {
        String readable =
                id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String name = readable.substring(0, Math.min(readable.length(), LONGEST_NAME));
        String hash = Manifest.digest(id.getBytes(StandardCharsets.UTF_8)).substring(0, 8);
        return FOLDER + "/" + name + "-" + hash + SUFFIX;
    }

    /** What the file holds. */
    byte[] bytes(SortedSet<String> packages) {
        String text = "# The package that Burin generated here for " + id.replaceAll("\\p{Cntrl}", " ")
                + ". Keep this file beside the code,\n# in version control too: given another package, Burin removes this"
                + " one.\n"
                + packages.stream().map(name -> name + "\n").collect(Collectors.joining());
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The packages that were written into a directory.
     *
     * @param packageName the package that this execution writes now: whoever wrote it before is taken for this one, so
     *     that the goal {@code check} finds what another execution of the goal {@code generate} left
     */
    Packages packages(Disk disk, String packageName) {
        SortedSet<String> own = new TreeSet<>();
        SortedSet<String> others = new TreeSet<>();
        for (String name : disk.names(FOLDER)) {
            String file = FOLDER + "/" + name;
            SortedSet<String> packages = read(disk, file);
            boolean isOwn = path().equals(file) || packages.contains(packageName);
            (isOwn ? own : others).addAll(packages);
        }
        own.removeAll(others);
        return new Packages(own, others);
    }

    /** The lines that are names of packages: headings and the marks of a merge conflict are not. */
    private static SortedSet<String> read(Disk disk, String path) {
        String text = new String(disk.read(path).orElseThrow(), StandardCharsets.UTF_8);
        return text.lines()
                .filter(line -> line.matches("[\\p{L}\\p{N}_$]+(\\.[\\p{L}\\p{N}_$]+)*"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * The packages in a directory.
     *
     * @param own those of one execution: more than one only after a run that was killed, or a merge
     * @param others those of all others
     */
    record Packages(SortedSet<String> own, SortedSet<String> others) {}
}
