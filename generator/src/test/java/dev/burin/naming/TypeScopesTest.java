package dev.burin.naming;

import static org.assertj.core.api.Assertions.assertThat;

import dev.burin.model.Doc;
import dev.burin.model.NameSource;
import dev.burin.model.TypeId;
import dev.burin.model.TypeModel;
import dev.burin.model.TypeModel.ObjectType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TypeScopesTest {
    @Test
    void aSchemaKeepsItsNameBesideComponentsOfOtherKindsWithItsKey() {
        List<TypeModel> types = List.of(
                component("/components/parameters/status/schema", "status"),
                component("/components/schemas/status", "status"));

        assertThat(names(types))
                .isEqualTo(Map.of(
                        "/components/schemas/status", "Status",
                        "/components/parameters/status/schema", "StatusComponent"));
        assertThat(names(reversed(types))).isEqualTo(names(types));
    }

    @Test
    void aDottedKeyGivesItsLastSegmentWhereNoOtherEndsSo() {
        assertThat(names(List.of(
                        component("/components/schemas/api.v2.Service", "api.v2.Service"),
                        component("/components/schemas/api.v2.Status", "api.v2.Status"),
                        component("/components/schemas/web.Status", "web.Status"))))
                .containsEntry("/components/schemas/api.v2.Service", "Service")
                .containsEntry("/components/schemas/api.v2.Status", "ApiV2Status")
                .containsEntry("/components/schemas/web.Status", "WebStatus");
    }

    private static TypeModel component(String pointer, String key) {
        return new ObjectType(
                new TypeId(pointer), new NameSource.Component(key), List.of(), Optional.empty(), Doc.NONE);
    }

    private static List<TypeModel> reversed(List<TypeModel> types) {
        List<TypeModel> reversed = new ArrayList<>(types);
        Collections.reverse(reversed);
        return reversed;
    }

    private static Map<String, String> names(List<TypeModel> types) {
        TypeScopes scopes = new TypeScopes("p.model", new PackageScopes(), Map.of(), Map.of());
        scopes.addAll(types);
        return scopes.types().entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().pointer(),
                        entry -> entry.getValue().simpleName()));
    }
}
