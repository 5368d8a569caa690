package dev.burin.spec;

import dev.burin.model.OperationModel;

/** Operations, part by part. */
final class OperationReader {
    private final ParameterReader parameters;
    private final BodyReader bodies;
    private final OutcomeReader outcomes;
    private final SecurityReader security;
    private final Findings findings;

    OperationReader(
            References references,
            SchemaReader schemas,
            TypeTable types,
            SecurityReader security,
            Sensitivity sensitivity,
            Findings findings) {
        StyleReader styles = new StyleReader(types, findings);
        this.parameters = new ParameterReader(references, schemas, sensitivity, styles, findings);
        this.bodies = new BodyReader(references, schemas, new FormReader(types, styles, findings), findings);
        this.outcomes = new OutcomeReader(references, schemas, new PageReader(types), findings);
        this.security = security;
        this.findings = findings;
    }

    /** Reads one. */
    OperationModel read(Site site, String verb) {
        Place place = site.place();
        if (place.has("callbacks")) {
            findings.degraded(place.child("callbacks"), "callbacks; left out");
        }
        return new OperationModel(
                site.id(),
                place.id(),
                verb,
                site.method(),
                site.path(),
                parameters.read(site),
                bodies.read(site),
                outcomes.outcome(site),
                outcomes.errors(site),
                security.wantedBy(place),
                Docs.of(place));
    }
}
