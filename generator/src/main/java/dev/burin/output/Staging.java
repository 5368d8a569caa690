package dev.burin.output;

import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Where files wait until all of them are there, and the transaction that puts them into their places: unless it is
 * committed, closing takes every move and every removal back. {@link #add} may be called from any thread, the rest from
 * one.
 */
final class Staging implements AutoCloseable {
    private static final String NAME = ".burin-staging";

    private final Disk disk;
    private final String directory;
    private final boolean rootExisted;
    private final AtomicInteger count = new AtomicInteger();
    private final Map<String, String> waiting = new ConcurrentHashMap<>();
    private final Deque<Runnable> undo = new ArrayDeque<>();

    /** Empty, whatever a run that was killed left there. */
    Staging(Disk disk, String home) {
        this.disk = disk;
        this.directory = home + NAME;
        this.rootExisted = disk.exists("");
        disk.deleteTree(directory);
    }

    /** A path as long as those of the files that wait, for a look at whether the file system takes it. */
    static String longestPath(String home) {
        return home + NAME + "/" + Integer.MAX_VALUE;
    }

    /** Writes a file aside. */
    void add(String path, byte[] content) {
        String place = place();
        disk.write(place, content);
        waiting.put(path, place);
    }

    /** Puts a file that was added into its place. */
    void move(String path) {
        String place = Objects.requireNonNull(waiting.remove(path), path);
        if (disk.exists(path)) {
            String aside = place();
            disk.copy(path, aside);
            disk.move(place, path);
            undo.push(() -> disk.move(aside, path));
        } else {
            undo.push(() -> disk.deleteEmptyParents(path));
            disk.move(place, path);
            undo.push(() -> disk.delete(path));
        }
    }

    /** Removes a file, and the directories that are empty without it. */
    void remove(String path) {
        String aside = place();
        disk.move(path, aside);
        undo.push(() -> disk.move(aside, path));
        disk.deleteEmptyParents(path);
    }

    /** Makes what was done last. */
    void commit() {
        undo.clear();
    }

    /**
     * Takes back what was not committed, and forgets what was not moved.
     *
     * @throws UncheckedIOException if something can't be taken back; all else is then
     */
    @Override
    public void close() {
        Optional<UncheckedIOException> failure = takeBack();
        if (failure.isPresent()) {
            throw failure.get(); // the copies stay: they are all that is left of some files
        }
        disk.deleteTree(directory);
        disk.deleteEmptyParents(directory);
        if (!rootExisted) {
            disk.deleteIfEmpty("");
        }
    }

    private Optional<UncheckedIOException> takeBack() {
        Optional<UncheckedIOException> first = Optional.empty();
        while (!undo.isEmpty()) {
            try {
                undo.pop().run();
            } catch (UncheckedIOException e) {
                first.ifPresent(e::addSuppressed);
                first = Optional.of(e);
            }
        }
        return first;
    }

    private String place() {
        return directory + "/" + count.incrementAndGet();
    }
}
