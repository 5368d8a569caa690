package golden.multipart.program;

import golden.multipart.MultipartClient;
import golden.multipart.core.Upload;
import golden.multipart.model.Place;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Sends files and what goes with them. */
public final class Multipart implements Function<String, List<String>> {
    private static final Place PLACE = Place.builder().lat(59.4).build();

    /** Does nothing yet. */
    public Multipart() {}

    @Override
    public List<String> apply(String url) {
        MultipartClient client = MultipartClient.builder().baseUrl(url).build();
        client.photos().create(p -> p.photo(Upload.of(file()))
                .title("Tallinn")
                .more(List.of(Upload.of(bytes("one")), Upload.of(bytes("two")).withFileName("2.png")))
                .preview(Upload.of(new ByteArrayInputStream(bytes("small"))))
                .tags(List.of("a", "b"))
                .joined(List.of("a", "b"))
                .place(PLACE)
                .places(List.of(PLACE))
                .deep(PLACE)
                .labels(Map.of("k", "v"))
                .table("1,2")
                .taken(OffsetDateTime.parse("2026-03-01T09:30Z")));
        client.photos().replace(7, Upload.of(bytes("png")).withContentType("image/png"));
        client.photos().delete(7);
        client.photos().delete(7, p -> p.reason("blurred"));
        client.documents().create(p -> p.name("n"));
        client.documents().create();
        client.orders().create("<order/>");
        client.places().create(PLACE);
        client.mail().send(p -> p.content(Upload.of(bytes("attached"))).meta(PLACE));
        client.folders().create();
        return List.of();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Path file() {
        try {
            Path folder = Files.createTempDirectory("photos");
            return Files.writeString(folder.resolve("tallinn.png"), "picture");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
