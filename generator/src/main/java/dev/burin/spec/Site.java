package dev.burin.spec;

import dev.burin.model.HttpMethod;
import dev.burin.model.NameSource;
import java.util.List;
import java.util.Set;

/**
 * Where an operation is: what has to be known of all of them before one can be read.
 *
 * @param place the operation
 * @param items its path item: what that refers to, then what stands beside the reference, which counts more
 * @param method its method
 * @param path its path as the document has it
 * @param id its id, unique
 */
record Site(Place place, List<Place> items, HttpMethod method, String path, String id) {
    private static final String COMPONENTS = "/components/";

    /**
     * The path that is asked for: its fragment, which some documents tell operations apart by, stays at home.
     *
     * @param asked the names of the operation's query parameters
     */
    String target(Set<String> asked) {
        return PathTemplate.target(path, asked);
    }

    /**
     * What the inline types of a part of the operation are named from: the component where the part is one, for it is
     * shared then, else the operation.
     */
    NameSource nameOf(Place part, NameSource.Role role, String step) {
        if (isComponent(part.pointer())) {
            NameSource component = new NameSource.Component(part.key());
            boolean itself = role != NameSource.Role.PARAMS || step.equals(part.text("name"));
            return step.isEmpty() || itself ? component : SchemaReader.within(component, step);
        }
        return new NameSource.OfOperation(id, role, step);
    }

    /** Whether the pointer is {@code /components/<kind>/<key>}, rather than of something inside it. */
    static boolean isComponent(String pointer) {
        return pointer.startsWith(COMPONENTS)
                && pointer.indexOf('/', COMPONENTS.length()) == pointer.lastIndexOf('/')
                && pointer.lastIndexOf('/') > COMPONENTS.length();
    }
}
