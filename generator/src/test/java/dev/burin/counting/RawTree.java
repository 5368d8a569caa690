package dev.burin.counting;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.burin.source.SourceDocument;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The trees of a document and of the files beside it. */
final class RawTree {
    private final Path folder;
    private final String document;
    private final Map<String, JsonNode> files = new HashMap<>();

    RawTree(Path document) {
        this.folder = document.toAbsolutePath().normalize().resolveSibling("").normalize();
        this.document = document.getFileName().toString();
        files.put("", SourceDocument.read(document).root());
    }

    Value root() {
        return file("");
    }

    /**
     * A value.
     *
     * @param file empty for the root document, else its path from there
     * @param pointer where it stands in the file
     */
    record Value(String file, String pointer, JsonNode node) {
        Value at(String key) {
            return new Value(file, below(key), node.path(key));
        }

        List<Value> items() {
            List<Value> items = new ArrayList<>();
            if (node.isArray()) {
                node.forEach(item -> items.add(new Value(file, below("" + items.size()), item)));
            }
            return items;
        }

        List<Value> members() {
            List<Value> members = new ArrayList<>();
            node.properties().forEach(each -> members.add(new Value(file, below(each.getKey()), each.getValue())));
            return members;
        }

        String key() {
            return pointer.substring(pointer.lastIndexOf('/') + 1)
                    .replace("~1", "/")
                    .replace("~0", "~");
        }

        /** What tells it from all others: its pointer, after the file and {@code #}. */
        String id() {
            return file.isEmpty() ? pointer : file + "#" + pointer;
        }

        boolean isReference() {
            return node.path("$ref").isTextual() || node.path("$dynamicRef").isTextual();
        }

        private String below(String key) {
            return pointer + "/" + key.replace("~", "~0").replace("/", "~1");
        }
    }

    /** What stands there, or where its references lead in the end; a reference that leads nowhere stands for itself. */
    Value follow(Value value) {
        Set<Value> seen = new HashSet<>();
        Optional<Value> at = Optional.of(value);
        while (at.isPresent() && at.get().isReference()) {
            at = seen.add(at.get()) ? target(at.get()) : Optional.empty();
        }
        return at.orElse(value);
    }

    /** Where a reference leads. */
    Optional<Value> target(Value reference) {
        JsonNode dynamic = reference.node().path("$dynamicRef");
        String[] parts = reference.node().path("$ref").asText(dynamic.asText()).split("#", 2);
        String fragment = parts.length == 1 ? "" : URLDecoder.decode(parts[1].replace("+", "%2B"), UTF_8);
        Value resource = resource(reference);
        if (!parts[0].isEmpty()) {
            Value from = resource;
            resource = identified(URI.create(from.node().path("$id").asText()).resolve(parts[0]))
                    .orElseGet(() -> file(beside(from.file(), URLDecoder.decode(parts[0], UTF_8))));
        }
        return inside(resource, fragment).filter(found -> !found.node().isMissingNode());
    }

    private Optional<Value> inside(Value resource, String fragment) {
        if (fragment.isEmpty() || fragment.startsWith("/")) {
            Value file = file(resource.file());
            return Stream.of(resource, file)
                    .map(from -> new Value(
                            from.file(), from.pointer() + fragment, from.node().at(JsonPointer.compile(fragment))))
                    .filter(found -> !found.node().isMissingNode())
                    .findFirst();
        }
        return all(resource)
                .filter(each -> each.node().path("$anchor").asText().equals(fragment)
                        || each.node().path("$dynamicAnchor").asText().equals(fragment))
                .findFirst();
    }

    /** The schema with an {@code $id} around a value, or the whole file. */
    private Value resource(Value value) {
        for (String at = value.pointer(); !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
            JsonNode node = file(value.file()).node().at(JsonPointer.compile(at));
            if (node.path("$id").isTextual()) {
                return new Value(value.file(), at, node);
            }
        }
        return file(value.file());
    }

    private Optional<Value> identified(URI id) {
        return List.copyOf(files.keySet()).stream()
                .flatMap(file -> all(file(file)))
                .filter(each -> each.node().path("$id").asText().equals(id.toString()))
                .findFirst();
    }

    private static Stream<Value> all(Value value) {
        Stream<Value> inside = Stream.concat(value.members().stream(), value.items().stream());
        return Stream.concat(Stream.of(value), inside.flatMap(RawTree::all));
    }

    private Value file(String file) {
        return new Value(file, "", files.computeIfAbsent(file, this::read));
    }

    private String beside(String file, String relative) {
        Path from =
                file.isEmpty() ? folder.resolve(relative) : folder.resolve(file).resolveSibling(relative);
        String path = folder.relativize(from.normalize()).toString().replace('\\', '/');
        return path.equals(document) ? "" : path;
    }

    private JsonNode read(String file) {
        Path path = folder.resolve(file);
        return Files.isRegularFile(path) ? SourceDocument.read(path).root() : MissingNode.getInstance();
    }
}
