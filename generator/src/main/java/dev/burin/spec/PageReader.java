package dev.burin.spec;

import dev.burin.model.Outcome;
import dev.burin.model.Outcome.Pages;
import dev.burin.model.Outcome.Pagination;
import dev.burin.model.Property;
import dev.burin.model.TypeModel.ObjectType;
import dev.burin.model.TypeRef;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Recognises pages by their shape: an object with exactly one array, and with the next page's URL under a name that
 * means nothing else, at its top or one object further in. What looks different is no page: nothing is guessed.
 */
final class PageReader {
    private static final Set<String> NEXT_URL = Set.of("next_page_url", "next_page_uri", "nextPageUrl");

    private final TypeTable types;

    PageReader(TypeTable types) {
        this.types = types;
    }

    /** The pages that the answer stands for, or the answer as it is. */
    Outcome read(Outcome.One one) {
        return page(one.type()).<Outcome>map(page -> page).orElse(one);
    }

    private Optional<Pages> page(TypeRef type) {
        if (!(type instanceof TypeRef.Named named)) {
            return Optional.empty();
        }
        return types.object(named.id()).flatMap(envelope -> {
            List<Property> arrays = envelope.properties().stream()
                    .filter(property -> property.type() instanceof TypeRef.ListOf)
                    .toList();
            if (arrays.size() != 1) {
                return Optional.empty();
            }
            Property items = arrays.get(0);
            TypeRef item = ((TypeRef.ListOf) items.type()).element();
            return nextUrl(envelope)
                    .map(path -> new Pages(envelope.id(), items.name(), item, new Pagination.NextUrl(path)));
        });
    }

    private Optional<List<String>> nextUrl(ObjectType envelope) {
        Optional<String> atTop = nextUrlIn(envelope);
        if (atTop.isPresent()) {
            return Optional.of(List.of(atTop.get()));
        }
        for (Property property : envelope.properties()) {
            if (property.type() instanceof TypeRef.Named inner) {
                Optional<String> within = types.object(inner.id()).flatMap(PageReader::nextUrlIn);
                if (within.isPresent()) {
                    return Optional.of(List.of(property.name(), within.get()));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> nextUrlIn(ObjectType object) {
        return object.properties().stream()
                .filter(property -> NEXT_URL.contains(property.name()) && isString(property.type()))
                .map(Property::name)
                .findFirst();
    }

    private static boolean isString(TypeRef type) {
        return type instanceof TypeRef.Scalar scalar && scalar.kind() == TypeRef.Kind.STRING;
    }
}
