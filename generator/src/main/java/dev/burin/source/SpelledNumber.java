package dev.burin.source;

import com.fasterxml.jackson.databind.node.DecimalNode;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * A number whose text is the one in the document: {@code 1e3} is a thousand, and in an enum of strings it is a name.
 */
final class SpelledNumber extends DecimalNode {
    private static final long serialVersionUID = 1L;

    private static final Pattern JSON = Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][-+]?[0-9]+)?");

    private final String text;

    private SpelledNumber(String text, BigDecimal value) {
        super(value);
        this.text = text;
    }

    /**
     * A number as the document writes it, unless JSON has no such text.
     *
     * @param text the text
     * @param value the number that it means
     */
    static DecimalNode of(String text, BigDecimal value) {
        boolean isOwn = !value.toString().equals(text) && JSON.matcher(text).matches();
        return isOwn ? new SpelledNumber(text, value) : DecimalNode.valueOf(value);
    }

    @Override
    public String asText() {
        return text;
    }
}
