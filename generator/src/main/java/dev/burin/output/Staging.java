package dev.burin.output;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Where files wait until all of them are there. Takes them from any thread. */
final class Staging implements AutoCloseable {
    private static final String NAME = ".burin-staging";

    private final Disk disk;
    private final String directory;
    private final boolean rootExisted;
    private final AtomicInteger count = new AtomicInteger();
    private final Map<String, String> waiting = new ConcurrentHashMap<>();

    /** Empty, whatever a run that was killed left there. */
    Staging(Disk disk, String home) {
        this.disk = disk;
        this.directory = home + NAME;
        this.rootExisted = disk.exists("");
        disk.deleteTree(directory);
    }

    /** Writes a file aside. */
    void add(String path, byte[] content) {
        String place = directory + "/" + count.incrementAndGet();
        disk.write(place, content);
        waiting.put(path, place);
    }

    /** Puts a file that was added into its place. */
    void move(String path) {
        disk.move(Objects.requireNonNull(waiting.remove(path), path), path);
    }

    /** Forgets what was not moved, and the directories that were made for it. */
    @Override
    public void close() {
        disk.deleteTree(directory);
        disk.deleteEmptyParents(directory);
        if (!rootExisted) {
            disk.deleteIfEmpty("");
        }
    }
}
