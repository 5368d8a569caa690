package dev.burin.twilio.verify.operations;

import static dev.burin.twilio.verify.testing.VerifySpec.VERIFY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.burin.twilio.verify.AsyncVerifyClient;
import dev.burin.twilio.verify.VerifyClient;
import dev.burin.twilio.verify.core.ApiResponse;
import dev.burin.twilio.verify.core.JsonValue;
import dev.burin.twilio.verify.testing.VerifyApi;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;

/**
 * A call of an operation, through both clients. The server answers with the example that the spec gives, and what comes
 * back must be that example.
 *
 * @param wire what has to be on the wire
 * @param blocking how one client makes the call
 * @param async how the other one does
 * @param json what comes back, as the JSON it was made of
 * @param check what else is expected of it
 * @param <T> what comes back
 */
record Call<T>(
        Wire wire,
        Function<VerifyClient, T> blocking,
        Function<AsyncVerifyClient, CompletableFuture<ApiResponse<T>>> async,
        Function<T, JsonValue> json,
        Consumer<T> check) {

    /** Expects more of what comes back. */
    Call<T> with(Consumer<T> expectation) {
        return new Call<>(wire, blocking, async, json, expectation);
    }

    /** The tests of both clients. */
    DynamicContainer tests() {
        Stream<DynamicTest> tests = Stream.of(
                dynamicTest("blocking", () -> test(blocking)), dynamicTest("async", () -> test(this::joined)));
        return DynamicContainer.dynamicContainer(wire.operationId() + " answered with " + wire.status(), tests);
    }

    private T joined(VerifyClient client) {
        ApiResponse<T> response =
                async.apply(client.async()).orTimeout(30, TimeUnit.SECONDS).join();
        assertThat(response.statusCode()).isEqualTo(wire.status());
        assertThat(response.requestId()).contains("RQ1");
        assertThat(response.attempts()).isEqualTo(1);
        return response.body();
    }

    private void test(Function<VerifyClient, T> client) {
        try (VerifyApi api = VerifyApi.start().answer(wire.operationId(), wire.status())) {
            T result = client.apply(api.client());

            wire.check(api.request());
            assertThat(json.apply(result)).isEqualTo(VERIFY.answer(wire.operationId(), wire.status()));
            check.accept(result);
        }
    }
}
