package dev.burin.twilio.verify.operations;

import static dev.burin.twilio.verify.testing.VerifyApi.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.burin.twilio.verify.AsyncVerifyClient;
import dev.burin.twilio.verify.VerifyClient;
import dev.burin.twilio.verify.core.RequestOptions;
import dev.burin.twilio.verify.model.Bucket;
import dev.burin.twilio.verify.service.ratelimit.bucket.AsyncBucketPage;
import dev.burin.twilio.verify.service.ratelimit.bucket.AsyncBucketService;
import dev.burin.twilio.verify.service.ratelimit.bucket.BucketCreateParams;
import dev.burin.twilio.verify.service.ratelimit.bucket.BucketListParams;
import dev.burin.twilio.verify.service.ratelimit.bucket.BucketPage;
import dev.burin.twilio.verify.service.ratelimit.bucket.BucketService;
import dev.burin.twilio.verify.service.ratelimit.bucket.BucketUpdateParams;
import java.util.List;

class BucketsTest implements OperationTests {
    private static final RequestOptions NONE = RequestOptions.none();

    private static final String LIMIT = "RK2cc15a403402cc6a9f6b7ee33a7c46c5";
    private static final String PATH = "/v2/Services/" + SERVICE + "/RateLimits/" + LIMIT + "/Buckets";
    private static final String SID = "BL3894198b59bf13e1921fd59e8e753c9b";

    private static BucketService buckets(VerifyClient client) {
        return client.services().rateLimits().buckets();
    }

    private static AsyncBucketService buckets(AsyncVerifyClient client) {
        return client.services().rateLimits().buckets();
    }

    @Override
    public List<Call<?>> calls() {
        return List.of(create(), list(), fetch(), update(), delete());
    }

    private static Call<Bucket> create() {
        BucketCreateParams params =
                BucketCreateParams.builder().interval(60).max(4).build();
        return Wire.of("CreateBucket", PATH)
                .form("Max", "4")
                .form("Interval", "60")
                .answered(201)
                .gives(
                        client -> buckets(client).create(SERVICE, LIMIT, params),
                        client -> buckets(client).createWithResponse(SERVICE, LIMIT, params, NONE))
                .with(bucket -> {
                    assertThat(bucket.max()).isEqualTo(4);
                    assertThat(bucket.interval()).isEqualTo(60);
                });
    }

    private static Call<Listed<Bucket>> list() {
        BucketListParams params = BucketListParams.builder()
                .pageSize(2)
                .page(1)
                .pageToken("PT/1+2 &=")
                .build();
        return Wire.of("ListBucket", PATH)
                .queryForPage()
                .givesPage(
                        client -> buckets(client).list(SERVICE, LIMIT, params),
                        BucketPage::meta,
                        client -> buckets(client).listWithResponse(SERVICE, LIMIT, params, NONE),
                        AsyncBucketPage::meta);
    }

    private static Call<Bucket> fetch() {
        return Wire.of("FetchBucket", PATH + "/" + SID)
                .gives(
                        client -> buckets(client).fetch(SERVICE, LIMIT, SID),
                        client -> buckets(client).fetchWithResponse(SERVICE, LIMIT, SID, NONE));
    }

    private static Call<Bucket> update() {
        BucketUpdateParams params =
                BucketUpdateParams.builder().max(6).interval(90).build();
        return Wire.of("UpdateBucket", PATH + "/" + SID)
                .form("Max", "6")
                .form("Interval", "90")
                .gives(
                        client -> buckets(client).update(SERVICE, LIMIT, SID, params),
                        client -> buckets(client).updateWithResponse(SERVICE, LIMIT, SID, params, NONE));
    }

    private static Call<?> delete() {
        return Wire.of("DeleteBucket", PATH + "/" + SID)
                .answered(204)
                .givesNothing(
                        client -> buckets(client).delete(SERVICE, LIMIT, SID),
                        client -> buckets(client).deleteWithResponse(SERVICE, LIMIT, SID, NONE));
    }
}
