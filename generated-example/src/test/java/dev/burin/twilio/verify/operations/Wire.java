package dev.burin.twilio.verify.operations;

import static dev.burin.twilio.verify.testing.VerifyApi.ACCOUNT;
import static dev.burin.twilio.verify.testing.VerifyApi.TOKEN;
import static dev.burin.twilio.verify.testing.VerifySpec.VERIFY;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.burin.twilio.verify.AsyncVerifyClient;
import dev.burin.twilio.verify.VerifyClient;
import dev.burin.twilio.verify.core.ApiResponse;
import dev.burin.twilio.verify.core.AsyncPage;
import dev.burin.twilio.verify.core.JsonValue;
import dev.burin.twilio.verify.core.JsonValue.JsonObject;
import dev.burin.twilio.verify.core.JsonWritable;
import dev.burin.twilio.verify.core.Page;
import dev.burin.twilio.verify.testing.Urlencoded;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import sdktemplate.testing.TestServer.Received;

/** What an operation has to put on the wire, to the last field, and the status that it is answered with. */
final class Wire {
    private final String operationId;
    private final String path;
    private final List<Map.Entry<String, String>> query = new ArrayList<>();
    private final List<Map.Entry<String, String>> form = new ArrayList<>();
    private @Nullable JsonObject json;
    private int status = 200;

    private Wire(String operationId, String path) {
        this.operationId = operationId;
        this.path = path;
    }

    /** A request for an operation at a path, as it is encoded. */
    static Wire of(String operationId, String path) {
        return new Wire(operationId, path);
    }

    Wire query(String name, String value) {
        query.add(Map.entry(name, value));
        return this;
    }

    /** What each list takes. */
    Wire queryForPage() {
        return query("PageSize", "2").query("Page", "1").query("PageToken", "PT/1+2 &=");
    }

    Wire form(String name, String value) {
        form.add(Map.entry(name, value));
        return this;
    }

    Wire json(JsonObject body) {
        json = body;
        return this;
    }

    Wire answered(int with) {
        status = with;
        return this;
    }

    /** Both clients give this model. */
    <T extends JsonWritable> Call<T> gives(
            Function<VerifyClient, T> blocking, Function<AsyncVerifyClient, CompletableFuture<ApiResponse<T>>> async) {
        return new Call<>(this, blocking, async, model -> JsonValue.parse(model.toJson()), model -> {});
    }

    /** Both clients give a page of such items; a page says by other means than JSON what else the answer holds. */
    <I extends JsonWritable, P extends Page<I>, A extends AsyncPage<I>> Call<Listed<I>> givesPage(
            Function<VerifyClient, P> blocking,
            Function<P, @Nullable JsonWritable> meta,
            Function<AsyncVerifyClient, CompletableFuture<ApiResponse<A>>> async,
            Function<A, @Nullable JsonWritable> asyncMeta) {
        return new Call<>(
                this,
                client -> {
                    P page = blocking.apply(client);
                    return new Listed<>(page.items(), requireNonNull(meta.apply(page)), page.hasNextPage());
                },
                client -> async.apply(client)
                        .thenApply(response -> response.map(page ->
                                new Listed<>(page.items(), requireNonNull(asyncMeta.apply(page)), page.hasNextPage()))),
                Listed::asJson,
                page -> {});
    }

    /** Both clients give nothing. */
    Call<JsonValue> givesNothing(
            Consumer<VerifyClient> blocking, Function<AsyncVerifyClient, CompletableFuture<ApiResponse<Void>>> async) {
        return new Call<>(
                this,
                client -> {
                    blocking.accept(client);
                    return JsonValue.ofNull();
                },
                client -> async.apply(client).thenApply(response -> {
                    assertThat(response.body()).isNull();
                    return response.map(nothing -> JsonValue.ofNull());
                }),
                nothing -> nothing,
                nothing -> {});
    }

    String operationId() {
        return operationId;
    }

    int status() {
        return status;
    }

    /** The names of all query parameters, form fields and body properties that are on the wire. */
    Set<String> names() {
        Set<String> names = new TreeSet<>();
        query.forEach(pair -> names.add(pair.getKey()));
        form.forEach(pair -> names.add(pair.getKey()));
        if (json != null) {
            names.addAll(json.properties().keySet());
        }
        return names;
    }

    /** Whether a request is just this. */
    void check(Received request) {
        assertThat(request.method()).isEqualTo(VERIFY.method(operationId));
        assertThat(request.target().replaceFirst("[?].*", ""))
                .isEqualTo(path)
                .matches(VERIFY.path(operationId).replaceAll("[{]\\w+[}]", "[^/]+"));
        assertThat(Urlencoded.query(request)).isEqualTo(query);
        checkBody(request);

        String basic = Base64.getEncoder().encodeToString((ACCOUNT + ":" + TOKEN).getBytes(StandardCharsets.UTF_8));
        assertThat(request.header("Authorization")).isEqualTo("Basic " + basic);
        assertThat(request.header("Accept"))
                .isEqualTo(request.method().equals("DELETE") ? "*/*" : "application/json, */*;q=0.1");
        assertThat(request.header("User-Agent"))
                .matches("twilio-verify/[\\d.]+ .*\\b" + Runtime.version().feature() + "\\b.*");
        if (request.method().equals("POST")) {
            assertThat(request.header("I-Twilio-Idempotency-Token")).matches("[0-9a-f-]{36}");
        } else {
            assertThat(request.header("I-Twilio-Idempotency-Token")).isNull();
        }
    }

    private void checkBody(Received request) {
        if (json != null) {
            assertThat(request.header("Content-Type")).isEqualTo("application/json");
            assertThat(JsonValue.parse(request.body())).isEqualTo(json);
        } else if (!form.isEmpty()) {
            assertThat(request.header("Content-Type")).isEqualTo("application/x-www-form-urlencoded");
            assertThat(Urlencoded.form(request)).isEqualTo(form);
        } else {
            assertThat(request.header("Content-Type")).isNull();
            assertThat(request.body()).isEmpty();
        }
    }
}
