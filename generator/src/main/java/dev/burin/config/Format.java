package dev.burin.config;

import dev.burin.NameRules;
import dev.burin.PaginationRule;
import dev.burin.model.Coverage;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a text in the file may look like. */
enum Format {
    /** What RFC 9110, section 5.6.2 calls a token: names of headers, and of products in a user agent. */
    TOKEN("a name for a header", "Use letters, digits and hyphens") {
        @Override
        boolean accepts(String text) {
            return TOKENS.matcher(text).matches();
        }
    },
    CLASS_NAME("a name for a Java class", "Use letters and digits, the first an upper-case letter") {
        @Override
        boolean accepts(String text) {
            return NameRules.ofClass(text).isEmpty() && Character.isUpperCase(text.codePointAt(0));
        }

        @Override
        String cause(String text) {
            return NameRules.ofClass(text).orElse(super.cause(text));
        }
    },
    MODULE("a name for a Java module", "Use names with dots between them, like com.acme.cards") {
        @Override
        boolean accepts(String text) {
            return NameRules.ofModule(text).isEmpty();
        }

        @Override
        String cause(String text) {
            return NameRules.ofModule(text).orElse(super.cause(text));
        }
    },
    VARIABLE("a name for an environment variable", "Use letters, digits and underscores") {
        @Override
        boolean accepts(String text) {
            return VARIABLES.matcher(text).matches();
        }
    },
    PROPERTY("the name of a property", "Write the name as it stands in the JSON") {
        @Override
        boolean accepts(String text) {
            return !text.isBlank();
        }
    },
    POINTER("a JSON pointer", "Begin it with a slash: /x-vendor/personal") {
        @Override
        boolean accepts(String text) {
            return text.startsWith("/");
        }
    },
    ANY_POINTER("a JSON pointer", "Begin it with a slash: /data; leave it empty for the whole answer") {
        @Override
        boolean accepts(String text) {
            return text.isEmpty() || text.startsWith("/");
        }
    },
    SERVER_URL("the URL of a server", "Write it like https://api.{region}.example.com/v1") {
        @Override
        boolean accepts(String text) {
            return SERVERS.matcher(text).matches();
        }
    },
    SERVER_VALUE("a value of a server's variable", "Use letters, digits, hyphens and dots") {
        @Override
        boolean accepts(String text) {
            return VALUES.matcher(text).matches();
        }
    },
    SIGNATURE_SCHEME("a scheme of signatures", "Use urlAndForm or body") {
        @Override
        boolean accepts(String text) {
            return text.equals("urlAndForm") || text.equals("body");
        }
    },
    SIGNATURE_ENCODING("an encoding of signatures", "Use base64 or hex") {
        @Override
        boolean accepts(String text) {
            return text.equals("base64") || text.equals("hex");
        }
    },
    SIGNATURE_ALGORITHM("an algorithm for signatures", "Use HmacSHA256, HmacSHA1 or HmacSHA512") {
        @Override
        boolean accepts(String text) {
            return text.equals("HmacSHA1") || text.equals("HmacSHA256") || text.equals("HmacSHA512");
        }
    },
    /** A pointer as a report shows it, with the hash in front or without, after the file's path where there is one. */
    NOTE_POINTER("where a note of the report is", "Write it as the report has it: /paths/~1pets/get") {
        @Override
        boolean accepts(String text) {
            return text.isEmpty() || text.equals("#") || text.contains("/");
        }
    },
    ELEMENT_KIND(
            "a kind of elements",
            "Use one of "
                    + Stream.of(Coverage.Kind.values()).map(Coverage.Kind::key).collect(Collectors.joining(", "))) {
        @Override
        boolean accepts(String text) {
            return Coverage.Kind.of(text).isPresent();
        }
    },
    PROSE("a text", "Write a text") {
        @Override
        boolean accepts(String text) {
            return true;
        }
    },
    COUNT("a number of a page", "Write 0 or 1, or another whole number") {
        @Override
        boolean accepts(String text) {
            return PaginationRule.isCount(text);
        }
    },
    PAGINATION_STYLE("a style of pagination", "Use nextUrl, linkHeader, cursor, pageNumber, offset or none") {
        @Override
        boolean accepts(String text) {
            return PaginationRule.Style.of(text).isPresent();
        }
    };

    private static final Pattern TOKENS = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern VARIABLES = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private static final Pattern SERVERS =
            Pattern.compile("(?i)https?://[a-z0-9._~{}-]+(:\\d+)?(/[A-Za-z0-9._~{}-]+)*");
    private static final Pattern VALUES = Pattern.compile("[A-Za-z0-9_.~-]*");

    private final String description;
    private final String cure;

    Format(String description, String cure) {
        this.description = description;
        this.cure = cure;
    }

    abstract boolean accepts(String text);

    /** What is wrong with a text that is not accepted. */
    String cause(String text) {
        return "'" + text + "' is not " + description;
    }

    String description() {
        return description;
    }

    String cure() {
        return cure;
    }
}
