package sdk;

import java.nio.charset.StandardCharsets;

/** What the server answers. */
public final class Challenges {
    private Challenges() {}

    /** A Challenge with all that the API's description says it has. */
    static byte[] one(int number) {
        return text(number).getBytes(StandardCharsets.UTF_8);
    }

    /** A page of Challenges. */
    static byte[] page(int size) {
        StringBuilder json = new StringBuilder("{\"challenges\": [");
        for (int i = 0; i < size; i++) {
            json.append(i == 0 ? "" : ", ").append(text(i));
        }
        String url = "https://verify.twilio.com/v2/Services/" + Contender.SERVICE + "/Entities/" + Contender.IDENTITY
                + "/Challenges?PageSize=50&Page=";
        return json.append("], \"meta\": {\"page\": 0, \"page_size\": 50, \"key\": \"challenges\", \"first_page_url\": \"")
                .append(url).append("0\", \"url\": \"").append(url).append("0\", \"next_page_url\": \"").append(url)
                .append("1\", \"previous_page_url\": null}}")
                .toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String text(int number) {
        String sid = String.format("YC%032x", number);
        String path = "https://verify.twilio.com/v2/Services/" + Contender.SERVICE + "/Entities/" + Contender.IDENTITY
                + "/Challenges/" + sid;
        return "{\"sid\": \"" + sid + "\", \"account_sid\": \"AC4f0ba190d9a9551b5d378044300734f3\", \"service_sid\": \""
                + Contender.SERVICE + "\", \"entity_sid\": \"YE5e0ba190d9a9551b5d378044300734f3\", \"identity\": \""
                + Contender.IDENTITY + "\", \"factor_sid\": \"YF59b539ee935f9b2b596c8b22140d46d9\","
                + " \"date_created\": \"2026-03-01T09:30:00Z\", \"date_updated\": \"2026-03-01T09:31:12Z\","
                + " \"date_responded\": \"2026-03-01T09:31:12Z\", \"expiration_date\": \"2026-03-01T09:35:00Z\","
                + " \"status\": \"pending\", \"responded_reason\": \"none\", \"details\": {\"message\": \"Sign in from Tallinn?\","
                + " \"date\": \"2026-03-01T09:30:00Z\", \"fields\": [{\"label\": \"Where\", \"value\": \"Tallinn\"}]},"
                + " \"hidden_details\": {\"ip\": \"192.0.2.17\"}, \"metadata\": {\"os\": \"Android\"},"
                + " \"factor_type\": \"push\", \"url\": \"" + path + "\", \"links\": {\"notifications\": \"" + path
                + "/Notifications\"}}";
    }
}
