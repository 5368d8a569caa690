package dev.burin.spec;

import static dev.burin.spec.PageBody.plain;

import dev.burin.model.Pagination;
import dev.burin.model.Pagination.End;
import dev.burin.model.Parameter;
import dev.burin.model.TypeRef;
import dev.burin.spec.PageBody.Reached;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Recognises from names and types how a list's pages are reached. What could mean something else is not taken for it:
 * nothing is guessed.
 */
final class PageStyles {
    private static final Set<String> URLS =
            Set.of("pageurl", "pageuri", "pagelink", "pagehref", "url", "uri", "link", "href");
    private static final Set<String> MORE = Set.of(
            "hasmore", "hasnext", "hasnextpage", "hasmoreitems", "hasmorepages", "hasmoreresults", "moredataavailable");
    private static final Set<String> PAGES = Set.of(
            "totalpages", "totalpagecount", "pagecount", "pagetotal", "pagestotal", "numpages", "pages", "lastpage");
    private static final Set<String> ITEMS = Set.of(
            "total",
            "totalcount",
            "totalitems",
            "totalresults",
            "totalrecords",
            "totalrecordcount",
            "totalentries",
            "totalelements",
            "itemstotal");
    private static final Set<String> NUMBERS = Set.of("page", "pagenumber", "pageno", "pagenum", "pageindex");
    private static final Set<String> OFFSETS = Set.of("offset", "skip", "startat", "pageoffset");
    private static final Set<String> CURSORS = Set.of("cursor", "pagetoken", "nexttoken", "marker", "startingafter");

    private final List<Parameter> asked;
    private final PageBody body;
    private final TypeTable types;

    PageStyles(List<Parameter> asked, PageBody body, TypeTable types) {
        this.asked = asked.stream()
                .filter(parameter -> parameter.in() == Parameter.In.QUERY)
                .filter(parameter -> parameter.type() instanceof TypeRef.Scalar)
                .toList();
        this.body = body;
        this.types = types;
    }

    /** How the next page is reached. */
    Optional<Pagination> next(boolean hasLinkHeader) {
        return url(List.of("next", "odatanext"))
                .or(() -> hasLinkHeader ? Optional.of(new Pagination.LinkHeader("next")) : Optional.empty())
                .or(() -> cursor(List.of("next")))
                .or(this::cursorBesideFlag)
                .or(this::pageNumber)
                .or(this::offset);
    }

    /** How the page before is reached, in the same way as the next one. */
    Optional<Pagination> previous(Pagination next) {
        if (next instanceof Pagination.LinkHeader) {
            return Optional.of(new Pagination.LinkHeader("prev"));
        }
        if (next instanceof Pagination.PageNumber number) {
            return Optional.of(new Pagination.NumberBefore(number.parameter(), number.first()));
        }
        List<String> words = List.of("previous", "prev");
        return next instanceof Pagination.Url
                ? url(words)
                : next instanceof Pagination.Cursor ? cursor(words) : Optional.empty();
    }

    /** Whether the request speaks of pages, so that there surely are some. */
    boolean asksForPages() {
        return Stream.of(NUMBERS, OFFSETS, CURSORS)
                .flatMap(Set::stream)
                .anyMatch(name -> asked.stream()
                        .anyMatch(parameter -> plain(parameter.name()).equals(name)));
    }

    private Optional<Pagination> url(List<String> words) {
        return reached(each -> isString(each) && words.stream().anyMatch(word -> isUrl(each, word)))
                .map(each -> new Pagination.Url(each.path()));
    }

    private boolean isUrl(Reached each, String word) {
        String name = each.name();
        if (URLS.stream().anyMatch(kind -> name.equals(word + kind))) {
            return true;
        }
        if (each.holder().equals(word)) {
            return URLS.contains(name);
        }
        return name.equals(word)
                && (each.holder().endsWith("links")
                        || each.property()
                                .constraints()
                                .format()
                                .filter(f -> f.startsWith("ur"))
                                .isPresent()
                        || isUrlAmongNumbers());
    }

    /** What is called just "next" is no number and no cursor, where numbers are asked for and there is a way back. */
    private boolean isUrlAmongNumbers() {
        return (parameter(NUMBERS).isPresent() || parameter(OFFSETS).isPresent())
                && asked.stream().noneMatch(parameter -> CURSORS.contains(plain(parameter.name())))
                && reached(each -> isString(each) && each.name().startsWith("prev"))
                        .isPresent();
    }

    private Optional<Pagination> cursor(List<String> words) {
        for (Parameter parameter : asked) {
            String name = plain(parameter.name());
            Optional<Reached> cursor = reached(each -> kind(parameter) == each.kind()
                    && canEnd(each)
                    && words.stream().anyMatch(word -> isCursor(each, word, name)));
            if (cursor.isPresent()) {
                return Optional.of(new Pagination.Cursor(
                        parameter.name(),
                        false,
                        false,
                        cursor.get().path(),
                        words.contains("next") ? more() : Optional.empty()));
            }
        }
        return Optional.empty();
    }

    /** Whether it can say that there is no such page. A number that is always there can't. */
    private boolean canEnd(Reached cursor) {
        return isString(cursor)
                || (isWhole(cursor.kind()) && (cursor.property().type().nullable() || more().isPresent()));
    }

    /** Whether a property is what a parameter takes: next_cursor, nextToken for both, next.after, metadata.continue. */
    private static boolean isCursor(Reached each, String word, String parameter) {
        if (!each.name().equals(parameter)) {
            return each.name().equals(word + parameter);
        }
        return parameter.startsWith(word)
                || each.holder().equals(word)
                || (word.equals("next") && parameter.equals("continue"));
    }

    /** The id of the last item, or what the body says is it, while there is more. */
    private Optional<Pagination> cursorBesideFlag() {
        Optional<List<String>> more = more();
        Optional<Parameter> after = asked.stream()
                .filter(parameter -> Set.of("after", "startingafter").contains(plain(parameter.name())))
                .filter(parameter -> kind(parameter) == TypeRef.Kind.STRING)
                .findFirst();
        if (more.isEmpty() || after.isEmpty()) {
            return Optional.empty();
        }
        String parameter = after.get().name();
        return reached(each -> isString(each) && Set.of("lastid", "endcursor").contains(each.name()))
                .<Pagination>map(each -> new Pagination.Cursor(parameter, false, false, each.path(), more))
                .or(() -> plain(parameter).equals("startingafter") && hasId(body.item())
                        ? Optional.of(new Pagination.Cursor(parameter, false, true, List.of("id"), more))
                        : Optional.empty());
    }

    private boolean hasId(TypeRef item) {
        return PageBody.find(List.of("id"), item, types)
                .filter(id -> id.type() instanceof TypeRef.Scalar scalar && scalar.kind() == TypeRef.Kind.STRING)
                .isPresent();
    }

    private Optional<Pagination> pageNumber() {
        return parameter(NUMBERS)
                .flatMap(parameter -> first(parameter)
                        .flatMap(first -> end().map(end -> new Pagination.PageNumber(parameter.name(), first, end))));
    }

    /** The number of the first page: what holds by default, or the least of those that start with 0 or 1. */
    private static Optional<Long> first(Parameter parameter) {
        return parameter
                .constraints()
                .defaultValue()
                .or(() -> parameter.constraints().minimum())
                .filter(number -> number.equals("0") || number.equals("1"))
                .map(Long::valueOf);
    }

    private Optional<Pagination> offset() {
        return parameter(OFFSETS)
                .filter(parameter ->
                        parameter.constraints().defaultValue().orElse("0").equals("0"))
                .flatMap(parameter -> end().filter(end -> end.kind() != End.Kind.PAGES)
                        .map(end -> new Pagination.Offset(parameter.name(), end)));
    }

    private Optional<End> end() {
        return more().map(path -> new End(End.Kind.MORE, path))
                .or(() -> count(PAGES).map(path -> new End(End.Kind.PAGES, path)))
                .or(() -> count(ITEMS).map(path -> new End(End.Kind.ITEMS, path)));
    }

    private Optional<List<String>> more() {
        return reached(each -> each.kind() == TypeRef.Kind.BOOLEAN && MORE.contains(each.name()))
                .map(Reached::path);
    }

    private Optional<List<String>> count(Set<String> names) {
        return reached(each -> isWhole(each.kind()) && names.contains(each.name()))
                .map(Reached::path);
    }

    private Optional<Parameter> parameter(Set<String> names) {
        return asked.stream()
                .filter(parameter -> isWhole(kind(parameter)) && names.contains(plain(parameter.name())))
                .findFirst();
    }

    private Optional<Reached> reached(Predicate<Reached> wanted) {
        return body.around().stream().filter(wanted).findFirst();
    }

    private static boolean isString(Reached each) {
        return each.kind() == TypeRef.Kind.STRING;
    }

    private static boolean isWhole(TypeRef.Kind kind) {
        return kind == TypeRef.Kind.INT32 || kind == TypeRef.Kind.INT64;
    }

    private static TypeRef.Kind kind(Parameter parameter) {
        return ((TypeRef.Scalar) parameter.type()).kind();
    }
}
