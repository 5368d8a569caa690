package dev.burin.twilio.verify.testing;

import static dev.burin.twilio.verify.testing.ModelExample.answered;
import static dev.burin.twilio.verify.testing.ModelExample.sent;

import dev.burin.twilio.verify.attempt.AttemptListResponse;
import dev.burin.twilio.verify.attempt.AttemptListResponseMeta;
import dev.burin.twilio.verify.core.JsonReader.Decoder;
import dev.burin.twilio.verify.core.JsonWritable;
import dev.burin.twilio.verify.model.AccessToken;
import dev.burin.twilio.verify.model.Bucket;
import dev.burin.twilio.verify.model.Challenge;
import dev.burin.twilio.verify.model.Entity;
import dev.burin.twilio.verify.model.Factor;
import dev.burin.twilio.verify.model.Form;
import dev.burin.twilio.verify.model.MessagingConfiguration;
import dev.burin.twilio.verify.model.NewFactor;
import dev.burin.twilio.verify.model.Notification;
import dev.burin.twilio.verify.model.RateLimit;
import dev.burin.twilio.verify.model.Safelist;
import dev.burin.twilio.verify.model.Service;
import dev.burin.twilio.verify.model.TooManyRequests;
import dev.burin.twilio.verify.model.Verification;
import dev.burin.twilio.verify.model.VerificationAttempt;
import dev.burin.twilio.verify.model.VerificationAttemptsSummary;
import dev.burin.twilio.verify.model.VerificationCheck;
import dev.burin.twilio.verify.model.VerificationTemplate;
import dev.burin.twilio.verify.model.Webhook;
import dev.burin.twilio.verify.service.ServiceListResponse;
import dev.burin.twilio.verify.service.ServiceListResponseMeta;
import dev.burin.twilio.verify.service.entity.EntityListResponse;
import dev.burin.twilio.verify.service.entity.EntityListResponseMeta;
import dev.burin.twilio.verify.service.entity.challenge.ChallengeListResponse;
import dev.burin.twilio.verify.service.entity.challenge.ChallengeListResponseMeta;
import dev.burin.twilio.verify.service.entity.factor.FactorListResponse;
import dev.burin.twilio.verify.service.entity.factor.FactorListResponseMeta;
import dev.burin.twilio.verify.service.messagingconfiguration.MessagingConfigurationListResponse;
import dev.burin.twilio.verify.service.messagingconfiguration.MessagingConfigurationListResponseMeta;
import dev.burin.twilio.verify.service.passkey.approvechallenge.ApproveChallengeUpdateParamsResponse;
import dev.burin.twilio.verify.service.passkey.approvechallenge.ApproveChallengeUpdateResponse;
import dev.burin.twilio.verify.service.passkey.challenge.ChallengeCreateResponse;
import dev.burin.twilio.verify.service.passkey.factor.FactorCreateParamsConfig;
import dev.burin.twilio.verify.service.passkey.factor.FactorCreateParamsConfigRelyingParty;
import dev.burin.twilio.verify.service.passkey.factor.FactorCreateResponse;
import dev.burin.twilio.verify.service.passkey.verifyfactor.VerifyFactorUpdateParamsResponse;
import dev.burin.twilio.verify.service.passkey.verifyfactor.VerifyFactorUpdateResponse;
import dev.burin.twilio.verify.service.ratelimit.RateLimitListResponse;
import dev.burin.twilio.verify.service.ratelimit.RateLimitListResponseMeta;
import dev.burin.twilio.verify.service.ratelimit.bucket.BucketListResponse;
import dev.burin.twilio.verify.service.ratelimit.bucket.BucketListResponseMeta;
import dev.burin.twilio.verify.service.webhook.WebhookListResponse;
import dev.burin.twilio.verify.service.webhook.WebhookListResponseMeta;
import dev.burin.twilio.verify.template.TemplateListResponse;
import dev.burin.twilio.verify.template.TemplateListResponseMeta;
import java.util.stream.Stream;

/** Every model of the SDK with the example that the spec has of it. */
public final class ModelExamples {
    private ModelExamples() {}

    public static Stream<ModelExample> all() {
        return Stream.of(resources(), envelopes(), passkeys()).flatMap(examples -> examples);
    }

    private static Stream<ModelExample> resources() {
        return Stream.of(
                answered("FetchService", 200, Service::readFrom),
                answered("FetchVerification", 200, Verification::readFrom),
                answered("CreateVerification", 429, TooManyRequests::readFrom),
                answered("CreateVerificationCheck", 200, VerificationCheck::readFrom),
                answered("FetchVerificationAttempt", 200, VerificationAttempt::readFrom),
                answered("FetchVerificationAttemptsSummary", 200, VerificationAttemptsSummary::readFrom),
                answered("FetchEntity", 200, Entity::readFrom),
                answered("CreateNewFactor", 201, NewFactor::readFrom),
                answered("FetchFactor", 200, Factor::readFrom),
                answered("CreateChallenge", 201, Challenge::readFrom),
                answered("CreateNotification", 201, Notification::readFrom),
                answered("CreateAccessToken", 201, AccessToken::readFrom),
                answered("FetchRateLimit", 200, RateLimit::readFrom),
                answered("FetchBucket", 200, Bucket::readFrom),
                answered("FetchMessagingConfiguration", 200, MessagingConfiguration::readFrom),
                answered("FetchWebhook", 200, Webhook::readFrom),
                answered("ListVerificationTemplate", 200, VerificationTemplate::readFrom, "templates"),
                answered("FetchSafelist", 200, Safelist::readFrom),
                answered("FetchForm", 200, Form::readFrom));
    }

    private static Stream<ModelExample> envelopes() {
        return Stream.of(
                        envelope("ListService", ServiceListResponse::readFrom, ServiceListResponseMeta::readFrom),
                        envelope(
                                "ListVerificationAttempt",
                                AttemptListResponse::readFrom,
                                AttemptListResponseMeta::readFrom),
                        envelope("ListEntity", EntityListResponse::readFrom, EntityListResponseMeta::readFrom),
                        envelope("ListFactor", FactorListResponse::readFrom, FactorListResponseMeta::readFrom),
                        envelope("ListChallenge", ChallengeListResponse::readFrom, ChallengeListResponseMeta::readFrom),
                        envelope("ListRateLimit", RateLimitListResponse::readFrom, RateLimitListResponseMeta::readFrom),
                        envelope("ListBucket", BucketListResponse::readFrom, BucketListResponseMeta::readFrom),
                        envelope(
                                "ListMessagingConfiguration",
                                MessagingConfigurationListResponse::readFrom,
                                MessagingConfigurationListResponseMeta::readFrom),
                        envelope("ListWebhook", WebhookListResponse::readFrom, WebhookListResponseMeta::readFrom),
                        envelope(
                                "ListVerificationTemplate",
                                TemplateListResponse::readFrom,
                                TemplateListResponseMeta::readFrom))
                .flatMap(examples -> examples);
    }

    private static Stream<ModelExample> envelope(
            String operationId, Decoder<? extends JsonWritable> whole, Decoder<? extends JsonWritable> meta) {
        return Stream.of(answered(operationId, 200, whole), answered(operationId, 200, meta, "meta"));
    }

    private static Stream<ModelExample> passkeys() {
        return Stream.of(
                sent("CreateNewFactorPasskey", FactorCreateParamsConfig::readFrom, "config"),
                sent(
                        "CreateNewFactorPasskey",
                        FactorCreateParamsConfigRelyingParty::readFrom,
                        "config",
                        "relying_party"),
                answered("CreateNewFactorPasskey", 201, FactorCreateResponse::readFrom),
                sent("UpdatePasskeysFactor", VerifyFactorUpdateParamsResponse::readFrom, "response"),
                answered("UpdatePasskeysFactor", 200, VerifyFactorUpdateResponse::readFrom),
                answered("CreateChallengePasskeys", 201, ChallengeCreateResponse::readFrom),
                sent("UpdateChallengePasskeys", ApproveChallengeUpdateParamsResponse::readFrom, "response"),
                answered("UpdateChallengePasskeys", 200, ApproveChallengeUpdateResponse::readFrom));
    }
}
