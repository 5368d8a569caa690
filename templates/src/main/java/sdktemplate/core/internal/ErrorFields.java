package sdktemplate.core.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sdktemplate.core.JsonValue;
import sdktemplate.core.JsonValue.JsonArray;
import sdktemplate.core.JsonValue.JsonNumber;
import sdktemplate.core.JsonValue.JsonObject;
import sdktemplate.core.JsonValue.JsonString;

/**
 * Where the body of an error has its message, code and link: where the SDK is configured to look, then where problem
 * details have them (RFC 9457), then by the names that most APIs use, then where the API's description declares them.
 * Names match with any capitals, hyphens and underscores, in the body itself and in what it calls its error.
 *
 * @param codes where to look for the code, in this order: each the name of a property, or a JSON pointer (RFC 6901)
 * @param messages the same for the message
 * @param links the same for a link to more
 * @param declaredCodes where errors have a code that are declared with one of another name
 * @param declaredMessages the same for the message
 */
public record ErrorFields(
        List<String> codes,
        List<String> messages,
        List<String> links,
        List<String> declaredCodes,
        List<String> declaredMessages) {
    private static final String PROBLEM = "application/problem+json";
    private static final Set<String> HOLDERS = Set.of("error", "errors", "fault", "detail");
    /** How deep an error may stand in an error: {@code fault.detail.errorcode}. */
    private static final int DEPTH = 2;

    private static final List<String> MESSAGE =
            List.of("message", "errormessage", "errordescription", "errormsg", "detail", "msg", "faultstring");
    /** Names that can mean something else as well. */
    private static final List<String> TEXT = List.of("reason", "description", "title");

    private static final List<String> CODE = List.of("code", "errorcode");
    private static final List<String> LINK = List.of("moreinfo", "erroruri", "documentationurl", "helpurl");

    /**
     * Copies the places.
     *
     * @param codes where to look for the code, in this order: each the name of a property, or a JSON pointer (RFC 6901)
     * @param messages the same for the message
     * @param links the same for a link to more
     * @param declaredCodes where errors have a code that are declared with one of another name
     * @param declaredMessages the same for the message
     */
    public ErrorFields {
        codes = List.copyOf(codes);
        declaredCodes = List.copyOf(declaredCodes);
        declaredMessages = List.copyOf(declaredMessages);
        messages = List.copyOf(messages);
        links = List.copyOf(links);
    }

    /** What went wrong, in the API's own words; null if it does not say. */
    @Nullable
    String message(@Nullable JsonValue body, String mediaType) {
        String chosen = at(messages, body);
        if (chosen == null && body instanceof JsonString) {
            chosen = scalar(body);
        }
        if (chosen == null && MediaType.is(PROBLEM, mediaType)) {
            chosen = named(List.of("detail", "title"), first(body));
        }
        List<JsonObject> holders = holders(body);
        if (chosen == null) {
            chosen = named(MESSAGE, holders);
        }
        if (chosen == null) {
            chosen = at(declaredMessages, body);
        }
        if (chosen == null) {
            chosen = errorText(holders);
        }
        return chosen == null ? named(TEXT, holders) : chosen;
    }

    /** The API's own code for it; null if it does not say. */
    @Nullable
    String code(@Nullable JsonValue body) {
        String chosen = at(codes, body);
        List<JsonObject> holders = holders(body);
        if (chosen == null) {
            chosen = named(CODE, holders);
        }
        if (chosen == null) {
            chosen = at(declaredCodes, body);
        }
        // RFC 6749, section 5.2: the error is a code where something else describes it.
        return chosen == null && named(List.of("errordescription"), holders) != null ? errorText(holders) : chosen;
    }

    /** Where the API says more; null if it does not say. */
    @Nullable
    String link(@Nullable JsonValue body, String mediaType) {
        String chosen = at(links, body);
        if (chosen == null && MediaType.is(PROBLEM, mediaType)) {
            String type = named(List.of("type"), first(body));
            chosen = type != null && type.startsWith("http") ? type : null;
        }
        return chosen == null ? named(LINK, holders(body)) : chosen;
    }

    private static @Nullable String at(List<String> places, @Nullable JsonValue body) {
        for (String place : places) {
            String text = place.startsWith("/") ? WireValue.at(body, place) : WireValue.property(body, place);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /** The text of an error that is no object, or of the first of several. */
    private static @Nullable String errorText(List<JsonObject> holders) {
        for (JsonObject holder : holders) {
            for (Map.Entry<String, JsonValue> property : holder.properties().entrySet()) {
                if (HOLDERS.contains(plain(property.getKey()))
                        && first(property.getValue()) instanceof JsonString text) {
                    return scalar(text);
                }
            }
        }
        return null;
    }

    /** The body, and the errors in it: the first of each list. */
    private static List<JsonObject> holders(@Nullable JsonValue body) {
        List<JsonObject> holders = new ArrayList<>();
        addHolders(body, DEPTH, holders);
        return holders;
    }

    private static void addHolders(@Nullable JsonValue value, int depth, List<JsonObject> holders) {
        if (first(value) instanceof JsonObject object) {
            holders.add(object);
            object.properties().forEach((name, property) -> {
                if (depth > 0 && HOLDERS.contains(plain(name))) {
                    addHolders(property, depth - 1, holders);
                }
            });
        }
    }

    private static @Nullable JsonValue first(@Nullable JsonValue value) {
        return value instanceof JsonArray array && !array.items().isEmpty()
                ? array.items().get(0)
                : value;
    }

    private static @Nullable String named(List<String> names, List<JsonObject> holders) {
        for (JsonObject holder : holders) {
            String text = named(names, holder);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    private static @Nullable String named(List<String> names, @Nullable JsonValue holder) {
        if (holder instanceof JsonObject object) {
            for (String name : names) {
                for (Map.Entry<String, JsonValue> property : object.properties().entrySet()) {
                    String text = plain(property.getKey()).equals(name) ? scalar(property.getValue()) : null;
                    if (text != null) {
                        return text;
                    }
                }
            }
        }
        return null;
    }

    private static @Nullable String scalar(JsonValue value) {
        boolean isScalar = value instanceof JsonNumber
                || (value instanceof JsonString text && !text.value().isBlank());
        return isScalar ? WireValue.text(value) : null;
    }

    /** {@code errorCode}, {@code error_code} and {@code Error-Code} are one name. */
    private static String plain(String name) {
        return name.replace("_", "").replace("-", "").toLowerCase(Locale.ROOT);
    }
}
