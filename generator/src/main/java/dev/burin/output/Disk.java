package dev.burin.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
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
        String existing = "";
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            String parent = path.substring(0, slash);
            if (!exists(parent)) {
                break;
            }
            if (!Files.isDirectory(place(parent), LinkOption.NOFOLLOW_LINKS)) {
                return Optional.of("would be below " + parent + ", which is a symbolic link or a file");
            }
            existing = path.substring(0, slash + 1);
        }
        return exists(path) && !Files.isRegularFile(place(path), LinkOption.NOFOLLOW_LINKS)
                ? Optional.of("would replace a symbolic link or a directory")
                : refusal(existing, path);
    }

    /**
     * Why the file system does not take a path: for its length, or for that of a name in it. A name is looked at in the
     * deepest directory that exists, since below one that does not every name is only said to be missing.
     */
    private Optional<String> refusal(String existing, String path) {
        Stream<String> names =
                Stream.of(path.substring(existing.length()).split("/")).map(name -> existing + name);
        return Stream.concat(Stream.of(path), names)
                .flatMap(each -> refusal(each).stream())
                .findFirst();
    }

    private Optional<String> refusal(String path) {
        try {
            Files.readAttributes(place(path), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (FileSystemException e) {
            String reason = e.getReason();
            return Optional.of("is refused by the file system"
                    + (reason == null
                            ? ""
                            : " (" + reason + ", " + place(path).toString().length() + " characters)"));
        } catch (IOException | InvalidPathException e) {
            return Optional.of("is refused by the file system");
        }
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

    /** Copies a file with its times. */
    void copy(String from, String to) {
        try {
            Path copy = place(to);
            Files.createDirectories(copy.getParent());
            Files.copy(place(from), copy, StandardCopyOption.COPY_ATTRIBUTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of the files in a directory, sorted; none if it is not there. */
    List<String> names(String path) {
        if (!exists(path) || obstacle(path + "/x").isPresent()) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(place(path))) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
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

    /** Deletes a directory that nothing is in; false if something is, true if it is not there any more. */
    boolean deleteIfEmpty(String path) {
        if (!exists(path)) {
            return true;
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
