package dev.burin.twilio.verify;

import static dev.burin.twilio.verify.testing.VerifyApi.IDENTITY;
import static dev.burin.twilio.verify.testing.VerifyApi.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.burin.twilio.verify.core.DecodeException;
import dev.burin.twilio.verify.core.JsonValue;
import dev.burin.twilio.verify.core.RequestOptions;
import dev.burin.twilio.verify.core.ServerException;
import dev.burin.twilio.verify.model.Challenge;
import dev.burin.twilio.verify.model.ChallengeStatus;
import dev.burin.twilio.verify.service.entity.challenge.ChallengeListParams;
import dev.burin.twilio.verify.service.entity.challenge.ChallengePage;
import dev.burin.twilio.verify.service.entity.challenge.ChallengeService;
import dev.burin.twilio.verify.testing.VerifyApi;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists are fetched a page at a time, and only as far as someone looks. */
@Timeout(30)
class PagingTest {
    private static final String PATH = "/v2/Services/" + SERVICE + "/Entities/customer-5821/Challenges";
    private static final String SECOND = PATH + "?Status=pending&Page=1&PageToken=PT2";
    private static final String THIRD = PATH + "?Status=pending&Page=2&PageToken=PT3";
    private static final ChallengeListParams PENDING =
            ChallengeListParams.builder().status(ChallengeStatus.PENDING).build();

    private final VerifyApi api = VerifyApi.start();
    private final ChallengeService challenges =
            api.builder().maxRetries(0).build().services().entities().challenges();

    @AfterEach
    void stop() {
        api.close();
    }

    /** Prepares a page with challenges of those SIDs that leads to the URL, or is the last. */
    private void page(@Nullable String next, String... sids) {
        String items =
                Arrays.stream(sids).map(sid -> "{\"sid\":\"" + sid + "\"}").collect(Collectors.joining(","));
        JsonValue url = next == null ? JsonValue.ofNull() : JsonValue.of(next);
        api.answer(200, "{\"challenges\":[" + items + "],\"meta\":{\"next_page_url\":" + url + "}}");
    }

    private Iterator<Challenge> stream() {
        return challenges.stream(SERVICE, IDENTITY, PENDING).iterator();
    }

    @Test
    void aStreamGoesOverAllPagesInTheirOrder() {
        page(api.url() + SECOND, "YC1", "YC2");
        page(api.url() + THIRD);
        page(null, "YC3");

        assertThat(challenges.stream(SERVICE, IDENTITY, PENDING).map(Challenge::sid))
                .containsExactly("YC1", "YC2", "YC3");
        assertThat(api.targets()).containsExactly(PATH + "?Status=pending", SECOND, THIRD);
        assertThat(api.requests())
                .allSatisfy(
                        request -> assertThat(request.header("Authorization")).startsWith("Basic "));
    }

    @Test
    void aPageIsRequestedWhenItsFirstItemIsWantedAndNoSooner() {
        page(api.url() + SECOND, "YC1", "YC2");
        page(null, "YC3");

        Iterator<Challenge> items = stream();
        items.next();
        items.next();
        assertThat(api.requests()).hasSize(1);

        assertThat(items.next().sid()).isEqualTo("YC3");
        assertThat(api.requests()).hasSize(2);
        assertThat(items.hasNext()).isFalse();
    }

    @Test
    void aLimitedStreamStopsAskingWhenItHasEnough() {
        page(api.url() + SECOND, "YC1", "YC2");
        page(api.url() + THIRD, "YC3", "YC4");

        assertThat(challenges.stream(SERVICE, IDENTITY, PENDING).limit(3).map(Challenge::sid))
                .containsExactly("YC1", "YC2", "YC3");
        assertThat(api.requests()).hasSize(2);
    }

    @Test
    void pagesCanBeTurnedByHand() {
        page(api.url() + SECOND, "YC1");
        page(null, "YC2");

        ChallengePage first = challenges.list(SERVICE, IDENTITY, PENDING);
        assertThat(first.hasNextPage()).isTrue();
        assertThat(first.items()).extracting(Challenge::sid).containsExactly("YC1");

        ChallengePage second = first.nextPage();
        assertThat(second.items()).extracting(Challenge::sid).containsExactly("YC2");
        assertThat(second.hasNextPage()).isFalse();
        assertThatThrownBy(second::nextPage).isInstanceOf(NoSuchElementException.class);
        assertThat(api.requests()).hasSize(2);
    }

    @Test
    void theWayBackIsOpenAndATokenLeadsOn() {
        page(api.url() + SECOND, "YC1");
        api.answer(
                200,
                "{\"challenges\":[{\"sid\":\"YC2\"}],\"meta\":{\"previous_page_url\":\"" + api.url() + PATH
                        + "?Page=0\"}}");
        page(api.url() + SECOND, "YC1");
        page(null, "YC2");

        ChallengePage first = challenges.list(SERVICE, IDENTITY, PENDING);
        ChallengePage second = first.nextPage();
        assertThat(first.hasPreviousPage()).isFalse();
        assertThat(second.previousPage().items()).extracting(Challenge::sid).containsExactly("YC1");

        RequestOptions later = RequestOptions.builder()
                .pageToken(first.nextPageToken().orElseThrow())
                .build();
        assertThat(challenges.list(SERVICE, IDENTITY, later).items())
                .extracting(Challenge::sid)
                .containsExactly("YC2");
        assertThat(api.targets()).containsExactly(PATH + "?Status=pending", SECOND, PATH + "?Page=0", SECOND);
    }

    @Test
    void aPageThatNamesTheUsualHostIsFetchedFromTheClientsOwn() {
        page("https://verify.twilio.com" + SECOND, "YC1");
        page("https://verify.ashburn.us1.twilio.com" + THIRD, "YC2");
        page(null, "YC3");

        assertThat(challenges.stream(SERVICE, IDENTITY, PENDING).map(Challenge::sid))
                .containsExactly("YC1", "YC2", "YC3");
        assertThat(api.targets()).containsExactly(PATH + "?Status=pending", SECOND, THIRD);
    }

    @Test
    void aPageIsIterableFromWhereItStands() {
        page(api.url() + SECOND, "YC1");
        page(api.url() + THIRD, "YC2");
        page(null, "YC3");

        List<String> seen = new ArrayList<>();
        for (Challenge challenge :
                challenges.list(SERVICE, IDENTITY, PENDING).nextPage().all()) {
            seen.add(String.valueOf(challenge.sid()));
        }

        assertThat(seen).containsExactly("YC2", "YC3");
    }

    @Test
    void anErrorInTheMiddleIsThrownWhereItHappens() {
        page(api.url() + SECOND, "YC1");
        api.answer(500, "{\"message\":\"on fire\"}");

        Iterator<Challenge> items = stream();

        assertThat(items.next().sid()).isEqualTo("YC1");
        assertThatThrownBy(items::hasNext)
                .isInstanceOf(ServerException.class)
                .hasMessage("ListChallenge failed with status 500: on fire");
    }

    @Test
    void optionsHoldForAllPages() {
        page(api.url() + SECOND, "YC1");
        api.answer(503, "").answer(503, "");
        page(null, "YC2");
        RequestOptions options =
                RequestOptions.builder().maxRetries(2).header("X-Trace", "t1").build();

        VerifyClient client = api.builder().maxRetries(0).build();
        assertThat(client.services().entities().challenges().stream(SERVICE, IDENTITY, PENDING, options))
                .hasSize(2);
        assertThat(api.requests())
                .hasSize(4)
                .allSatisfy(request -> assertThat(request.header("X-Trace")).isEqualTo("t1"));
    }

    @Test
    void aPageThatNamesItselfAsTheNextIsAnErrorAndNotEndless() {
        page(api.url() + SECOND, "YC1");
        page(api.url() + SECOND, "YC2");

        Iterator<Challenge> items = stream();
        items.next();
        items.next();

        assertThatThrownBy(items::next)
                .isInstanceOf(DecodeException.class)
                .hasMessageContaining("names itself as the next page");
        assertThat(api.requests()).hasSize(2);
    }

    @Test
    void aNextPageMayBeNamedByItsPathAlone() {
        page(SECOND, "YC1");
        page(null, "YC2");

        assertThat(challenges.stream(SERVICE, IDENTITY, PENDING)).hasSize(2);
        assertThat(api.targets()).last().isEqualTo(SECOND);
    }

    @Test
    void credentialsDoNotLeaveForAnotherServer() {
        try (VerifyApi other = VerifyApi.start()) {
            page(other.url() + SECOND, "YC1");
            Iterator<Challenge> items = stream();
            items.next();

            assertThatThrownBy(items::next)
                    .isInstanceOf(DecodeException.class)
                    .hasMessageContaining("ListChallenge: the next page is not at " + api.url());
            assertThat(other.requests()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://verify.twilio.com.evil.example/v2",
                "//evil.example/v2",
                "ftp://127.0.0.1/v2",
                "http://user@127.0.0.1/v2",
                "file:///etc/passwd",
                "http://127.0.0.1:1/v2"
            })
    void aNextPageElsewhereIsRefused(String elsewhere) {
        page(elsewhere, "YC1");
        ChallengePage first = challenges.list(SERVICE, IDENTITY, PENDING);

        assertThatThrownBy(first::nextPage).isInstanceOf(DecodeException.class);
        assertThat(api.requests()).hasSize(1);
    }

    @Test
    void asyncPagesFollowEachOther() {
        page(api.url() + SECOND, "YC1", "YC2");
        page(null, "YC3");
        List<String> seen = new ArrayList<>();

        api.async()
                .services()
                .entities()
                .challenges()
                .list(SERVICE, IDENTITY, PENDING)
                .thenCompose(first -> first.forEach(challenge -> seen.add(String.valueOf(challenge.sid()))))
                .join();

        assertThat(seen).containsExactly("YC1", "YC2", "YC3");
        assertThat(api.requests()).hasSize(2);
    }

    @Test
    void anErrorInTheMiddleOfAsyncPagesIsWhatTheyEndWith() {
        page(api.url() + SECOND, "YC1");
        api.answer(500, "");
        List<String> seen = new ArrayList<>();

        assertThatThrownBy(() -> api.async()
                        .services()
                        .entities()
                        .challenges()
                        .list(SERVICE, IDENTITY, PENDING)
                        .thenCompose(first -> first.forEach(challenge -> seen.add(String.valueOf(challenge.sid()))))
                        .join())
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(ServerException.class);
        assertThat(seen).containsExactly("YC1");
    }
}
