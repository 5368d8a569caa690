package sdktemplate.core.internal;

import java.nio.charset.StandardCharsets;

/** Text in URLs and forms. */
public final class PercentEncoding {
    private static final String HEX = "0123456789ABCDEF";

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
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
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

    private static boolean isKept(char c, String kept) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || kept.indexOf(c) >= 0;
    }
}
