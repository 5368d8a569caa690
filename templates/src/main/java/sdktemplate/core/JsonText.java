package sdktemplate.core;

/** JSON text as it grows (RFC 8259): commas, quotes and escapes. */
final class JsonText {
    private static final String HEX = "0123456789abcdef";

    private final StringBuilder text = new StringBuilder(256);
    /** Whether a comma parts what comes next from what was written last. */
    private boolean comma;

    void begin(char bracket) {
        separate();
        text.append(bracket);
        comma = false;
    }

    void end(char bracket) {
        text.append(bracket);
        comma = true;
    }

    void name(String name) {
        string(name);
        text.append(':');
        comma = false;
    }

    void literal(String literal) {
        separate();
        text.append(literal);
        comma = true;
    }

    void string(String value) {
        separate();
        text.append('"');
        int written = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c == '"' || c == '\\' || Character.isSurrogate(c)) {
                if (Character.isSurrogate(c) && Character.charCount(value.codePointAt(i)) == 2) {
                    i++;
                    continue;
                }
                text.append(value, written, i);
                escape(c);
                written = i + 1;
            }
        }
        text.append(value, written, value.length()).append('"');
        comma = true;
    }

    /** Half a surrogate pair is escaped too: UTF-8 can't carry it. */
    private void escape(char c) {
        text.append('\\');
        switch (c) {
            case '"', '\\' -> text.append(c);
            case '\n' -> text.append('n');
            case '\r' -> text.append('r');
            case '\t' -> text.append('t');
            default -> {
                text.append('u');
                for (int shift = 12; shift >= 0; shift -= 4) {
                    text.append(HEX.charAt((c >> shift) & 0xf));
                }
            }
        }
    }

    private void separate() {
        if (comma) {
            text.append(',');
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
