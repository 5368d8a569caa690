package dev.burin.spec;

import dev.burin.model.Body;
import dev.burin.model.OperationModel;
import dev.burin.model.Parameter;
import java.util.List;
import java.util.Optional;

/** Operations, part by part. */
final class OperationReader {
    private final ParameterReader parameters;
    private final BodyReader bodies;
    private final OutcomeReader outcomes;
    private final StreamReader streams;
    private final SecurityReader security;
    private final ServerReader servers;
    private final Findings findings;

    OperationReader(
            References references,
            SchemaReader schemas,
            TypeTable types,
            SecurityReader security,
            ServerReader servers,
            Sensitivity sensitivity,
            PageReader pages,
            StreamReader streams,
            ExampleAnswers examples,
            Findings findings) {
        StyleReader styles = new StyleReader(types, findings);
        MediaTypeReader mediaTypes = new MediaTypeReader(schemas, findings);
        this.parameters = new ParameterReader(references, schemas, mediaTypes, sensitivity, styles, findings);
        this.bodies =
                new BodyReader(references, schemas, mediaTypes, new FormReader(types, styles, findings), findings);
        this.outcomes = new OutcomeReader(references, schemas, mediaTypes, types, pages, streams, examples, findings);
        this.streams = streams;
        this.security = security;
        this.servers = servers;
        this.findings = findings;
    }

    /** Reads one. */
    OperationModel read(Site site, String verb) {
        Place place = site.place();
        findings.generated(place);
        List<List<String>> wanted = security.wantedBy(place);
        List<Parameter> sent = parameters.read(site, security.keys(wanted));
        Optional<Body> body = bodies.read(site);
        OutcomeReader.Success success = outcomes.success(site, new Asked(site.method(), sent, body));
        return new OperationModel(
                site.id(),
                place.id(),
                verb,
                site.method(),
                servers.own(site),
                site.target(ParameterReader.asked(sent)),
                sent,
                body,
                success.outcome(),
                success.accept(),
                outcomes.otherTypes(site, success.accept()),
                success.stream().map(stream -> streams.beside(site, stream.outcome(), stream.accept(), body)),
                success.headers(),
                outcomes.errors(site),
                wanted,
                Optional.empty(),
                Docs.of(place));
    }
}
