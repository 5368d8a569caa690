package golden.responses.program;

import golden.responses.ResponsesClient;
import golden.responses.core.ApiException;
import golden.responses.core.ApiResponse;
import golden.responses.core.Download;
import golden.responses.core.NotFoundException;
import golden.responses.core.RequestOptions;
import golden.responses.core.Upload;
import golden.responses.model.Full;
import golden.responses.model.Job;
import golden.responses.model.Missing;
import golden.responses.model.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Takes what comes back in all its forms. */
public final class Responses implements Function<String, List<String>> {
    /** Does nothing yet. */
    public Responses() {}

    @Override
    public List<String> apply(String url) {
        List<String> said = new ArrayList<>();
        ResponsesClient client =
                ResponsesClient.builder().baseUrl(url).maxRetries(0).build();
        ApiResponse<Download> response = client.files().downloadWithResponse("1", RequestOptions.none());
        try (Download file = response.body()) {
            said.add(response.headers().first("ETag").orElse("") + " " + file.contentType().orElse("") + " "
                    + new String(file.bytes(), StandardCharsets.UTF_8));
        }
        said.add(new String(client.async().files().download("2").join().bytes(), StandardCharsets.UTF_8));
        client.files().check("1");
        said.add(client.notes().get("1"));
        said.add(client.notes().put("1").map(Job::id).orElse("none"));
        said.add(client.notes().put("1").map(Job::id).orElse("none"));
        said.add(client.jobs().start().id());
        said.add(client.jobs().start().additionalProperties().toString());
        said.add(client.jobs().count() + " " + client.jobs().count());
        said.add(client.jobs().change().toString());
        Full ended = client.jobs().end();
        said.add(ended.size() + " " + ended.parts().get(0).size());
        try (Download sorted = client.tables().sort(Upload.of(new byte[] {'b', (byte) 0xFC}))) {
            said.add(sorted.contentType().orElse("") + " " + sorted.bytes().length);
        }
        said.add(client.status().get().title());
        try {
            client.status().get();
        } catch (ApiException e) {
            said.add(e.errorBody(Problem.class).map(Problem::title).orElse("unknown"));
        }
        said.add(client.events().read());
        said.add(client.orders().get("1"));
        said.add(error(client));
        said.add(error(client));
        said.add(error(client));
        said.add(error(client));
        try {
            client.orders().move("1");
        } catch (ApiException e) {
            said.add(e.headers().first("Location").orElse(""));
        }
        return said;
    }

    private static String error(ResponsesClient client) {
        try (Download file = client.files().download("1")) {
            return "no error: " + file;
        } catch (NotFoundException e) {
            return e.errorBody(Missing.class).map(Missing::wanted).orElse("unknown") + " " + e.rawBody();
        } catch (ApiException e) {
            return e.statusCode() + " " + e.errorBody(Problem.class).map(Problem::title)
                    + e.errorBody(Object.class).filter(List.class::isInstance);
        }
    }
}
