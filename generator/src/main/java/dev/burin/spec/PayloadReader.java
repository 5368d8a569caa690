package dev.burin.spec;

import dev.burin.model.Body.Encoding;
import dev.burin.model.HttpMethod;
import dev.burin.model.NameSource;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Webhooks and callbacks: requests that the API sends. An SDK has the models of what they and their answers carry. */
final class PayloadReader {
    private static final String RECEIVER = "the SDK, which has models of payloads and leaves receiving them to you";

    private final References references;
    private final SchemaReader schemas;
    private final MediaTypeReader mediaTypes;
    private final Findings findings;
    private final Set<String> read = new HashSet<>();

    PayloadReader(References references, SchemaReader schemas, Findings findings) {
        this.references = references;
        this.schemas = schemas;
        this.mediaTypes = new MediaTypeReader(schemas, findings);
        this.findings = findings;
    }

    /** Reads the payloads of all webhooks. In {@code order.shipped} all counts, not the last part alone. */
    void readWebhooks(Place webhooks) {
        webhooks.members().forEach(webhook -> pathItem(webhook, webhook.key().replace('.', '_')));
    }

    /** Reads the payloads of an operation's callbacks. */
    void readCallbacks(Site site) {
        callbacks(site.place(), site.id());
    }

    private void callbacks(Place operation, String name) {
        for (Place callback : operation.child("callbacks").members()) {
            references
                    .follow(callback)
                    .ifPresent(urls -> urls.members().stream()
                            .filter(url -> !url.key().startsWith("x-"))
                            .forEach(url -> pathItem(url, name + '_' + callback.key())));
        }
    }

    /** A callback may lead back to itself. */
    private void pathItem(Place written, String name) {
        for (Place item : references.way(written)) {
            if (!read.add(item.id())) {
                return;
            }
            for (Place member : item.members()) {
                Optional<HttpMethod> method = SiteReader.method(member.key());
                if (method.isPresent() && member.node().isObject()) {
                    boolean usual = method.get() == HttpMethod.POST;
                    operation(
                            member,
                            usual ? name : name + '_' + method.get().name().toLowerCase(Locale.ROOT));
                }
            }
            filter(item.child("parameters"));
        }
    }

    private void operation(Place operation, String name) {
        findings.generated(operation);
        filter(operation.child("parameters"));
        Place requestBody = operation.child("requestBody");
        if (requestBody.exists()) {
            references.follow(requestBody).ifPresent(body -> payload(body, name + "_payload"));
        }
        for (Place written : operation.child("responses").members()) {
            String status = written.key();
            if (!status.startsWith("x-")) {
                references.follow(written).ifPresent(response -> {
                    payload(response, name + (status.equals("200") ? "_response" : '_' + status + "_response"));
                    filter(response.child("headers"));
                });
            }
        }
        callbacks(operation, name);
    }

    /** The model of what a body or a response holds; named after the component where that is one. */
    private void payload(Place holder, String name) {
        findings.generated(holder);
        mediaTypes.read(holder.child("content")).ifPresent(content -> {
            if (mediaTypes.encoding(content) == Encoding.JSON) {
                boolean shared = Site.isComponent(holder.pointer());
                schemas.type(content.child("schema"), new NameSource.Component(shared ? holder.key() : name));
                findings.spoken(content, mediaTypes.alike(content, Set.of()));
            } else {
                findings.degraded(holder.child("content"), "a payload that is no JSON; left out");
            }
        });
    }

    private void filter(Place list) {
        if (list.exists()) {
            findings.filtered(list, RECEIVER);
        }
        list.items().forEach(item -> references.follow(item).ifPresent(each -> findings.filtered(each, RECEIVER)));
        list.members().forEach(item -> references.follow(item).ifPresent(each -> findings.filtered(each, RECEIVER)));
    }
}
