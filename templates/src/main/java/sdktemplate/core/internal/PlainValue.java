package sdktemplate.core.internal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sdktemplate.core.DecodeException;
import sdktemplate.core.JsonReader;
import sdktemplate.core.JsonValue;
import sdktemplate.core.JsonWritable;

/**
 * JSON as the Java platform's own types, which every mapper reads and writes: maps, lists, strings, numbers, truth
 * values, {@code null}.
 */
public final class PlainValue {
    private PlainValue() {}

    /**
     * {@return a model as plain values}
     *
     * @param model the model
     */
    public static @Nullable Object of(JsonWritable model) {
        return plain(JsonValue.parse(model.toJson()));
    }

    /**
     * {@return a model of plain values}
     *
     * @param plain the values
     * @param decoder reads the model
     * @param <T> its type
     * @throws DecodeException naming the place, if they are no such model
     */
    public static <T> T read(@Nullable Object plain, JsonReader.Decoder<? extends T> decoder) {
        return JsonReader.of(json(plain, "$")).only(decoder);
    }

    private static @Nullable Object plain(JsonValue json) {
        if (json instanceof JsonValue.JsonObject object) {
            Map<String, @Nullable Object> plain = new LinkedHashMap<>();
            object.properties().forEach((name, value) -> plain.put(name, plain(value)));
            return plain;
        }
        if (json instanceof JsonValue.JsonArray array) {
            List<@Nullable Object> plain = new ArrayList<>();
            array.items().forEach(item -> plain.add(plain(item)));
            return plain;
        }
        if (json instanceof JsonValue.JsonNumber number) {
            return number(number);
        }
        if (json instanceof JsonValue.JsonBoolean truth) {
            return truth.value();
        }
        return json instanceof JsonValue.JsonString string ? string.value() : null;
    }

    /** With all its digits. */
    private static Number number(JsonValue.JsonNumber number) {
        BigDecimal decimal = number.decimalValue();
        boolean isWhole = number.text().chars().allMatch(c -> c == '-' || (c >= '0' && c <= '9'));
        if (!isWhole) {
            return decimal;
        }
        BigInteger whole = decimal.toBigInteger();
        return whole.bitLength() < Long.SIZE ? (Number) whole.longValue() : whole;
    }

    private static JsonValue json(@Nullable Object plain, String path) {
        if (plain == null) {
            return JsonValue.ofNull();
        }
        if (plain instanceof String string) {
            return JsonValue.of(string);
        }
        if (plain instanceof Boolean truth) {
            return JsonValue.of(truth);
        }
        if (plain instanceof Number number && Double.isFinite(number.doubleValue())) {
            return new JsonValue.JsonNumber(NumberText.of(number));
        }
        if (plain instanceof Map<?, ?> map) {
            Map<String, JsonValue> properties = new LinkedHashMap<>();
            map.forEach((name, value) -> properties.put(String.valueOf(name), json(value, path + "." + name)));
            return JsonValue.of(properties);
        }
        if (plain instanceof Collection<?> collection) {
            List<JsonValue> items = new ArrayList<>();
            collection.forEach(item -> items.add(json(item, path + "[" + items.size() + "]")));
            return JsonValue.of(items);
        }
        throw new DecodeException(path + ": wanted a value that JSON has, found "
                + plain.getClass().getName());
    }
}
