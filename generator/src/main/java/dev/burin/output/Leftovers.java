package dev.burin.output;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** What earlier runs wrote and the next one does not. Never a file that was edited by hand, unless it is marked. */
final class Leftovers {
    private final Disk disk;

    Leftovers(Disk disk) {
        this.disk = disk;
    }

    /**
     * The files that a manifest lists and that can go. A path in a manifest is as untrusted as one in a document.
     *
     * @param before the manifest of an earlier run
     * @param kept the paths that are still somebody's
     */
    List<String> of(Manifest before, Collection<String> kept) {
        TreeSet<String> paths = new TreeSet<>(before.paths());
        paths.removeAll(kept);
        return paths.stream()
                .filter(path -> PathRules.objection(path).isEmpty()
                        && disk.obstacle(path).isEmpty())
                .filter(path -> disk.read(path)
                        .filter(existing -> before.owns(path, existing))
                        .isPresent())
                .toList();
    }
}
