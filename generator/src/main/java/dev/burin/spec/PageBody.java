package dev.burin.spec;

import dev.burin.model.Property;
import dev.burin.model.TypeModel.ObjectType;
import dev.burin.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An answer that holds one list, and what it says about that list.
 *
 * @param type its type: an object, or the list itself
 * @param items the names of the properties that lead to the list
 * @param item the type of an item
 * @param around its scalar properties, and those of objects in it that are there for such things by their names
 */
record PageBody(TypeRef type, List<String> items, TypeRef item, List<Reached> around) {
    /** Which of several lists is the one that the answer is about; what stands beside it, goes with it. */
    private static final Set<String> LISTS = Set.of("data", "items", "results", "entries", "records", "values");

    /** What some wrap everything in. */
    private static final Set<String> WRAPPERS =
            Set.of("data", "result", "results", "response", "payload", "_embedded", "body");

    /** What is called like that speaks of the list, not of what is listed. */
    private static final Pattern ABOUT_THE_LIST =
            Pattern.compile("(?i).*(pag(e|ing|inat)|meta|link|cursor).*|next|prev(ious)?|result_info|info");

    /** Nothing speaks of lists further in than {@code _links, pages, next, href}. */
    private static final int DEEPEST = 4;

    /**
     * A property that can be read from an answer.
     *
     * @param path its name, after those of the objects around it
     * @param property what the document says of it
     */
    record Reached(List<String> path, Property property) {
        /** Its name without what spellings differ in. */
        String name() {
            return plain(path.get(path.size() - 1));
        }

        /** The name of the object around it without what spellings differ in; empty at the top. */
        String holder() {
            return path.size() < 2 ? "" : plain(path.get(path.size() - 2));
        }

        TypeRef.Kind kind() {
            return ((TypeRef.Scalar) property.type()).kind();
        }
    }

    /** A name without what spellings differ in: case, and all that is neither letter nor digit. */
    static String plain(String name) {
        StringBuilder plain = new StringBuilder();
        name.chars().filter(Character::isLetterOrDigit).forEach(plain::appendCodePoint);
        return plain.toString().toLowerCase(Locale.ROOT);
    }

    /** What an answer of a type says, if it holds exactly one list. */
    static Optional<PageBody> of(TypeRef type, TypeTable types) {
        if (type instanceof TypeRef.ListOf list) {
            return Optional.of(new PageBody(type, List.of(), list.element(), List.of()));
        }
        return object(type, types)
                .flatMap(body -> within(List.of(), body)
                        .or(() -> wrapped(body, types))
                        .map(list -> new PageBody(type, list.path(), element(list), around(body, list.path(), types))));
    }

    /** The list at that place in an answer, with what the answer says. */
    static Optional<PageBody> at(List<String> path, TypeRef type, TypeTable types) {
        if (path.isEmpty()) {
            return type instanceof TypeRef.ListOf ? of(type, types) : Optional.empty();
        }
        return find(path, type, types)
                .filter(property -> property.type() instanceof TypeRef.ListOf)
                .flatMap(property -> object(type, types)
                        .map(body -> new PageBody(
                                type, path, element(new Reached(path, property)), around(body, path, types))));
    }

    /** The property that a path leads to. */
    static Optional<Property> find(List<String> path, TypeRef from, TypeTable types) {
        Optional<Property> found = object(from, types).flatMap(object -> named(object, path.get(0)));
        return path.size() == 1
                ? found
                : found.flatMap(property -> find(path.subList(1, path.size()), property.type(), types));
    }

    private static Optional<Property> named(ObjectType object, String name) {
        return object.properties().stream()
                .filter(property -> property.name().equals(name))
                .findFirst();
    }

    private static Optional<ObjectType> object(TypeRef type, TypeTable types) {
        return type instanceof TypeRef.Named named ? types.object(named.id()) : Optional.empty();
    }

    private static TypeRef element(Reached list) {
        return ((TypeRef.ListOf) list.property().type()).element();
    }

    private static Optional<Reached> wrapped(ObjectType body, TypeTable types) {
        List<Reached> lists = body.properties().stream()
                .filter(property -> WRAPPERS.contains(property.name()))
                .flatMap(property ->
                        object(property.type(), types)
                                .flatMap(inner -> within(List.of(property.name()), inner))
                                .stream())
                .toList();
        return lists.size() == 1 ? Optional.of(lists.get(0)) : Optional.empty();
    }

    private static Optional<Reached> within(List<String> path, ObjectType object) {
        List<Property> lists = object.properties().stream()
                .filter(property -> property.type() instanceof TypeRef.ListOf)
                .toList();
        if (lists.size() > 1) {
            lists = lists.stream()
                    .filter(property -> LISTS.contains(property.name()))
                    .toList();
        }
        return lists.size() == 1
                ? Optional.of(new Reached(with(path, lists.get(0).name()), lists.get(0)))
                : Optional.empty();
    }

    private static List<Reached> around(ObjectType body, List<String> items, TypeTable types) {
        List<Reached> reached = new ArrayList<>();
        collect(List.of(), body, items, types, reached);
        return reached;
    }

    private static void collect(
            List<String> path, ObjectType object, List<String> items, TypeTable types, List<Reached> reached) {
        for (Property property : object.properties()) {
            List<String> here = with(path, property.name());
            boolean leadsToItems =
                    items.size() > here.size() && items.subList(0, here.size()).equals(here);
            if (property.type() instanceof TypeRef.Scalar) {
                reached.add(new Reached(here, property));
            } else if (here.size() < DEEPEST
                    && (leadsToItems || ABOUT_THE_LIST.matcher(property.name()).matches())) {
                object(property.type(), types).ifPresent(inner -> collect(here, inner, items, types, reached));
            }
        }
    }

    private static List<String> with(List<String> path, String name) {
        return Stream.concat(path.stream(), Stream.of(name)).toList();
    }
}
