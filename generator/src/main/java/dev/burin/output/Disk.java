package dev.burin.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A directory that is never left: nothing below it that is a symbolic link is followed. */
final class Disk {
    private final Path root;

    Disk(Path root) {
        this.root = root;
    }

    Path place(String path) {
        return root.resolve(path);
    }

    /** Why a file can't be where a path says, if it can't. */
    Optional<String> obstacle(String path) {
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            String parent = path.substring(0, slash);
            if (exists(parent) && !Files.isDirectory(place(parent), LinkOption.NOFOLLOW_LINKS)) {
                return Optional.of("would be below " + parent + ", which is a symbolic link or a file");
            }
        }
        return exists(path) && !Files.isRegularFile(place(path), LinkOption.NOFOLLOW_LINKS)
                ? Optional.of("would replace a symbolic link or a directory")
                : Optional.empty();
    }

    boolean exists(String path) {
        return Files.exists(place(path), LinkOption.NOFOLLOW_LINKS);
    }

    /** What is in a file, if it is there. */
    Optional<byte[]> read(String path) {
        try {
            return exists(path) ? Optional.of(Files.readAllBytes(place(path))) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String path, byte[] content) {
        try {
            Path file = place(path);
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts one file in the place of another, at once: nobody sees it half done. */
    void move(String from, String to) {
        try {
            Path file = place(to);
            Files.createDirectories(file.getParent());
            Files.move(place(from), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a file, and the directories that are empty without it. */
    void delete(String path) {
        try {
            Files.deleteIfExists(place(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        deleteEmptyParents(path);
    }

    /** Deletes the directories above a path that nothing is in, up to one that has something. */
    void deleteEmptyParents(String path) {
        int slash = path.lastIndexOf('/');
        while (slash > 0 && deleteIfEmpty(path.substring(0, slash))) {
            slash = path.lastIndexOf('/', slash - 1);
        }
    }

    /** Deletes a directory that nothing is in; false if it is not there any more or not empty. */
    boolean deleteIfEmpty(String path) {
        if (!exists(path)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(place(path))) {
            if (entries.findAny().isPresent()) {
                return false;
            }
            Files.delete(place(path));
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a directory with all that is in it, if it is there. */
    void deleteTree(String path) {
        if (!exists(path)) {
            return;
        }
        try {
            Files.walkFileTree(place(path), new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
                        throws IOException {
                    if (failure != null) {
                        throw failure;
                    }
                    Files.delete(directory);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
