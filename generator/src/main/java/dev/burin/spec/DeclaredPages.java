package dev.burin.spec;

import dev.burin.PaginationRule;
import dev.burin.model.HttpMethod;
import dev.burin.model.Outcome.Pages;
import dev.burin.model.Pagination;
import dev.burin.model.Pagination.End;
import dev.burin.model.Parameter;
import dev.burin.model.Property;
import dev.burin.model.TypeRef;
import dev.burin.source.Pointer;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Holds what somebody says of an operation's pages against the operation. */
final class DeclaredPages {
    private static final Set<TypeRef.Kind> TEXT = EnumSet.of(TypeRef.Kind.STRING);
    private static final Set<TypeRef.Kind> WHOLE =
            EnumSet.of(TypeRef.Kind.INT32, TypeRef.Kind.INT64, TypeRef.Kind.BIG_INTEGER);
    private static final Set<TypeRef.Kind> CURSOR =
            EnumSet.of(TypeRef.Kind.STRING, TypeRef.Kind.INT32, TypeRef.Kind.INT64, TypeRef.Kind.BIG_INTEGER);
    private static final Set<TypeRef.Kind> FLAG = EnumSet.of(TypeRef.Kind.BOOLEAN);

    private final PaginationRule rule;
    private final Asked asked;
    private final TypeRef body;
    private final TypeTable types;

    DeclaredPages(PaginationRule rule, Asked asked, TypeRef body, TypeTable types) {
        this.rule = rule;
        this.asked = asked;
        this.body = body;
        this.types = types;
    }

    /** A rule that does not fit the operation. */
    static final class Misfit extends Exception {
        private static final long serialVersionUID = 1;

        private final String key;
        private final String name;
        private final transient List<String> known;

        /**
         * One with a reason.
         *
         * @param key the rule's key that does not fit
         * @param name its value
         * @param known what there is instead
         */
        Misfit(String reason, String key, String name, List<String> known) {
            super(reason);
            this.key = key;
            this.name = name;
            this.known = known;
        }

        String reason() {
            return String.valueOf(getMessage());
        }

        String key() {
            return key;
        }

        String name() {
            return name;
        }

        List<String> known() {
            return known;
        }
    }

    /** The pages. */
    Pages read() throws Misfit {
        PageBody list = rule.items()
                .map(pointer -> PageBody.at(Pointer.keys(pointer), body, types))
                .orElseGet(() -> PageBody.of(body, types))
                .orElseThrow(() -> new Misfit(
                        rule.items()
                                .map(at -> "there is no array at '" + at + "'")
                                .orElse("it has no one array"),
                        "items",
                        rule.items().orElse(""),
                        new PropertyPointers(types).of(body, TypeRef.ListOf.class::isInstance)));
        Pagination next = next(list);
        return new Pages(body, list.items(), list.item(), next, previous(next));
    }

    private Pagination next(PageBody list) throws Misfit {
        if (asked.method() != HttpMethod.GET && rule.field().isEmpty()) {
            throw misfit("from a request other than GET only a cursor in a 'field' of its JSON leads on", "style");
        }
        return switch (rule.style()) {
            case NEXT_URL -> new Pagination.Url(path(body, "next", wanted(rule.next(), "next"), TEXT));
            case LINK_HEADER -> new Pagination.LinkHeader("next");
            case CURSOR -> cursor(list);
            case PAGE_NUMBER ->
                new Pagination.PageNumber(parameter(WHOLE), rule.first().orElse(1L), end());
            case OFFSET -> new Pagination.Offset(parameter(WHOLE), end());
            case NONE -> throw new IllegalStateException("no pages");
        };
    }

    private Pagination cursor(PageBody list) throws Misfit {
        boolean ofLastItem = rule.lastItem().isPresent();
        List<String> path = ofLastItem
                ? path(list.item(), "lastItem", rule.lastItem().get(), CURSOR)
                : path(body, "next", wanted(rule.next(), "next"), CURSOR);
        Optional<List<String>> more = Optional.empty();
        if (rule.more().isPresent()) {
            more = Optional.of(path(body, "more", rule.more().get(), FLAG));
        }
        return new Pagination.Cursor(cursorParameter(), rule.field().isPresent(), ofLastItem, path, more);
    }

    private Optional<Pagination> previous(Pagination next) throws Misfit {
        if (next instanceof Pagination.LinkHeader) {
            return Optional.of(new Pagination.LinkHeader("prev"));
        }
        if (next instanceof Pagination.PageNumber number && rule.previous().isEmpty()) {
            return Optional.of(new Pagination.NumberBefore(number.parameter(), number.first()));
        }
        if (rule.previous().isEmpty()) {
            return Optional.empty();
        }
        String previous = rule.previous().get();
        return switch (rule.style()) {
            case NEXT_URL -> Optional.of(new Pagination.Url(path(body, "previous", previous, TEXT)));
            case CURSOR ->
                Optional.of(new Pagination.Cursor(
                        cursorParameter(),
                        rule.field().isPresent(),
                        false,
                        path(body, "previous", previous, CURSOR),
                        Optional.empty()));
            default -> throw misfit("pages of the style " + rule.style().key() + " have no 'previous'", "previous");
        };
    }

    private End end() throws Misfit {
        if (rule.more().isPresent()) {
            return new End(End.Kind.MORE, path(body, "more", rule.more().get(), FLAG));
        }
        if (rule.pages().isPresent()) {
            return new End(End.Kind.PAGES, path(body, "pages", rule.pages().get(), WHOLE));
        }
        return rule.total().isPresent()
                ? new End(End.Kind.ITEMS, path(body, "total", rule.total().get(), WHOLE))
                : new End(End.Kind.UNTOLD, List.of());
    }

    private String parameter(Set<TypeRef.Kind> kinds) throws Misfit {
        String name = wanted(rule.parameter(), "parameter");
        Parameter parameter = asked.query(name)
                .orElseThrow(
                        () -> new Misfit("it has no query parameter " + name, "parameter", name, asked.queryNames()));
        if (!is(parameter.type(), kinds)) {
            throw misfit("the query parameter " + name + " is of another type", "parameter");
        }
        return name;
    }

    private String cursorParameter() throws Misfit {
        if (rule.field().isEmpty()) {
            return parameter(CURSOR);
        }
        String name = rule.field().get();
        Property field = asked.jsonField(name, types)
                .orElseThrow(() -> new Misfit(
                        "it has no JSON body with the field " + name, "field", name, asked.jsonFieldNames(types)));
        if (!is(field.type(), CURSOR)) {
            throw misfit("the field " + name + " of the body is of another type", "field");
        }
        return name;
    }

    private List<String> path(TypeRef from, String key, String pointer, Set<TypeRef.Kind> kinds) throws Misfit {
        List<String> path = Pointer.keys(pointer);
        Optional<Property> found = path.isEmpty() ? Optional.empty() : PageBody.find(path, from, types);
        if (found.isEmpty()) {
            throw new Misfit(
                    "there is no property at '" + pointer + "' for '" + key + "'",
                    key,
                    pointer,
                    new PropertyPointers(types).of(from, type -> is(type, kinds)));
        }
        if (!is(found.get().type(), kinds)) {
            throw new Misfit(
                    "the property at '" + pointer + "' is of another type than '" + key + "' wants",
                    key,
                    pointer,
                    new PropertyPointers(types).of(from, type -> is(type, kinds)));
        }
        return path;
    }

    private String wanted(Optional<String> value, String key) throws Misfit {
        return value.orElseThrow(
                () -> misfit("pages of the style " + rule.style().key() + " want '" + key + "'", key));
    }

    private static Misfit misfit(String reason, String key) {
        return new Misfit(reason, key, "", List.of());
    }

    private static boolean is(TypeRef type, Set<TypeRef.Kind> kinds) {
        return type instanceof TypeRef.Scalar scalar && kinds.contains(scalar.kind());
    }
}
