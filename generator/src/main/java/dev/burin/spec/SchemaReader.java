package dev.burin.spec;

import dev.burin.model.Constraints;
import dev.burin.model.Doc;
import dev.burin.model.NameSource;
import dev.burin.model.Property.Access;
import dev.burin.model.TypeId;
import dev.burin.model.TypeModel.OpenEnum;
import dev.burin.model.TypeRef;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Schemas to types: the way in for everything that has a schema. */
final class SchemaReader {
    private static final TypeRef.Any ANY = new TypeRef.Any();
    private static final NameSource UNNAMED = new NameSource.Component("");
    private static final String COMPONENTS = "/components/schemas/";

    private final SchemaResolver resolver;
    private final ShapeReader shapes;
    private final Inheritance inheritance;
    private final ParentReader parents;
    private final ObjectReader objects;
    private final UnionReader unions;
    private final ContainerReader containers;
    private final TypeTable types;
    private final Findings findings;
    /**
     * Objects that references lead to, which are read in their own turn: a chain of references is no chain of calls.
     */
    private final Deque<Resolved> waiting = new ArrayDeque<>();

    private boolean isReadingWaiting;
    private int depth;

    SchemaReader(References references, TypeTable types, Findings findings, Sensitivity sensitivity) {
        this.resolver = new SchemaResolver(references, findings, sensitivity);
        this.shapes = new ShapeReader(resolver, findings);
        FactsReader facts = new FactsReader(resolver, findings);
        Discriminators discriminators = new Discriminators(resolver, facts);
        this.inheritance = new Inheritance(resolver, shapes, discriminators);
        this.parents = new ParentReader(inheritance, types, findings);
        this.objects = new ObjectReader(this, parents, types, findings);
        CandidateReader candidates =
                new CandidateReader(resolver, shapes, facts, discriminators, inheritance, findings);
        ChoiceReader choices = new ChoiceReader(candidates, resolver, shapes, facts);
        this.unions = new UnionReader(this, objects, candidates, choices, types, findings);
        this.containers = new ContainerReader(this, shapes, types, findings);
        this.types = types;
        this.findings = findings;
    }

    /**
     * A schema where it is used.
     *
     * @param type the type of the value
     * @param access whether the value is only received or only sent
     * @param constraints the limits of the value
     * @param sensitive whether it is secret or personal
     * @param doc what is said of it there, or else of its type
     */
    record Use(TypeRef type, Access access, Constraints constraints, boolean sensitive, Doc doc) {}

    /** Reads every component, so that all of them are types whether or not anything uses them. */
    void readComponents(Place schemas) {
        inheritance.read(schemas);
        for (Place component : schemas.members()) {
            Resolved resolved = resolve(component, new NameSource.Component(component.key()));
            if (shapes.of(resolved.schema()) == Shape.OBJECT && !isOtherComponent(resolved.schema(), component)) {
                objects.read(resolved.schema(), resolved.name());
            } else {
                typeOf(resolved);
            }
            findings.generated(component);
        }
        parents.finish();
    }

    /** Reads a schema with all that is said of the value where it is used. */
    Use use(Place schema, NameSource name) {
        Resolved resolved = resolve(schema, name);
        Place target = resolved.schema();
        TypeRef type = typeOf(resolved);
        List<String> allowed = type instanceof TypeRef.Named ? List.of() : EnumReader.allowedJson(target);
        return new Use(
                type,
                access(schema, target),
                ConstraintsReader.read(schema, target, allowed),
                isSensitive(resolved, type),
                Docs.of(schema, target));
    }

    /**
     * Whether a value is secret or personal, or an array or a map of such values. What has a type of its own hides by
     * itself what it holds.
     */
    boolean isSensitive(Resolved resolved, TypeRef type) {
        if (resolved.sensitive() || unions.isSensitive(resolved.schema())) {
            return true;
        }
        if (type instanceof TypeRef.ListOf list) {
            return isSensitive(Contents.items(resolved.schema()), list.element());
        }
        return type instanceof TypeRef.MapOf map && isSensitive(Contents.values(resolved.schema()), map.value());
    }

    private boolean isSensitive(Optional<Place> held, TypeRef type) {
        return held.isPresent() && isSensitive(resolve(held.get(), UNNAMED), type);
    }

    /** What is said to be both is neither. */
    private static Access access(Place schema, Place target) {
        boolean readOnly = schema.flag("readOnly") || target.flag("readOnly");
        boolean writeOnly = schema.flag("writeOnly") || target.flag("writeOnly");
        if (readOnly == writeOnly) {
            return Access.BOTH;
        }
        return readOnly ? Access.READ_ONLY : Access.WRITE_ONLY;
    }

    /** Reads a schema as a type. */
    TypeRef type(Place schema, NameSource name) {
        return typeOf(resolve(schema, name));
    }

    Resolved resolve(Place schema, NameSource name) {
        return resolver.resolve(schema, name);
    }

    /** Whether a schema describes bytes, whatever the media type is that they have. */
    boolean isBinary(Place schema) {
        return Formats.isBinary(resolve(schema, UNNAMED).schema());
    }

    Shape shape(Resolved resolved) {
        return shapes.of(resolved.schema());
    }

    /** What an object holds that is a type of its own. */
    ObjectReader.Content content(Resolved object) {
        return objects.read(object.schema(), object.name())
                .map(type -> new ObjectReader.Content(type.properties(), type.additional()))
                .orElseThrow();
    }

    /** What an object holds that is no type of its own, its inline types named as the function says. */
    ObjectReader.Content inlineContent(Resolved object, Function<String, NameSource> names) {
        return objects.content(object.schema(), names);
    }

    /** The type of what a schema comes to. */
    TypeRef typeOf(Resolved resolved) {
        if (depth == Limits.SCHEMAS_NESTED) {
            findings.degraded(
                    resolved.schema(),
                    "more than " + Limits.SCHEMAS_NESTED + " schemas nested in one another; any JSON value instead");
            return ANY;
        }
        depth++;
        TypeRef type = read(resolved);
        depth--;
        readWaiting();
        return type;
    }

    private void readWaiting() {
        if (depth == 0 && !isReadingWaiting) {
            isReadingWaiting = true;
            for (Resolved next = waiting.poll(); next != null; next = waiting.poll()) {
                objects.read(next.schema(), next.name());
            }
            isReadingWaiting = false;
        }
    }

    private TypeRef read(Resolved resolved) {
        Place schema = resolved.schema();
        return switch (shapes.of(schema)) {
            case OBJECT -> new TypeRef.Named(objectType(resolved), resolved.nullable());
            case ENUM -> new TypeRef.Named(enumType(resolved), resolved.nullable());
            case UNION -> unions.read(resolved);
            case LIST -> containers.read(resolved);
            case MAP -> {
                objects.noteFreeForm(schema);
                yield containers.read(resolved);
            }
            case SCALAR -> new TypeRef.Scalar(kind(schema), resolved.nullable());
            case ANY -> {
                objects.noteFreeForm(schema);
                yield ANY;
            }
        };
    }

    /** Reports what can be told only when all schemas are read. */
    void finish() {
        objects.reportRequired();
    }

    private TypeId objectType(Resolved resolved) {
        String id = resolved.schema().id();
        boolean isReferred = resolved.name() instanceof NameSource.Component;
        if (isReferred && !isComponent(id)) {
            waiting.add(resolved);
        } else if (!isComponent(id)) {
            objects.read(resolved.schema(), resolved.name());
        }
        return new TypeId(id);
    }

    private TypeId enumType(Resolved resolved) {
        Place schema = resolved.schema();
        TypeId id = new TypeId(schema.id());
        if (types.begin(id)) {
            EnumReader.Values values = EnumReader.values(schema).orElseThrow();
            types.put(new OpenEnum(id, resolved.name(), values.kind(), values.values(), Docs.of(schema)));
        }
        return id;
    }

    /** What a scalar is. */
    static TypeRef.Kind kind(Place schema) {
        List<String> types = Keywords.types(schema);
        String type = types.isEmpty() ? ShapeReader.impliedType(schema) : types.get(0);
        return Formats.kind(type, schema).orElseThrow();
    }

    private static boolean isComponent(String id) {
        return id.startsWith(COMPONENTS) && id.indexOf('/', COMPONENTS.length()) < 0;
    }

    private static boolean isOtherComponent(Place schema, Place component) {
        return isComponent(schema.id()) && !schema.id().equals(component.id());
    }

    /** The name of what stands inside something that has no name of its own. */
    static NameSource within(NameSource outer, String step) {
        if (outer instanceof NameSource.Member member) {
            return new NameSource.Member(member.owner(), member.step() + '_' + step);
        }
        if (outer instanceof NameSource.OfOperation source) {
            String inner = source.step().isEmpty() ? step : source.step() + '_' + step;
            return new NameSource.OfOperation(source.operationId(), source.role(), inner);
        }
        return new NameSource.Component(((NameSource.Component) outer).key() + '_' + step);
    }
}
