package dev.burin.examples;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.burin.model.TypeRef;
import dev.burin.naming.JavaNames;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Reads JSON with the classes of an SDK, and writes it again. */
final class SdkJson {
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS);

    private final JavaNames names;
    private final ClassLoader loader;
    private final Class<?> reader;
    private final Class<?> writer;
    private final Class<?> writable;

    SdkJson(JavaNames names, ClassLoader loader) throws ReflectiveOperationException {
        this.names = names;
        this.loader = loader;
        this.reader = loader.loadClass(names.core("JsonReader").reflectionName());
        this.writer = loader.loadClass(names.core("JsonWriter").reflectionName());
        this.writable = loader.loadClass(names.core("JsonWritable").reflectionName());
    }

    /**
     * What an SDK makes of a value that has a class of its own.
     *
     * @throws Refused if it is no value of the type
     */
    JsonNode model(TypeRef.Named type, JsonNode value) throws Refused {
        return written(value, source -> {
            Class<?> model = loader.loadClass(names.type(type.id()).reflectionName());
            Object read = model.getMethod("readFrom", reader).invoke(null, source);
            return (String) writable.getMethod("toJson").invoke(read);
        });
    }

    /**
     * What an SDK makes of a scalar.
     *
     * @throws Refused if it is no value of the type
     */
    JsonNode scalar(TypeRef.Kind kind, JsonNode value) throws Refused {
        String method = method(kind);
        return written(value, source -> {
            Object read = reader.getMethod("read" + method).invoke(source);
            Object writes = Proxy.newProxyInstance(
                    loader,
                    new Class<?>[] {writable},
                    (proxy, called, arguments) ->
                            writer.getMethod("write" + method, read.getClass()).invoke(arguments[0], read));
            return (String) writer.getMethod("toText", writable).invoke(null, writes);
        });
    }

    private JsonNode written(JsonNode value, Conversion conversion) throws Refused {
        try {
            return parse(conversion.convert(reader.getMethod("of", String.class).invoke(null, value.toString())));
        } catch (InvocationTargetException e) {
            Throwable cause = e.getCause();
            if (cause != null && cause.getClass().getSimpleName().equals("DecodeException")) {
                throw new Refused(String.valueOf(cause.getMessage()));
            }
            throw new AssertionError(value + " can't be read and written", cause);
        } catch (ReflectiveOperationException | JsonProcessingException e) {
            throw new AssertionError(value + " can't be read and written", e);
        }
    }

    /** A text as JSON, with all digits. */
    static JsonNode parse(String json) throws JsonProcessingException {
        return JSON.readTree(json);
    }

    private static String method(TypeRef.Kind kind) {
        return switch (kind) {
            case STRING, BINARY, FILE -> "String";
            case INT32 -> "Integer";
            case INT64 -> "Long";
            case DATE_TIME_RFC_2822 -> "DateTimeRfc2822";
            default ->
                Arrays.stream(kind.name().split("_"))
                        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining());
        };
    }

    /** From a reader of the SDK to JSON. */
    @FunctionalInterface
    private interface Conversion {
        String convert(Object source) throws ReflectiveOperationException;
    }

    /** Why a value can't be read, in the SDK's words: {@code $.items[3]: wanted a number, found a string}. */
    @SuppressWarnings("serial")
    static final class Refused extends Exception {
        private final String message;

        Refused(String message) {
            super(message);
            this.message = message;
        }

        /** Something else stands at a place than was wanted. */
        static Refused of(String place, String wanted, JsonNode found) {
            String kind = found.getNodeType().name().toLowerCase(Locale.ROOT);
            return new Refused(
                    place + ": wanted " + wanted + ", found a" + (found.isContainerNode() ? "n " : " ") + kind);
        }

        /** The same below a place in a greater value: {@code $[2]}. */
        Refused below(String place) {
            return new Refused(place + message.substring(1));
        }

        String place() {
            return message.substring(0, message.indexOf(": "));
        }

        String reason() {
            return message.substring(message.indexOf(": ") + 2);
        }
    }
}
