package dev.burin.spec;

import static dev.burin.spec.Specs.HEAD;
import static dev.burin.spec.Specs.operations;
import static org.assertj.core.api.Assertions.assertThat;

import dev.burin.GeneratorOptions.Grouping;
import dev.burin.model.OperationModel;
import dev.burin.model.SdkModel;
import dev.burin.model.ServiceModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceReaderTest {
    private static final String TAGGED = HEAD + """
            tags: [{name: Pets, description: All pets.}]
            paths:
              /pets/{id}/toys: {get: {operationId: listToys, tags: [Pets, Toys]}}
              /pets: {get: {operationId: listPets, tags: [Pets]}, post: {operationId: createPet%s}}
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v2/Services/{Sid}/Entities/{Id}/Challenges|[Services, Entities, Challenges]",
                "/2010-04-01/Accounts/{Sid}/Calls.json|[Accounts, Calls]",
                "/2010-04-01/Accounts/{Sid}.json|[Accounts]",
                "/api/v1/users|[api, users]",
                "/api/users|[api, users]",
                "/v1beta1/users|[users]",
                "/users/v1|[users, v1]",
                "/video|[video]",
                "/|[root]",
                "/v3|[root]",
                "/{id}/|[root]",
            })
    void makesTheResourceOfAPath(String path, String resource) {
        assertThat(PathTemplate.resource(path)).hasToString(resource);
    }

    @Test
    void makesAServiceOfEachPrefixParentsFirst() throws IOException {
        SdkModel sdk = new Specs(folder)
                .read(HEAD + "paths: {'/v1/a/{x}/b/c': {get: {}}, /v1/d: {get: {}}, '/v1/a/{x}': {get: {}}}");
        assertThat(sdk.services())
                .extracting(
                        service -> service.path() + " " + service.operations().size())
                .containsExactly("[a] 1", "[a, b] 0", "[a, b, c] 1", "[d] 1");
    }

    @Test
    void groupsByTagWhereItShould() throws IOException {
        assertThat(paths(", tags: [Pets]", Grouping.AUTO)).containsExactly(List.of("Pets"));
        assertThat(paths("", Grouping.AUTO)).containsExactly(List.of("Pets"), List.of("pets"));
        assertThat(paths("", Grouping.TAG)).containsExactly(List.of("Pets"), List.of("default"));
        assertThat(paths(", tags: [Pets]", Grouping.PATH)).containsExactly(List.of("pets"), List.of("pets", "toys"));
    }

    @Test
    void describesATagAndTellsItsOwnCollectionByTheShortestPath() throws IOException {
        SdkModel sdk = read(", tags: [Pets]", Grouping.TAG);
        assertThat(sdk.services().get(0).doc().description()).isEqualTo("All pets.");
        assertThat(operations(sdk)).extracting(OperationModel::verb).containsExactly("listToys", "listPets", "create");
    }

    @Test
    void takesTheLeadingWordOnlyWhereItIsTheOnlyOne() throws IOException {
        SdkModel sdk = new Specs(folder).read(HEAD + """
                        paths:
                          /a: {get: {operationId: ListA}, post: {operationId: create_a}}
                          /a/{x}: {put: {operationId: UpdateA}, patch: {operationId: update-a-bit}, get: {}}
                          /a/{x}/{y}: {delete: {operationId: DeleteFar}}
                        """);
        assertThat(operations(sdk))
                .extracting(OperationModel::verb)
                .containsExactly("list", "create", "UpdateA", "update-a-bit", "get", "DeleteFar");
    }

    @ParameterizedTest
    @CsvSource({
        "CreateChallenge,create",
        "createChallenge,create",
        "create_challenge,create",
        "create-challenge,create",
        "challenges.create,create",
        "repos/list-for-org,list",
        "HTTPGet,http",
        "get2Things,get2",
        "List,list",
        "get /a/{b},get",
        "_,''",
    })
    void findsTheLeadingWord(String id, String word) {
        assertThat(Verbs.leadingWord(id)).isEqualTo(word);
    }

    private List<List<String>> paths(String tags, Grouping grouping) throws IOException {
        return read(tags, grouping).services().stream().map(ServiceModel::path).toList();
    }

    private SdkModel read(String tags, Grouping grouping) throws IOException {
        return new Specs(folder).read(TAGGED.replace("%s", tags), grouping, List.of());
    }
}
