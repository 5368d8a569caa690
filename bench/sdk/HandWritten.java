package sdk;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a person would write who needs Challenges and nothing else: jackson-core over the JDK's client. */
public class HandWritten implements Contender {
    private final JsonFactory json = new JsonFactory();
    private HttpClient client;
    String url;
    String authorization;
    private Challenge kept;

    /** A Challenge, its free-form parts as maps and lists. */
    static final class Challenge {
        String sid;
        String accountSid;
        String serviceSid;
        String entitySid;
        String identity;
        String factorSid;
        OffsetDateTime dateCreated;
        OffsetDateTime dateUpdated;
        OffsetDateTime dateResponded;
        OffsetDateTime expirationDate;
        String status;
        String respondedReason;
        Object details;
        Object hiddenDetails;
        Object metadata;
        String factorType;
        String url;
        Object links;
    }

    @Override
    public void connect(String base) {
        prepare(base);
        client = HttpClient.newHttpClient();
    }

    final void prepare(String base) {
        url = base + "/v2/Services/" + SERVICE + "/Entities/" + IDENTITY + "/Challenges/" + CHALLENGE;
        authorization =
                "Basic " + Base64.getEncoder().encodeToString("user:password".getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String fetch() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Authorization", authorization)
                .header("Accept", "application/json")
                .build();
        HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IOException("status " + response.statusCode());
        }
        return challenge(response.body()).sid;
    }

    final Challenge challenge(byte[] body) throws IOException {
        try (JsonParser parser = json.createParser(body)) {
            parser.nextToken();
            return challenge(parser);
        }
    }

    @Override
    public int decode(byte[] page) throws IOException {
        List<Challenge> challenges = new ArrayList<>();
        try (JsonParser parser = json.createParser(page)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                if (name.equals("challenges")) {
                    while (parser.nextToken() != JsonToken.END_ARRAY) {
                        challenges.add(challenge(parser));
                    }
                } else {
                    value(parser);
                }
            }
        }
        return challenges.size();
    }

    private static Challenge challenge(JsonParser parser) throws IOException {
        Challenge challenge = new Challenge();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "sid" -> challenge.sid = parser.getText();
                case "account_sid" -> challenge.accountSid = parser.getText();
                case "service_sid" -> challenge.serviceSid = parser.getText();
                case "entity_sid" -> challenge.entitySid = parser.getText();
                case "identity" -> challenge.identity = parser.getText();
                case "factor_sid" -> challenge.factorSid = parser.getText();
                case "date_created" -> challenge.dateCreated = date(parser.getText());
                case "date_updated" -> challenge.dateUpdated = date(parser.getText());
                case "date_responded" -> challenge.dateResponded = date(parser.getText());
                case "expiration_date" -> challenge.expirationDate = date(parser.getText());
                case "status" -> challenge.status = parser.getText();
                case "responded_reason" -> challenge.respondedReason = parser.getText();
                case "details" -> challenge.details = value(parser);
                case "hidden_details" -> challenge.hiddenDetails = value(parser);
                case "metadata" -> challenge.metadata = value(parser);
                case "factor_type" -> challenge.factorType = parser.getText();
                case "url" -> challenge.url = parser.getText();
                case "links" -> challenge.links = value(parser);
                default -> parser.skipChildren();
            }
        }
        return challenge;
    }

    /** 2026-03-01T09:30:00Z and nothing else: the API sends no other dates. */
    private static OffsetDateTime date(String text) {
        return OffsetDateTime.of(
                number(text, 0, 4), number(text, 5, 7), number(text, 8, 10),
                number(text, 11, 13), number(text, 14, 16), number(text, 17, 19), 0, ZoneOffset.UTC);
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }

    private static Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, Object> map = new LinkedHashMap<>();
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    String name = parser.currentName();
                    parser.nextToken();
                    map.put(name, value(parser));
                }
                yield map;
            }
            case START_ARRAY -> {
                List<Object> list = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    list.add(value(parser));
                }
                yield list;
            }
            case VALUE_NULL -> null;
            case VALUE_NUMBER_INT -> parser.getLongValue();
            default -> parser.getText();
        };
    }

    @Override
    public void keep(byte[] body) throws IOException {
        kept = challenge(body);
    }

    @Override
    public int encode() throws IOException {
        StringWriter text = new StringWriter(1024);
        try (JsonGenerator out = json.createGenerator(text)) {
            out.writeStartObject();
            out.writeStringField("sid", kept.sid);
            out.writeStringField("account_sid", kept.accountSid);
            out.writeStringField("service_sid", kept.serviceSid);
            out.writeStringField("entity_sid", kept.entitySid);
            out.writeStringField("identity", kept.identity);
            out.writeStringField("factor_sid", kept.factorSid);
            out.writeStringField("date_created", kept.dateCreated.toString());
            out.writeStringField("date_updated", kept.dateUpdated.toString());
            out.writeStringField("date_responded", kept.dateResponded.toString());
            out.writeStringField("expiration_date", kept.expirationDate.toString());
            out.writeStringField("status", kept.status);
            out.writeStringField("responded_reason", kept.respondedReason);
            write(out, "details", kept.details);
            write(out, "hidden_details", kept.hiddenDetails);
            write(out, "metadata", kept.metadata);
            out.writeStringField("factor_type", kept.factorType);
            out.writeStringField("url", kept.url);
            write(out, "links", kept.links);
            out.writeEndObject();
        }
        return text.getBuffer().length();
    }

    private static void write(JsonGenerator out, String name, Object value) throws IOException {
        out.writeFieldName(name);
        write(out, value);
    }

    private static void write(JsonGenerator out, Object value) throws IOException {
        if (value instanceof Map<?, ?> map) {
            out.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                write(out, (String) entry.getKey(), entry.getValue());
            }
            out.writeEndObject();
        } else if (value instanceof List<?> list) {
            out.writeStartArray();
            for (Object item : list) {
                write(out, item);
            }
            out.writeEndArray();
        } else {
            out.writeString((String) value);
        }
    }
}
