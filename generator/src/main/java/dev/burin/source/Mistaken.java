package dev.burin.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A file that is something else than YAML or JSON: what a download gave in its place, most often.
 *
 * @param cause what it is
 * @param cure what to do
 */
record Mistaken(String cause, String cure) {
    private static final String UNPACK = "Unpack it, and name the document that is in it";

    /** Formats by their first bytes, which are no text that YAML or JSON starts with. */
    private static final List<Format> FORMATS = List.of(
            new Format("\u001f\u008b", "a gzip file", UNPACK),
            new Format("PK\u0003\u0004", "a ZIP archive", UNPACK),
            new Format("PK\u0005\u0006", "a ZIP archive", UNPACK),
            new Format("BZh", "a bzip2 file", UNPACK),
            new Format("\u00fd7zXZ\u0000", "an xz file", UNPACK),
            new Format("(\u00b5/\u00fd", "a Zstandard file", UNPACK),
            new Format("7z\u00bc\u00af'\u001c", "a 7z archive", UNPACK),
            new Format("%PDF-", "a PDF file", "Ask for the document itself, as YAML or JSON"),
            new Format("\u00ca\u00fe\u00ba\u00be", "a Java class file", "Name the document"));

    private static final Pattern MARKUP = Pattern.compile("\\A\\s*<[!?a-zA-Z]");
    private static final Pattern HTML = Pattern.compile("(?i)<(!doctype\\s+html|html|head|body)\\b");
    private static final Pattern TITLE = Pattern.compile("(?is)<(title|h1)\\b[^>]*>(.*?)</\\1");
    private static final Pattern XML_MESSAGE = Pattern.compile("(?is)<(code|message|faultstring)\\b[^>]*>(.*?)</\\1");
    private static final Pattern FAILURE = Pattern.compile(
            "(?i)\\b([45]\\d\\d|not found|forbidden|access denied|accessdenied|nosuchkey|unauthorized|bad gateway|"
                    + "service unavailable|internal server error|error|sign in|log ?in)\\b");

    /** Where APIs put the message of an error. */
    private static final List<String> MESSAGES = List.of(
            "/message", "/error/message", "/error", "/detail", "/error_description", "/errors/0/message", "/title");

    /** How far into a text its kind is looked for, in characters. */
    private static final int HEAD = 4096;
    /** How much of a message is shown, in characters. */
    private static final int SHOWN = 80;

    /** What bytes are that no decoder takes for text, if they are known. */
    static Optional<Mistaken> of(byte[] content) {
        return FORMATS.stream()
                .filter(format -> format.opens(content))
                .map(format ->
                        new Mistaken("the file is " + format.name() + ", not a YAML or JSON text", format.cure()))
                .findFirst();
    }

    /** What a text is that opens like markup, which neither YAML nor JSON does. */
    static Optional<Mistaken> of(String content) {
        String head = content.substring(0, Math.min(content.length(), HEAD));
        if (!MARKUP.matcher(head).find()) {
            return Optional.empty();
        }
        boolean isHtml = HTML.matcher(head).find();
        Optional<String> message = message(isHtml ? TITLE : XML_MESSAGE, head);
        String quoted = message.map(text -> ", \"" + text + "\"").orElse("");
        if (message.filter(text -> FAILURE.matcher(text).find()).isPresent()) {
            return Optional.of(error(quoted));
        }
        return Optional.of(
                isHtml
                        ? new Mistaken(
                                "the file is an HTML page" + quoted + ", not a YAML or JSON text",
                                "Save the document itself: a page that shows it has a link to its raw text")
                        : new Mistaken(
                                "the file is XML, not a YAML or JSON text",
                                "Name an OpenAPI document: WSDL and WADL have other generators"));
    }

    /** What a tree is whose root says by no version that it is an OpenAPI description. */
    static Optional<Mistaken> of(JsonNode root) {
        if (root.isMissingNode() || root.isNull()) {
            return Optional.of(new Mistaken("the file is empty", "Write an OpenAPI document, or name another file"));
        }
        if (root.isObject()) {
            return error(root).map(message -> error(", \"" + message + "\""));
        }
        Optional<String> text = root.isContainerNode() ? Optional.empty() : shown(root.asText());
        String quoted = text.map(shown -> ", \"" + shown + "\"").orElse("");
        if (text.filter(shown -> FAILURE.matcher(shown).find()).isPresent()) {
            return Optional.of(error(quoted));
        }
        return Optional.of(new Mistaken(
                root.isArray()
                        ? "the file is a list, not a document"
                        : "the file is a plain text" + quoted + ", not a document",
                "Name the OpenAPI document"));
    }

    /**
     * The message of an error that was sent as JSON, or as a line such as {@code 404: Not Found}, which is YAML too.
     */
    private static Optional<String> error(JsonNode root) {
        Optional<String> status = root.properties().stream()
                .filter(member -> member.getKey().matches("[45]\\d\\d"))
                .map(member -> member.getKey() + ": " + member.getValue().asText())
                .findFirst();
        return status.or(() -> MESSAGES.stream()
                        .flatMap(pointer -> Stream.of(root.at(pointer)))
                        .filter(JsonNode::isTextual)
                        .map(JsonNode::textValue)
                        .findFirst())
                .flatMap(Mistaken::shown);
    }

    /** What a server says in place of a document. */
    private static Mistaken error(String quoted) {
        return new Mistaken(
                "the file is a server's error page" + quoted + ", not a document",
                "Fetch the document again, and look at the status of the response: curl needs --fail");
    }

    /** A text on one line, in quotation marks, cut where it is long, without markup. */
    private static Optional<String> shown(String text) {
        String line = text.replaceAll("<[^>]*>", " ")
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}\\s]+", " ")
                .strip();
        return line.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        line.length() <= SHOWN ? line : line.substring(0, SHOWN).strip() + "…");
    }

    private static Optional<String> message(Pattern pattern, String head) {
        Matcher message = pattern.matcher(head);
        return message.find() ? shown(message.group(2)) : Optional.empty();
    }

    private record Format(String start, String name, String cure) {
        boolean opens(byte[] content) {
            for (int i = 0; i < start.length(); i++) {
                if (i >= content.length || (content[i] & 0xff) != start.charAt(i)) {
                    return false;
                }
            }
            return true;
        }
    }
}
