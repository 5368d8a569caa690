package dev.burin.spec;

import dev.burin.model.Outcome;
import dev.burin.model.TypeRef;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes one outcome of all the successes that an operation can have. */
final class SuccessTypes {
    private final TypeTable types;
    private final Findings findings;

    SuccessTypes(TypeTable types, Findings findings) {
        this.types = types;
        this.findings = findings;
    }

    /**
     * What all of them come to. A value or nothing is optional. Several types are read as the first of them that takes
     * the values of all: models keep what they do not know. Where none does, the answer is what is least: any JSON,
     * text, bytes.
     */
    Outcome together(Place responses, List<Outcome> outcomes) {
        boolean nothing = outcomes.stream().anyMatch(Outcome.Nothing.class::isInstance);
        Set<Outcome> kinds = new LinkedHashSet<>();
        boolean optional = nothing;
        for (Outcome outcome : outcomes) {
            if (outcome instanceof Outcome.One one) {
                optional |= one.optional();
                kinds.add(new Outcome.One(one.type().withNullable(false)));
            } else if (!(outcome instanceof Outcome.Nothing)) {
                kinds.add(outcome);
            }
        }
        if (kinds.isEmpty()) {
            return new Outcome.Nothing();
        }
        Outcome common = kinds.size() == 1 ? kinds.iterator().next() : common(responses, kinds);
        return common instanceof Outcome.One one ? new Outcome.One(one.type(), optional) : common;
    }

    private Outcome common(Place responses, Set<Outcome> kinds) {
        if (kinds.stream().anyMatch(Outcome.Bytes.class::isInstance)) {
            findings.degraded(responses, "several kinds of success; the bytes of any");
            return new Outcome.Bytes();
        }
        if (kinds.stream().anyMatch(Outcome.Text.class::isInstance)) {
            findings.degraded(responses, "several kinds of success; the text of any");
            return new Outcome.Text();
        }
        Optional<Outcome> roomy = kinds.stream()
                .filter(kind -> kinds.stream().allMatch(other -> isReadable(other, kind)))
                .findFirst();
        findings.degraded(
                responses,
                roomy.isPresent()
                        ? "several types of success; all are read as one of them, which has room for the others"
                        : "several types of success; any JSON value instead");
        return roomy.orElseGet(() -> new Outcome.One(new TypeRef.Any()));
    }

    private boolean isReadable(Outcome answered, Outcome as) {
        return answered instanceof Outcome.One from
                && as instanceof Outcome.One one
                && Readability.isReadable(from.type(), one.type(), types);
    }
}
