package dev.burin.config;

import dev.burin.Acceptance;
import dev.burin.Configuration;
import dev.burin.ConfigurationFile;
import dev.burin.InvalidInputException;
import dev.burin.PaginationRule;
import dev.burin.Problem;
import dev.burin.StreamRule;
import dev.burin.WebhookSignature;
import dev.burin.model.Coverage;
import dev.burin.source.SourceDocument;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a configuration: YAML or JSON, every key optional.
 *
 * <pre>
 * sdk: {name: acme-cards, version: 1.4.0, module: com.acme.cards}
 * names: {schemas: {card_enum_state: CardState}}
 * environment: {accountKey: {username: ACME_ACCOUNT, password: ACME_KEY}}
 * http: {idempotencyHeader: Idempotency-Key, requestIdHeader: Request-Id}
 * errors: {code: code, message: message, moreInfo: more_info}
 * pagination: {ListOrders: {style: cursor, parameter: after, next: /meta/cursor}}
 * streaming: {CreateAnswer: {field: stream, end: "[DONE]"}}
 * servers: {eu: {url: 'https://{region}.acme.example', variables: {region: {default: eu1, values: [eu1, eu2]}}}}
 * webhooks: {scheme: body, header: Acme-Signature, prefix: "sha256=", encoding: hex, algorithm: HmacSHA256}
 * sensitive: [/x-acme/personal]
 * accept: [{pointer: /paths/~1old/get, note: "a flow to get a token", reason: We bring the token.}]
 * </pre>
 */
public final class ConfigurationReader {
    private ConfigurationReader() {}

    /**
     * What a file says.
     *
     * @throws InvalidInputException with all that is wrong with it: unknown keys, values of the wrong shape
     */
    public static Configuration read(Path file) {
        List<Problem> problems = new ArrayList<>();
        SourceDocument document = SourceDocument.read(file);
        Section root = Section.root(document, problems)
                .allow(
                        "sdk",
                        "names",
                        "environment",
                        "http",
                        "errors",
                        "pagination",
                        "streaming",
                        "servers",
                        "webhooks",
                        "sensitive",
                        "accept");
        Section sdk = root.section("sdk").allow("name", "version", "module", "supportModule");
        Section http = root.section("http").allow("idempotencyHeader", "requestIdHeader");
        Configuration configuration = new Configuration(
                sdk.text("name", Format.TOKEN),
                sdk.text("version", Format.TOKEN),
                sdk.text("module", Format.MODULE),
                sdk.text("supportModule", Format.MODULE),
                root.section("names").allow("schemas").section("schemas").texts(Format.CLASS_NAME),
                environment(root.section("environment")),
                http.text("idempotencyHeader", Format.TOKEN),
                http.text("requestIdHeader", Format.TOKEN),
                root.section("errors").allow("code", "message", "moreInfo").texts(Format.PROPERTY),
                pagination(root.section("pagination")),
                streaming(root.section("streaming")),
                ServerSection.read(root.section("servers")),
                webhooks(root.section("webhooks")),
                root.list("sensitive", Format.POINTER),
                acceptances(root.sections("accept")),
                new ConfigurationFile(document.file(), document.lines()));
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return configuration;
    }

    private static List<Acceptance> acceptances(List<Section> sections) {
        List<Acceptance> acceptances = new ArrayList<>();
        for (Section section : sections) {
            section.allow("pointer", "kind", "note", "reason").requireOneOf("pointer", "kind", "note");
            section.require("reason", Format.PROPERTY);
            acceptances.add(new Acceptance(
                    section.text("pointer", Format.NOTE_POINTER)
                            .map(text -> text.startsWith("#") ? text.substring(1) : text),
                    section.text("kind", Format.ELEMENT_KIND).flatMap(Coverage.Kind::of),
                    section.text("note", Format.PROPERTY),
                    section.text("reason", Format.PROPERTY).orElse("")));
        }
        return acceptances;
    }

    private static Map<String, Map<String, String>> environment(Section schemes) {
        Map<String, Map<String, String>> variables = new LinkedHashMap<>();
        schemes.forEach(scheme -> variables.put(
                scheme,
                schemes.section(scheme)
                        .allow("username", "password", "token", "key", "clientId", "clientSecret")
                        .texts(Format.VARIABLE)));
        return variables;
    }

    private static Optional<WebhookSignature> webhooks(Section webhooks) {
        webhooks.allow("scheme", "header", "prefix", "encoding", "algorithm", "bodyHash");
        if (webhooks.isEmpty()) {
            return Optional.empty();
        }
        webhooks.require("scheme", Format.SIGNATURE_SCHEME);
        webhooks.require("header", Format.TOKEN);
        Optional<String> chosen = webhooks.text("scheme", Format.SIGNATURE_SCHEME);
        if (chosen.filter("body"::equals).isPresent()) {
            webhooks.refuse("bodyHash", "The scheme body has no use for the key 'bodyHash'", "Remove it");
        }
        return chosen.map(scheme -> new WebhookSignature(
                scheme.equals("body") ? WebhookSignature.Scheme.BODY : WebhookSignature.Scheme.URL_AND_FORM,
                webhooks.text("header", Format.TOKEN).orElse(""),
                webhooks.text("prefix", Format.PROSE).orElse(""),
                WebhookSignature.Encoding.valueOf(webhooks.text("encoding", Format.SIGNATURE_ENCODING)
                        .orElse("base64")
                        .toUpperCase(Locale.ROOT)),
                webhooks.text("algorithm", Format.SIGNATURE_ALGORITHM).orElse("HmacSHA256"),
                webhooks.text("bodyHash", Format.PROPERTY)));
    }

    private static Map<String, PaginationRule> pagination(Section operations) {
        Map<String, PaginationRule> rules = new LinkedHashMap<>();
        operations.forEach(id -> {
            Section rule = operations.section(id).allow(PaginationRule.KEYS.toArray(String[]::new));
            rule.require("style", Format.PAGINATION_STYLE);
            PaginationRule.of(key -> rule.text(key, format(key))).ifPresent(read -> rules.put(id, read));
        });
        return rules;
    }

    private static Map<String, StreamRule> streaming(Section operations) {
        Map<String, StreamRule> rules = new LinkedHashMap<>();
        operations.forEach(id -> {
            Section rule = operations.section(id).allow(StreamRule.KEYS.toArray(String[]::new));
            rules.put(id, StreamRule.of(key -> rule.text(key, Format.PROPERTY)));
        });
        return rules;
    }

    private static Format format(String key) {
        return switch (key) {
            case "style" -> Format.PAGINATION_STYLE;
            case "parameter", "field" -> Format.PROPERTY;
            case "first" -> Format.COUNT;
            case "items" -> Format.ANY_POINTER;
            default -> Format.POINTER;
        };
    }
}
