package dev.burin.naming;

import com.palantir.javapoet.ClassName;
import dev.burin.model.NameSource;
import dev.burin.model.Property;
import dev.burin.model.TypeId;
import dev.burin.model.TypeModel;
import dev.burin.model.TypeRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** Gives names to types and their members: components first, then what stands inside something else. */
final class TypeScopes implements TypeModel.Visitor<Map<String, String>> {
    private final String modelPackage;
    private final PackageScopes packages;
    private final Map<TypeId, String> chosen;
    private final Map<String, OperationNames> operations;
    private final Map<TypeId, ClassName> types = new LinkedHashMap<>();
    private final Map<TypeId, Map<String, String>> members = new HashMap<>();
    private final Set<String> refused = new LinkedHashSet<>();

    /**
     * Nothing has a name yet.
     *
     * @param modelPackage where components go
     * @param packages where classes take their names
     * @param chosen class names that the user has chosen
     * @param operations the names of operations by id
     */
    TypeScopes(
            String modelPackage,
            PackageScopes packages,
            Map<TypeId, String> chosen,
            Map<String, OperationNames> operations) {
        this.modelPackage = modelPackage;
        this.packages = packages;
        this.chosen = chosen;
        this.operations = operations;
    }

    Map<TypeId, ClassName> types() {
        return types;
    }

    Map<TypeId, Map<String, String>> members() {
        return members;
    }

    /** The names that the user chose and another class has already. */
    Set<String> refused() {
        return refused;
    }

    /** Each type comes before those that stand in it. */
    void addAll(List<TypeModel> all) {
        addChosen(all);
        addComponents(all);
        for (TypeModel type : all) {
            if (!types.containsKey(type.id())) {
                addInline(type);
            }
        }
        all.forEach(type -> members.put(type.id(), type.accept(this)));
    }

    /** Before all others, which then have to do with what is left. */
    private void addChosen(List<TypeModel> all) {
        Map<TypeId, String> packageNames = new HashMap<>();
        for (TypeModel type : all) {
            String packageName = packageName(type.nameSource(), packageNames);
            packageNames.put(type.id(), packageName);
            String choice = chosen.get(type.id());
            if (choice != null) {
                packages.choose(packageName, choice)
                        .ifPresentOrElse(name -> types.put(type.id(), name), () -> refused.add(choice));
            }
        }
    }

    private String packageName(NameSource source, Map<TypeId, String> known) {
        if (source instanceof NameSource.Member member) {
            return Objects.requireNonNull(known.get(member.owner()), "a type before its owner");
        }
        return source instanceof NameSource.OfOperation operation
                ? Objects.requireNonNull(operations.get(operation.operationId()))
                        .params()
                        .packageName()
                : modelPackage;
    }

    private void addComponents(List<TypeModel> all) {
        Map<TypeId, String> keys = new LinkedHashMap<>();
        Map<String, Integer> lastSegments = new HashMap<>();
        for (TypeModel type : all) {
            if (type.nameSource() instanceof NameSource.Component component) {
                if (!types.containsKey(type.id())) {
                    keys.put(type.id(), component.key());
                }
                lastSegments.merge(sortKey(lastSegment(component.key())), 1, Integer::sum);
            }
        }
        List<Map.Entry<TypeId, String>> order = new ArrayList<>(keys.entrySet());
        // A schema goes before a parameter or response of the same key.
        order.sort(Comparator.comparing((Map.Entry<TypeId, String> entry) -> !isSchema(entry.getKey()))
                .thenComparing(entry -> !entry.getValue().equals(NameStyle.TYPE.write(Words.of(entry.getValue()))))
                .thenComparing(Map.Entry::getValue)
                .thenComparing(entry -> entry.getKey().pointer()));
        for (Map.Entry<TypeId, String> entry : order) {
            TypeId id = entry.getKey();
            String key = entry.getValue();
            boolean unique = lastSegments.getOrDefault(sortKey(lastSegment(key)), 0) == 1;
            List<String> wanted = Words.of(unique ? lastSegment(key) : key);
            types.put(id, packages.allocate(modelPackage, isSchema(id) ? key : id.pointer(), wanted, spelled(id, key)));
        }
    }

    private static boolean isSchema(TypeId id) {
        return id.pointer().startsWith("/components/schemas/");
    }

    private static List<String> spelled(TypeId id, String key) {
        return isSchema(id) ? Words.spelled(key) : Words.with(Words.of(key), "component");
    }

    private static String lastSegment(String key) {
        String segment = key.substring(key.lastIndexOf('.') + 1);
        return segment.isEmpty() ? key : segment;
    }

    private static String sortKey(String segment) {
        return NameStyle.TYPE.write(Words.of(segment)).toLowerCase(Locale.ROOT);
    }

    private void addInline(TypeModel type) {
        if (type.nameSource() instanceof NameSource.Member member) {
            ClassName owner = Objects.requireNonNull(types.get(member.owner()), "a type before its owner");
            add(type.id(), owner.packageName(), Words.of(owner.simpleName()), member.step());
        } else if (type.nameSource() instanceof NameSource.OfOperation source) {
            OperationNames operation = Objects.requireNonNull(operations.get(source.operationId()));
            String role = source.role().name().toLowerCase(Locale.ROOT);
            add(type.id(), operation.params().packageName(), Words.with(operation.typeWords(), role), source.step());
        }
    }

    private void add(TypeId id, String packageName, List<String> owner, String step) {
        List<String> words = step.isEmpty() ? owner : Words.with(owner, Words.of(step));
        types.put(id, packages.allocate(packageName, id.pointer(), words));
    }

    @Override
    public Map<String, String> object(TypeModel.ObjectType object) {
        return new NameScope(NameStyle.MEMBER, ReservedNames.members())
                .allocate(object.properties().stream().map(Property::name).toList());
    }

    /** Each branch that may need a class of its own is called after its type. */
    @Override
    public Map<String, String> union(TypeModel.UnionType union) {
        NameScope scope = new NameScope(NameStyle.TYPE, Set.of());
        String own = Objects.requireNonNull(types.get(union.id())).simpleName();
        if (own.startsWith("Of")) {
            scope.reserve(own.substring(2)); // a record in it is called Of… and can't be called as the union is
        }
        Map<String, TypeRef> branches = new TreeMap<>();
        union.branches().forEach(branch -> branches.put(JavaNames.key(branch), branch));
        Map<String, String> names = new HashMap<>();
        branches.forEach((key, branch) -> {
            List<String> words = branch.accept(new TypeWords(types));
            names.put(key, scope.allocate(key, words, Words.with(words, "type")));
        });
        return names;
    }

    @Override
    public Map<String, String> openEnum(TypeModel.OpenEnum openEnum) {
        return new NameScope(NameStyle.CONSTANT, ReservedNames.constants())
                .allocate(openEnum.values().stream()
                        .map(TypeModel.EnumValue::value)
                        .toList());
    }
}
