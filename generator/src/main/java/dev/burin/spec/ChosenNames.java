package dev.burin.spec;

import dev.burin.Configuration;
import dev.burin.model.TypeId;
import dev.burin.model.TypeModel;
import dev.burin.source.Pointer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The class names that the user chooses, in {@code names} of {@code burin.yaml}: of components by their keys, of any
 * type by its JSON pointer, as the document is written, after the file's path and {@code #} where it is in another
 * file.
 */
final class ChosenNames {
    private static final String SCHEMAS = "/components/schemas/";

    private final Configuration configuration;
    private final Place document;
    private final ConfigurationCheck check;
    /** Types by the keys and the pointers that mean them. */
    private final Map<String, List<TypeId>> types = new HashMap<>();

    private final List<String> keys = new ArrayList<>();

    private ChosenNames(Configuration configuration, Place document, List<TypeModel> all, ConfigurationCheck check) {
        this.configuration = configuration;
        this.document = document;
        this.check = check;
        for (TypeModel type : all) {
            String pointer = type.id().pointer();
            if (isComponent(pointer)) {
                String key = Pointer.lastKey(pointer);
                keys.add(key);
                add(key, type.id());
            }
            add(pointer.startsWith("/") ? document.file().written(pointer) : pointer, type.id());
        }
    }

    /** The names by type. Those that are for no type are problems. */
    static Map<TypeId, String> of(
            Configuration configuration, Place document, List<TypeModel> types, ConfigurationCheck check) {
        return configuration.schemaNames().isEmpty()
                ? Map.of()
                : new ChosenNames(configuration, document, types, check).resolved();
    }

    private void add(String name, TypeId type) {
        types.computeIfAbsent(name, absent -> new ArrayList<>()).add(type);
    }

    private Map<TypeId, String> resolved() {
        Map<TypeId, String> names = new LinkedHashMap<>();
        configuration.schemaNames().forEach((key, name) -> {
            List<TypeId> found = types.getOrDefault(key, types.getOrDefault(plain(key), List.of()));
            found.forEach(type -> names.put(type, name));
            if (found.isEmpty()) {
                unknown(key);
            }
        });
        return names;
    }

    /** A pointer as types have it: without the hash in front, or with none after a file's path. */
    private static String plain(String key) {
        int hash = key.indexOf('#');
        return hash < 0 ? key : key.substring(0, hash) + key.substring(hash + 1);
    }

    private void unknown(String key) {
        boolean isPointer = key.contains("/");
        boolean isThere = document.child("components").child("schemas").has(key)
                || (isPointer
                        && !document.file().source().root().at(pointerOf(key)).isMissingNode());
        String cause = isThere
                ? "the schema '" + key + "' has no class of its own: it is no object, enum or union, or nothing uses it"
                : "the document has no schema '" + key + "'";
        List<String> known = isPointer
                ? types.keySet().stream()
                        .filter(name -> name.contains("/"))
                        .sorted()
                        .toList()
                : keys;
        check.unknown("/names/schemas/" + Pointer.escape(key), cause, key, known);
    }

    private static String pointerOf(String key) {
        String pointer = key.substring(key.indexOf('#') + 1);
        return pointer.startsWith("/") ? pointer : "";
    }

    private static boolean isComponent(String pointer) {
        return pointer.startsWith(SCHEMAS) && pointer.indexOf('/', SCHEMAS.length()) < 0;
    }
}
