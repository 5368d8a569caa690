package sdktemplate.core.internal;

import java.util.Locale;

/** What a {@code Content-Type} says. */
public final class MediaType {
    private MediaType() {}

    /**
     * {@return whether it is JSON, of whatever kind}
     *
     * @param contentType the header field's value
     */
    public static boolean isJson(String contentType) {
        String type = bare(contentType);
        return type.equals("application/json") || type.endsWith("+json");
    }

    /** {@return whether it is a certain media type, which has no parameters} */
    static boolean is(String mediaType, String contentType) {
        return bare(contentType).equals(mediaType);
    }

    /** {@return whether it is a form without files} */
    static boolean isForm(String contentType) {
        return is("application/x-www-form-urlencoded", contentType);
    }

    /** Without parameters. */
    private static String bare(String contentType) {
        int end = contentType.indexOf(';');
        String type = end < 0 ? contentType : contentType.substring(0, end);
        return type.strip().toLowerCase(Locale.ROOT);
    }
}
