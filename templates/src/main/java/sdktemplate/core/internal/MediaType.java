package sdktemplate.core.internal;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a {@code Content-Type} says. */
public final class MediaType {
    /** JSON by its name, and by those that people have for it besides. */
    private static final Pattern JSON = Pattern.compile(
            "(application|text)/(?!.*(seq|stream|lines))([a-z0-9.-]*[.-])?(json|geojson|hal)([.-][a-z0-9.]+)?");

    private MediaType() {}

    /**
     * {@return whether it is JSON, of whatever kind}
     *
     * @param contentType the header field's value
     */
    public static boolean isJson(String contentType) {
        String type = bare(contentType);
        return type.endsWith("+json") || JSON.matcher(type).matches();
    }

    /** {@return whether it is a certain media type, which has no parameters} */
    static boolean is(String mediaType, String contentType) {
        return bare(contentType).equals(mediaType);
    }

    /** {@return whether it is a form without files} */
    static boolean isForm(String contentType) {
        return is("application/x-www-form-urlencoded", contentType);
    }

    /**
     * {@return the character set that it names, else UTF-8}
     *
     * @param contentType the header field's value
     */
    public static Charset charset(String contentType) {
        String type = contentType.toLowerCase(Locale.ROOT);
        int start = type.indexOf("charset=");
        if (start < 0) {
            return StandardCharsets.UTF_8;
        }
        int end = type.indexOf(';', start);
        String name = type.substring(start + "charset=".length(), end < 0 ? type.length() : end);
        try {
            return Charset.forName(name.replace("\"", "").trim());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            // A name that nobody knows: nearly all text that is mislabelled is UTF-8.
            return StandardCharsets.UTF_8;
        }
    }

    /** Without parameters. */
    private static String bare(String contentType) {
        int end = contentType.indexOf(';');
        String type = end < 0 ? contentType : contentType.substring(0, end);
        return type.strip().toLowerCase(Locale.ROOT);
    }
}
