package golden.examples.program;

import golden.examples.ExamplesClient;
import golden.examples.ExamplesExamples;
import golden.examples.core.Download;
import golden.examples.core.EventStream;
import golden.examples.core.HttpTransport;
import golden.examples.core.JdkTransport;
import golden.examples.core.JsonValue;
import golden.examples.core.RateLimitException;
import golden.examples.core.RequestOptions;
import golden.examples.core.ServerSentEvent;
import golden.examples.core.testing.Answer;
import golden.examples.core.testing.ScriptedServer;
import golden.examples.forecast.ForecastExamples;
import golden.examples.model.Boat;
import golden.examples.model.Wind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Calls all operations of the fixture's API, whose examples are the answers: without a network, and over loopback. */
public final class Examples implements Function<String, List<String>> {
    private final List<String> said = new ArrayList<>();

    /** Has said nothing yet. */
    public Examples() {}

    @Override
    public List<String> apply(String url) {
        call(ExamplesClient.builder().transport(ExamplesExamples.transport()).build());
        List<String> withoutNetwork = List.copyOf(said);
        said.clear();
        try (ScriptedServer api = ExamplesExamples.server();
                HttpTransport transport = JdkTransport.builder().build()) {
            ExamplesClient client = ExamplesClient.builder()
                    .baseUrl(api.url())
                    .transport(transport)
                    .build();
            call(client);
            said.add("the same " + said.equals(withoutNetwork));
            other(api, client);
        }
        return said;
    }

    private void call(ExamplesClient client) {
        Boat boat = client.boats().fetch("B1");
        said.add(boat.name() + ", " + boat.built() + ", " + boat.rig() + ", " + boat.additionalProperties());
        said.add("" + boat.note());
        said.add(client.boats().replace("B2", boat).id());
        client.boats().delete("B3");
        Boat mended = client.boats().update("B4", boat);
        said.add(mended.id() + ", " + mended.masts() + ", " + mended.built() + ", " + mended.rig() + ", " + mended.names());
        said.add(client.boats().newest().fetch().toJson());
        said.add(client.made().fetch().toJson());
        said.add(client.quoted().fetch().toJson());
        said.add(client.logbook().read());
        said.add(downloaded(client));
        try (EventStream<ServerSentEvent<Wind>> winds = client.winds().watch()) {
            winds.forEach(wind -> said.add("wind " + wind.data().force()));
        }
        said.add("forecast " + client.forecasts().create().force());
        said.add("urls " + forces(client.urls().stream()));
        said.add("cursors " + forces(client.cursors().stream()));
        said.add("numbers " + forces(client.numbers().stream()));
        said.add("offsets " + forces(client.offsets().stream()));
        said.add("offsets again " + forces(client.offsets().stream(p -> p.offset(0))));
    }

    private static List<Long> forces(Stream<Wind> winds) {
        return winds.map(Wind::force).toList();
    }

    private static String downloaded(ExamplesClient client) {
        try (Download chart = client.chart().download()) {
            return new String(chart.bytes(), StandardCharsets.UTF_8);
        }
    }

    /** A test prepares what it wants otherwise. */
    private void other(ScriptedServer api, ExamplesClient client) {
        api.on("POST /forecasts", ForecastExamples.create().with("force", JsonValue.of(12)), ForecastExamples.createStreaming());
        said.add("forecast " + client.forecasts().create().force());
        try (EventStream<Wind> winds = client.forecasts().createStreaming()) {
            winds.forEach(wind -> said.add("forecast " + wind.force()));
        }
        api.on("DELETE /boats/{id}", Answer.rateLimited(Duration.ofSeconds(1)));
        try {
            client.boats().delete("B3", RequestOptions.builder().maxRetries(0).build());
        } catch (RateLimitException e) {
            said.add("rate limited");
        }
    }
}
