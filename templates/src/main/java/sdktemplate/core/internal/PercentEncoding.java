package sdktemplate.core.internal;

import java.nio.charset.StandardCharsets;

/**
 * Text in URLs and forms. Half a character (a surrogate without the other one) has no bytes in UTF-8: every method here
 * refuses it with an {@link IllegalArgumentException} that does not show the text.
 */
public final class PercentEncoding {
    private static final String HEX = "0123456789ABCDEF";
    /**
     * What a value in a query may hold (RFC 3986, section 3.4), without what parts pairs or stands for a space there.
     */
    private static final String RESERVED = "-._~!$'()*,;=:@/?";

    private PercentEncoding() {}

    /**
     * {@return text for one path segment, query name or query value: all but RFC 3986's unreserved characters encoded}
     *
     * @param text any text
     */
    public static String encode(String text) {
        return encode(text, "-._~", false);
    }

    /**
     * {@return text for several path segments: the slashes between them stay}
     *
     * @param text any text
     */
    public static String encodeSegments(String text) {
        return encode(text, "-._~/", false);
    }

    /**
     * {@return text for a query in which reserved characters stand as they are, but for those that end a value there:
     * all else encoded, unless it was}
     *
     * @param text any text; {@code %} followed by two hexadecimal digits stays
     */
    public static String encodeReserved(String text) {
        StringBuilder encoded = new StringBuilder(text.length() + 16);
        int from = 0;
        for (int i = text.indexOf('%'); i >= 0; i = text.indexOf('%', i + 1)) {
            if (i + 2 < text.length() && isHex(text.charAt(i + 1)) && isHex(text.charAt(i + 2))) {
                encoded.append(encode(text.substring(from, i), RESERVED, false)).append(text, i, i + 3);
                from = i + 3;
            }
        }
        return encoded.append(encode(text.substring(from), RESERVED, false)).toString();
    }

    private static boolean isHex(char c) {
        return Character.digit(c, 16) >= 0 && c < 0x80;
    }

    /**
     * {@return a path, with or without a query, as a URL can hold it: what it may hold already stays}
     *
     * @param path a path, parts of which can be encoded
     */
    public static String encodePath(String path) {
        return encode(path, "-._~!$&'()*+,;=:@/?%", false);
    }

    /**
     * {@return text for a form's name or value ({@code application/x-www-form-urlencoded}, WHATWG URL, section 5.2)}
     *
     * @param text any text
     */
    public static String encodeForm(String text) {
        return encode(text, "*-._", true);
    }

    private static String encode(String text, String kept, boolean plusForSpace) {
        int clean = 0;
        while (clean < text.length() && isKept(text.charAt(clean), kept)) {
            clean++;
        }
        if (clean == text.length()) {
            return text;
        }
        StringBuilder encoded = new StringBuilder(text.length() + 16);
        for (byte octet : utf8(text)) {
            char c = (char) (octet & 0xff);
            if (isKept(c, kept)) {
                encoded.append(c);
            } else if (c == ' ' && plusForSpace) {
                encoded.append('+');
            } else {
                encoded.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xf));
            }
        }
        return encoded.toString();
    }

    /** Java's own conversion would make a question mark of half a character: another value than the caller's. */
    private static byte[] utf8(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (!Character.isSurrogatePair(text.charAt(i), i + 1 < text.length() ? text.charAt(i + 1) : ' ')) {
                    throw new IllegalArgumentException("Not a text: half a character (a lone surrogate) at " + i);
                }
                i++;
            }
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isKept(char c, String kept) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || kept.indexOf(c) >= 0;
    }
}
