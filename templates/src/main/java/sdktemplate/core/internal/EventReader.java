package sdktemplate.core.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import sdktemplate.core.ServerSentEvent;

/** Makes events of lines, as the HTML standard says ("Interpreting an event stream"). */
final class EventReader {
    /** A number of milliseconds that a {@code long} can hold. */
    private static final Pattern MILLISECONDS = Pattern.compile("[0-9]{1,18}");

    private final LineReader lines;
    private String type = "";
    private @Nullable StringBuilder data;
    /** What the server said last holds for all later events too. */
    private String id = "";

    private @Nullable Duration retry;

    EventReader(LineReader lines) {
        this.lines = lines;
    }

    /** The next event that has data; nothing at the end, where an event that no blank line ends is no event. */
    @Nullable
    ServerSentEvent<String> next() throws IOException {
        for (String line = lines.next(); line != null; line = lines.next()) {
            if (!line.isEmpty()) {
                field(line);
                continue;
            }
            ServerSentEvent<String> event = data == null
                    ? null
                    : new ServerSentEvent<>(
                            type.isEmpty() ? "message" : type, data.toString(), id, Optional.ofNullable(retry));
            type = "";
            data = null;
            if (event != null) {
                return event;
            }
        }
        return null;
    }

    private void field(String line) throws IOException {
        int colon = line.indexOf(':');
        String value = colon < 0 ? "" : line.substring(colon + 1);
        if (value.startsWith(" ")) {
            value = value.substring(1);
        }
        // What has no name is a comment, what has another one means nothing.
        switch (colon < 0 ? line : line.substring(0, colon)) {
            case "event" -> type = value;
            case "data" -> data = with(data, value);
            case "id" -> id = value.indexOf('\0') < 0 ? value : id;
            case "retry" -> {
                if (MILLISECONDS.matcher(value).matches()) {
                    retry = Duration.ofMillis(Long.parseLong(value));
                }
            }
            default -> {}
        }
    }

    private StringBuilder with(@Nullable StringBuilder before, String value) throws IOException {
        StringBuilder all = before == null ? new StringBuilder() : before.append('\n');
        if (value.length() > lines.limit() - all.length()) {
            throw new LineReader.TooLongException(lines.limit());
        }
        return all.append(value);
    }
}
