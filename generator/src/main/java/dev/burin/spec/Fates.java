package dev.burin.spec;

import dev.burin.model.Coverage;
import dev.burin.model.Coverage.Count;
import dev.burin.model.Coverage.Degradation;
import dev.burin.model.Coverage.Element;
import dev.burin.model.Coverage.Fate;
import dev.burin.model.Coverage.Kind;
import dev.burin.model.Coverage.Note;
import dev.burin.source.Pointer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives each element of a document its one fate. */
final class Fates {
    private final Map<String, Inventory.Element> elements;
    private final Findings findings;
    /** What decides over all that stands in it, unless that is generated all the same: by where it stands. */
    private final Map<String, Cause> causes = new HashMap<>();
    /** What is less than the document says: by the element that it stands in. */
    private final Map<String, Cause> degraded = new HashMap<>();

    private Fates(Map<String, Inventory.Element> elements, Findings findings) {
        this.elements = elements;
        this.findings = findings;
        findings.filtered().values().stream()
                .flatMap(List::stream)
                .forEach(place -> causes.put(place.id(), new Cause(Fate.FILTERED, place)));
        findings.degraded().values().stream().flatMap(List::stream).forEach(place -> {
            Cause cause = new Cause(Fate.DEGRADED, place);
            causes.put(place.id(), cause);
            degraded.putIfAbsent(Inventory.around(place, elements), cause);
        });
    }

    /** What decided. */
    private record Cause(Fate fate, Place place) {}

    /**
     * The fates: degraded is what holds something that is less than the document says, whatever else is said of it;
     * then, what is noted as generated is so; what is left shares the fate of what it stands in.
     *
     * @param elements those of the document, by their ids
     */
    static Coverage of(Map<String, Inventory.Element> elements, Findings findings) {
        Fates fates = new Fates(elements, findings);
        Map<Kind, Map<Fate, Integer>> counts = new EnumMap<>(Kind.class);
        List<Element> changed = new ArrayList<>();
        elements.forEach((id, element) -> {
            Optional<Cause> cause = fates.cause(id, element);
            cause.ifPresent(each -> changed.add(new Element(
                    element.kind(),
                    element.place().written(),
                    each.fate(),
                    each.place().written())));
            counts.computeIfAbsent(element.kind(), kind -> new EnumMap<>(Fate.class))
                    .merge(cause.map(Cause::fate).orElse(Fate.GENERATED), 1, Integer::sum);
        });
        List<Count> all = counts.entrySet().stream()
                .map(entry -> count(entry.getKey(), entry.getValue()))
                .toList();
        return new Coverage(
                all,
                findings.degraded().entrySet().stream()
                        .map(entry ->
                                fates.note(entry.getKey(), entry.getValue().get(0)))
                        .toList(),
                List.copyOf(findings.filtered().keySet()),
                changed,
                findings.warnings());
    }

    private Note note(Degradation degradation, Place place) {
        Inventory.Element element = elements.get(Inventory.around(place, elements));
        return new Note(
                degradation,
                element == null ? Kind.DOCUMENT : element.kind(),
                place.file().source().file(),
                place.file().lineOf(place.pointer()),
                Optional.empty());
    }

    private static Count count(Kind kind, Map<Fate, Integer> fates) {
        return new Count(
                kind,
                fates.getOrDefault(Fate.GENERATED, 0),
                fates.getOrDefault(Fate.FILTERED, 0),
                fates.getOrDefault(Fate.DEGRADED, 0));
    }

    /** Why the element is not generated as the document says; nothing if it is. */
    private Optional<Cause> cause(String id, Inventory.Element element) {
        Cause inside = degraded.get(id);
        if (inside != null) {
            return Optional.of(inside);
        }
        if (findings.isGenerated(id)) {
            return Optional.empty();
        }
        for (String at = id; !at.isEmpty(); at = Pointer.parent(at)) {
            Cause around = causes.get(at);
            if (around != null) {
                return Optional.of(around);
            }
        }
        return Optional.of(passedBy(id, element));
    }

    /** Of what the readers pass by without a word, the report has one. */
    private Cause passedBy(String id, Inventory.Element element) {
        boolean property = element.kind() == Kind.PROPERTY;
        findings.degraded(
                element.place(), property ? "a property of no object; left out" : "nothing leads there; left out");
        Cause cause = new Cause(Fate.DEGRADED, element.place());
        causes.put(id, cause);
        return cause;
    }
}
