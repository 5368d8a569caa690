package dev.burin.twilio.verify;

import dev.burin.twilio.verify.model.Challenge;
import dev.burin.twilio.verify.model.ChallengeStatus;
import dev.burin.twilio.verify.service.entity.challenge.ChallengeService;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/**
 * Asks a user to approve something, and lists what the user has not answered yet.
 *
 * <p>To run it, after {@code mvn package -DskipTests}, with your credentials and your own SIDs:
 *
 * <pre>{@code
 * export TWILIO_ACCOUNT_SID=AC… TWILIO_AUTH_TOKEN=…
 * JACKSON=~/.m2/repository/com/fasterxml/jackson/core/jackson-core/2.22.4/jackson-core-2.22.4.jar
 * java -cp generated-example/target/classes:generated-example/target/test-classes:$JACKSON \
 *     dev.burin.twilio.verify.ChallengeQuickstart VA… customer-5821 YF…
 * }</pre>
 *
 * <p>{@code VERIFY_BASE_URL} in the environment leads it to another server than {@code https://verify.twilio.com}.
 */
public final class ChallengeQuickstart {
    private ChallengeQuickstart() {}

    /** With the SID of a service, the identity of a user, and the SID of a factor of theirs. */
    public static void main(String[] arguments) {
        if (arguments.length != 3) {
            System.err.println("Usage: ChallengeQuickstart SERVICE_SID IDENTITY FACTOR_SID");
            System.exit(2);
        }
        try (VerifyClient client = client(System.getenv("VERIFY_BASE_URL"))) {
            run(client, arguments[0], arguments[1], arguments[2], System.out);
        }
    }

    private static VerifyClient client(@Nullable String baseUrl) {
        return baseUrl == null
                ? VerifyClient.fromEnvironment()
                : VerifyClient.builder()
                        .credentialsFromEnvironment()
                        .baseUrl(baseUrl)
                        .build();
    }

    private static void run(
            VerifyClient client, String serviceSid, String identity, String factorSid, PrintStream out) {
        ChallengeService challenges = client.services().entities().challenges();

        Challenge challenge = challenges.create(
                serviceSid, identity, p -> p.factorSid(factorSid).detailsMessage("Sign in from Tallinn?"));
        out.println("Created " + challenge.sid() + ", " + challenge.status());

        out.println("Waiting for an answer:");
        challenges.stream(serviceSid, identity, p -> p.status(ChallengeStatus.PENDING))
                .limit(100)
                .forEach(pending -> out.println("  " + pending.sid() + " until " + pending.expirationDate()));
    }
}
