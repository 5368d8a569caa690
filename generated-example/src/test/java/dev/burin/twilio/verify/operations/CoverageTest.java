package dev.burin.twilio.verify.operations;

import static dev.burin.twilio.verify.testing.VerifySpec.VERIFY;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing that the spec describes goes without a call: whoever is an {@link OperationTests} makes all its calls. */
class CoverageTest {
    private static final List<OperationTests> ALL = List.of(
            new AccessTokensTest(),
            new AttemptsTest(),
            new BucketsTest(),
            new ChallengesTest(),
            new EntitiesTest(),
            new FactorsTest(),
            new FormsTest(),
            new MessagingConfigurationsTest(),
            new PasskeysTest(),
            new RateLimitsTest(),
            new SafelistTest(),
            new ServicesTest(),
            new TemplatesTest(),
            new VerificationChecksTest(),
            new VerificationsTest(),
            new WebhooksTest());

    /** Every call. */
    static Stream<Call<?>> calls() {
        return ALL.stream().flatMap(tests -> tests.calls().stream());
    }

    private static Stream<Wire> wires() {
        return calls().map(Call::wire);
    }

    @Test
    void all57OperationsAreCalled() {
        assertThat(VERIFY.operationIds()).hasSize(57);
        assertThat(wires().map(Wire::operationId).distinct())
                .containsExactlyInAnyOrderElementsOf(VERIFY.operationIds());
    }

    @Test
    void eachIsAnsweredInEveryWayThatMeansSuccess() {
        Map<String, Set<Integer>> answered = wires().collect(
                        groupingBy(Wire::operationId, TreeMap::new, mapping(Wire::status, toCollection(TreeSet::new))));

        answered.forEach(
                (operation, statuses) -> assertThat(statuses).as(operation).isEqualTo(VERIFY.successes(operation)));
    }

    @Test
    void eachIsSentAllThatItTakes() {
        Map<String, Set<String>> sent = new TreeMap<>();
        wires().forEach(wire ->
                sent.computeIfAbsent(wire.operationId(), id -> new TreeSet<>()).addAll(wire.names()));

        sent.forEach((operation, names) -> assertThat(names).as(operation).isEqualTo(VERIFY.sendable(operation)));
    }
}
