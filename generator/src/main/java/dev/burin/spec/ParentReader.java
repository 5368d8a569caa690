package dev.burin.spec;

import dev.burin.model.Choice;
import dev.burin.model.NameSource;
import dev.burin.model.Property;
import dev.burin.model.TypeId;
import dev.burin.model.TypeModel.ObjectType;
import dev.burin.model.TypeModel.Parent;
import dev.burin.model.TypeModel.UnionType;
import dev.burin.model.TypeRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Parents: each is a union of what is made from it, and an object beside those, for what is none of them. */
final class ParentReader {
    private final Inheritance inheritance;
    private final TypeTable types;
    private final Findings findings;
    private final Map<TypeId, Noted> parents = new LinkedHashMap<>();

    /** How many parents are being made that stand for one another. */
    private int depth;

    private record Noted(Place schema, NameSource name) {}

    ParentReader(Inheritance inheritance, TypeTable types, Findings findings) {
        this.findings = findings;
        this.inheritance = inheritance;
        this.types = types;
    }

    /** Whether an object is a parent. */
    boolean isParent(Place schema) {
        return inheritance.isParent(schema);
    }

    /** The id of the object that a parent is itself. */
    static TypeId itself(Place parent) {
        return new TypeId(parent.child("discriminator").id());
    }

    /** What the object that a parent is itself is named from. */
    static NameSource nameOfItself(Place parent) {
        return new NameSource.Member(new TypeId(parent.id()), "Other");
    }

    /** Keeps a place for the union of a parent, which is made when all objects are read. */
    void note(Place parent, NameSource name) {
        TypeId id = new TypeId(parent.id());
        types.begin(id);
        parents.put(id, new Noted(parent, name));
    }

    /** Makes the unions of all parents. */
    void finish() {
        List.copyOf(parents.keySet()).forEach(this::union);
    }

    private UnionType union(TypeId id) {
        if (types.find(id).orElse(null) instanceof UnionType made) {
            return made;
        }
        Noted parent = Objects.requireNonNull(parents.get(id));
        ObjectType itself = types.object(itself(parent.schema())).orElseThrow();
        List<TypeRef> branches = new ArrayList<>();
        Map<TypeRef, Integer> indices = new HashMap<>();
        Map<String, Choice> values = new LinkedHashMap<>();
        inheritance.children(parent.schema()).forEach((value, child) -> {
            TypeRef branch = new TypeRef.Named(new TypeId(child.id()), false);
            boolean isRoom = indices.containsKey(branch) || indices.size() < Limits.BRANCHES;
            if (!isRoom || values.size() == Limits.TOLD_BY || value.length() > Limits.LENGTH) {
                findings.degraded(
                        child,
                        "made from a schema from which more than " + Limits.BRANCHES
                                + " are made, or known there by a value beyond the " + Limits.TOLD_BY
                                + "th; read as that schema");
                return;
            }
            int index = indices.computeIfAbsent(branch, absent -> indices.size());
            if (index == branches.size()) {
                branches.add(branch);
            }
            values.put(value, new Choice.Only(index));
        });
        branches.add(new TypeRef.Named(itself.id(), false));
        List<Property> shared = itself.properties().stream()
                .filter(property -> branches.stream().allMatch(branch -> has(((TypeRef.Named) branch).id(), property)))
                .toList();
        Choice choice =
                new Choice.ByProperty(Discriminators.property(parent.schema()).orElseThrow(), values);
        UnionType union = new UnionType(
                id,
                parent.name(),
                branches,
                Set.of(),
                Optional.of(choice),
                Optional.of(new Parent(itself.id(), shared)),
                itself.doc());
        types.put(union);
        return union;
    }

    private List<Property> sharedOf(TypeId parent) {
        boolean isMade = types.find(parent).orElse(null) instanceof UnionType;
        if (!isMade && depth == Limits.SCHEMAS_DEEP) {
            findings.degraded(
                    Objects.requireNonNull(parents.get(parent)).schema(),
                    "more than " + Limits.SCHEMAS_DEEP + " schemas made from one another; without accessors in common");
            return List.of();
        }
        depth++;
        UnionType union = union(parent);
        depth--;
        return union.parent().map(Parent::shared).orElse(List.of());
    }

    private boolean has(TypeId branch, Property property) {
        List<Property> properties = parents.containsKey(branch)
                ? sharedOf(branch)
                : types.object(branch).map(ObjectType::properties).orElse(List.of());
        TypeRef type = property.type().withNullable(false);
        return properties.stream()
                .anyMatch(each -> each.name().equals(property.name())
                        && each.type().withNullable(false).equals(type));
    }
}
