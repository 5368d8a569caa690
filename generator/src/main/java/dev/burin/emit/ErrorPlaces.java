package dev.burin.emit;

import dev.burin.model.OperationModel.ErrorBody;
import dev.burin.model.Property;
import dev.burin.model.SdkModel;
import dev.burin.model.TypeId;
import dev.burin.model.TypeModel;
import dev.burin.model.TypeModel.ObjectType;
import dev.burin.model.TypeModel.OpenEnum;
import dev.burin.model.TypeModel.UnionType;
import dev.burin.model.TypeRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Where the errors that a document declares have their message and code, as far as the support code does not find them
 * by itself: under a name that means a message only because an error has it, or deeper in the body.
 */
final class ErrorPlaces {
    private static final int DEPTH = 4;
    private static final int MOST = 16;
    /** Where the support code looks ({@code ErrorFields}). */
    private static final Set<String> USUAL_HOLDERS = Set.of("error", "errors", "fault", "detail");

    private static final int USUAL_DEPTH = 2;
    private static final List<String> USUAL_MESSAGES = List.of(
            "message",
            "errormessage",
            "errordescription",
            "errormsg",
            "detail",
            "msg",
            "faultstring",
            "reason",
            "description",
            "title",
            "error");
    private static final List<String> USUAL_CODES = List.of("code", "errorcode");
    /** What the name of a message contains, the likeliest first. */
    private static final List<String> MESSAGES = List.of(
            "message", "msg", "description", "detail", "reason", "text", "explanation", "cause", "info", "error");

    private static final List<String> CODES = List.of("errorcode", "code", "errorid", "errno");
    /** What is no message, even if it is the only text. */
    private static final List<String> NAMES =
            List.of("id", "code", "type", "status", "name", "time", "date", "url", "path");

    private final Map<TypeId, TypeModel> types = new HashMap<>();

    private ErrorPlaces(SdkModel sdk) {
        sdk.types().forEach(type -> types.put(type.id(), type));
    }

    /**
     * A place in an error, each part a JSON pointer.
     *
     * @param code the code; null where the support code finds it, or there is none
     * @param message the message; null likewise
     */
    record Place(@Nullable String code, @Nullable String message) {}

    /** The places of all errors of an SDK, in the order of its operations. */
    static List<Place> of(SdkModel sdk) {
        ErrorPlaces places = new ErrorPlaces(sdk);
        Set<TypeRef> errors = new LinkedHashSet<>();
        sdk.services().stream()
                .flatMap(service -> service.operations().stream())
                .flatMap(operation -> operation.errors().stream())
                .map(ErrorBody::type)
                .forEach(type -> errors.add(type.withNullable(false)));
        Set<Place> found = new LinkedHashSet<>();
        errors.forEach(type -> places.objects(type, "").forEach(error -> found.add(places.place(error))));
        return found.stream()
                .filter(place -> place.code() != null || place.message() != null)
                .limit(MOST)
                .toList();
    }

    /** An object in the body of an error, and the pointer to it. */
    private record Holder(String pointer, ObjectType object, int depth, boolean usual) {}

    /** The objects that a type can be, or its first item. */
    private List<Holder> objects(TypeRef type, String pointer) {
        if (type instanceof TypeRef.ListOf list) {
            return objects(list.element(), pointer + "/0");
        }
        TypeModel named = type instanceof TypeRef.Named name ? types.get(name.id()) : null;
        if (named instanceof ObjectType object) {
            return List.of(new Holder(pointer, object, 0, true));
        }
        List<Holder> branches = new ArrayList<>();
        if (named instanceof UnionType union) {
            for (TypeRef branch : union.branches()) {
                TypeModel model = branch instanceof TypeRef.Named name ? types.get(name.id()) : null;
                if (model instanceof ObjectType object) {
                    branches.add(new Holder(pointer, object, 0, true));
                }
            }
        }
        return branches;
    }

    private Place place(Holder error) {
        List<Holder> holders = holders(error);
        Predicate<Property> text = property -> isText(property.type())
                && !property.sensitive()
                && NAMES.stream().noneMatch(plain(property.name())::endsWith);
        Predicate<Property> scalar = property -> isScalar(property.type()) && !property.sensitive();
        Optional<String> message = isUsual(holders, USUAL_MESSAGES, text)
                ? Optional.empty()
                : named(holders, MESSAGES, text).or(() -> onlyText(error, text));
        Optional<String> code = isUsual(holders, USUAL_CODES, scalar)
                ? Optional.empty()
                : named(holders, CODES, scalar).filter(pointer -> !pointer.equals(message.orElse("")));
        return new Place(code.orElse(null), message.orElse(null));
    }

    /** The error and the objects in it, those on top first; each type once, so that one in itself ends. */
    private List<Holder> holders(Holder error) {
        List<Holder> holders = new ArrayList<>(List.of(error));
        Set<TypeId> seen = new LinkedHashSet<>(Set.of(error.object().id()));
        for (int i = 0; i < holders.size(); i++) {
            Holder outer = holders.get(i);
            for (Property property : outer.depth() < DEPTH ? outer.object().properties() : List.<Property>of()) {
                boolean usual =
                        outer.usual() && outer.depth() < USUAL_DEPTH && USUAL_HOLDERS.contains(plain(property.name()));
                for (Holder inner : objects(property.type(), outer.pointer() + part(property))) {
                    if (seen.add(inner.object().id())) {
                        holders.add(new Holder(inner.pointer(), inner.object(), outer.depth() + 1, usual));
                    }
                }
            }
        }
        return holders;
    }

    private static boolean isUsual(List<Holder> holders, List<String> names, Predicate<Property> fits) {
        return holders.stream()
                .filter(Holder::usual)
                .flatMap(holder -> holder.object().properties().stream())
                .anyMatch(property -> fits.test(property) && names.contains(plain(property.name())));
    }

    private static Optional<String> named(List<Holder> holders, List<String> names, Predicate<Property> fits) {
        for (Holder holder : holders) {
            for (String name : names) {
                for (Property property : holder.object().properties()) {
                    if (fits.test(property) && plain(property.name()).contains(name)) {
                        return Optional.of(holder.pointer() + part(property));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> onlyText(Holder error, Predicate<Property> text) {
        List<Property> texts = error.object().properties().stream().filter(text).toList();
        return texts.size() == 1 ? Optional.of(error.pointer() + part(texts.get(0))) : Optional.empty();
    }

    private static boolean isText(TypeRef type) {
        return type instanceof TypeRef.Scalar scalar && scalar.kind() == TypeRef.Kind.STRING;
    }

    private boolean isScalar(TypeRef type) {
        return type instanceof TypeRef.Scalar
                || (type instanceof TypeRef.Named named && types.get(named.id()) instanceof OpenEnum);
    }

    /** A step of a JSON pointer (RFC 6901). */
    private static String part(Property property) {
        return "/" + property.name().replace("~", "~0").replace("/", "~1");
    }

    private static String plain(String name) {
        return name.replace("_", "").replace("-", "").toLowerCase(Locale.ROOT);
    }
}
