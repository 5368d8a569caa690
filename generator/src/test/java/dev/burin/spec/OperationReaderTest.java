package dev.burin.spec;

import static dev.burin.spec.Specs.HEAD;
import static dev.burin.spec.Specs.only;
import static dev.burin.spec.Specs.operations;
import static org.assertj.core.api.Assertions.assertThat;

import dev.burin.model.Body;
import dev.burin.model.Coverage.Degradation;
import dev.burin.model.OperationModel;
import dev.burin.model.Parameter;
import dev.burin.model.Property;
import dev.burin.model.SdkModel;
import dev.burin.model.Style;
import dev.burin.model.TypeRef;
import dev.burin.model.TypeRef.Kind;
import dev.burin.model.TypeRef.Named;
import dev.burin.model.TypeRef.Scalar;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationReaderTest {
    private static final String SCHEMAS = """
            components:
              schemas:
                A: {type: object, properties: {a: {type: string, enum: [x]}}}
                Page:
                  properties:
                    items: {type: array, items: {$ref: '#/components/schemas/A'}}
                    nextPageUrl: {type: string}
            """;

    @TempDir
    Path folder;

    private Specs specs;

    @BeforeEach
    void setUp() {
        specs = new Specs(folder);
    }

    @Test
    void putsPathParametersInThePathsOrderAndLetsTheOperationsOwnWin() throws IOException {
        OperationModel operation = only(specs.read(HEAD + """
                paths:
                  /a/{x}/b/{y}:
                    parameters:
                      - {name: y, in: path, required: true, schema: {type: string}}
                      - {name: q, in: query, schema: {type: string}}
                      - {name: h, in: header, schema: {type: string}}
                      - {name: Accept, in: header, schema: {type: string}}
                    get:
                      parameters:
                        - {name: q, in: query, required: true, schema: {type: integer}}
                        - {name: x, in: path, schema: {type: string, nullable: true}}
                        - {name: c, in: cookie, schema: {type: array, items: {type: string}}, explode: false}
                        - {name: d, in: query, style: deepObject, schema: {type: object}}
                """));
        assertThat(operation.parameters())
                .extracting(p -> p.in() + " " + p.name() + " " + p.required() + " " + p.style())
                .containsExactly(
                        "path x true SIMPLE",
                        "path y true SIMPLE",
                        "query q true FORM_EXPLODED",
                        "header h false SIMPLE",
                        "cookie c false FORM",
                        "query d false DEEP_OBJECT");
        assertThat(operation.parameters().get(0).type()).isEqualTo(new Scalar(Kind.STRING, false));
        assertThat(operation.parameters().get(2).type()).isEqualTo(new Scalar(Kind.INT64, false));
    }

    @Test
    void repairsPathsAndTheirParameters() throws IOException {
        SdkModel sdk = specs.read(HEAD + """
                paths:
                  /a/{x}:
                    get:
                      parameters:
                        - {name: other, in: path, required: true, schema: {type: string}}
                        - {name: q, in: query, schema: {type: string}}
                        - {name: q, in: query, schema: {type: integer}}
                        - {name: z, in: nowhere}
                """);
        String at = "/paths/~1a~1{x}/get";
        assertThat(only(sdk).parameters())
                .extracting(parameter -> parameter.in() + " " + parameter.name())
                .containsExactly("path x", "query q");
        assertThat(sdk.coverage().degraded())
                .containsExactly(
                        new Degradation(at + "/parameters/1", "the parameter q stands twice; the last one counts"),
                        new Degradation(
                                at + "/parameters/3", "a parameter without a name, or in no known place; left out"),
                        new Degradation(at, "the path's variable x is not declared; added as a string"),
                        new Degradation(
                                at + "/parameters/0", "the parameter other is not in the path /a/{x}; left out"));
    }

    @Test
    void readsParametersThatAreSentAsDocuments() throws IOException {
        List<Parameter> parameters = only(specs.read(HEAD + """
                        paths:
                          /a:
                            get:
                              parameters:
                                - {name: f, in: query, content: {application/json: {schema: {type: object, properties: {a: {}}}}}}
                                - {name: g, in: query, content: {application/json: {schema: {type: integer}}}}
                                - {name: h, in: query}
                        """)).parameters();
        assertThat(parameters)
                .extracting(Parameter::style)
                .containsExactly(Style.JSON, Style.JSON, Style.FORM_EXPLODED);
        assertThat(parameters.get(0).type()).isInstanceOf(Named.class);
        assertThat(parameters.get(1).type()).isEqualTo(new Scalar(Kind.INT64, false));
        assertThat(parameters.get(2).type()).isEqualTo(new Scalar(Kind.STRING, false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'application/json': {schema: {type: object, properties: {a: {}}}}|application/json JSON fields a",
                "'application/json': {schema: {$ref: '#/components/schemas/A'}}|application/json JSON value A",
                "'application/json': {schema: {type: array, items: {type: string}}}|application/json JSON value list",
                "'application/json': {}|application/json JSON value any",
                "'application/json': {schema: {properties: {a: {}}, additionalProperties: {type: string}}}"
                        + "|application/json JSON value schema",
                "'text/xml': {}, 'application/merge-patch+json; v=1': {schema: {type: string}}"
                        + "|application/merge-patch+json; v=1 JSON value STRING",
                "'application/x-www-form-urlencoded': {schema: {$ref: '#/components/schemas/A'}}"
                        + "|application/x-www-form-urlencoded FORM fields a",
                "'application/x-www-form-urlencoded': {schema: {type: object}}"
                        + "|application/x-www-form-urlencoded FORM value any",
                "'application/x-www-form-urlencoded': {schema: {type: string}}"
                        + "|application/x-www-form-urlencoded FORM fields",
                "'application/x-www-form-urlencoded': {}|application/x-www-form-urlencoded FORM fields",
                "'multipart/form-data': {}, 'application/x-www-form-urlencoded': {schema: {properties: {b: {}}}}"
                        + "|application/x-www-form-urlencoded FORM fields b",
                "'multipart/form-data': {schema: {properties: {c: {}}}}|multipart/form-data MULTIPART fields c",
                "'application/json': {}, 'multipart/form-data': {schema: {properties: {c: {type: string, format: binary}}}}"
                        + "|multipart/form-data MULTIPART fields c",
                "'multipart/mixed': {}|multipart/mixed BYTES value FILE",
                "'*/*': {schema: {type: string, format: binary}}|application/octet-stream BYTES value FILE",
                "'text/csv': {schema: {type: string}}|text/csv TEXT value STRING",
                "'application/octet-stream': {}|application/octet-stream BYTES value FILE",
                "'*/*': {schema: {type: boolean}}|application/json JSON value BOOLEAN",
            })
    void choosesTheMediaTypeThatServesBest(String content, String expected) throws IOException {
        Body body = only(specs.read(
                        HEAD + "paths: {/a: {post: {requestBody: {content: {" + content + "}}}}}\n" + SCHEMAS))
                .body()
                .orElseThrow();
        assertThat(shown(body)).isEqualTo(expected);
    }

    @Test
    void namesTheInlineTypesOfOperations() throws IOException {
        SdkModel sdk = specs.read(HEAD + """
                paths:
                  /a:
                    post:
                      operationId: doIt
                      parameters:
                        - {name: q, in: query, schema: {type: array, items: {type: string, enum: [x]}}}
                        - {$ref: '#/components/parameters/Shared'}
                      requestBody: {content: {application/json: {schema: {properties: {f: {properties: {g: {}}}}}}}}
                      responses:
                        '200': {content: {application/json: {schema: {properties: {r: {}}}}}}
                        4XX: {content: {application/problem+json: {schema: {properties: {e: {}}}}}}
                components:
                  parameters:
                    Shared: {name: s, in: query, schema: {type: string, enum: [y]}}
                """);
        assertThat(sdk.types())
                .extracting(type -> type.nameSource().toString())
                .containsExactly(
                        "OfOperation[operationId=doIt, role=PARAMS, step=q_Item]",
                        "Component[key=Shared]",
                        "OfOperation[operationId=doIt, role=PARAMS, step=f]",
                        "OfOperation[operationId=doIt, role=RESPONSE, step=]",
                        "OfOperation[operationId=doIt, role=ERROR, step=4XX]");
        assertThat(only(sdk).errors())
                .extracting(OperationModel.ErrorBody::status)
                .containsExactly("4XX");
    }

    @Test
    void takesForFilesWhatIsBytesInTheWordsOfEitherVersion() throws IOException {
        Body body = only(specs.read(HEAD + """
                        paths:
                          /a:
                            post:
                              requestBody:
                                content:
                                  multipart/form-data:
                                    schema:
                                      properties:
                                        a: {type: string, format: binary}
                                        b: {contentMediaType: image/png}
                                        c: {type: array, items: {contentMediaType: image/png}}
                                        d: {}
                                        e: {type: string, contentMediaType: image/png, contentEncoding: base64}
                                        f: {type: string, contentMediaType: application/json}
                                        g: {}
                                    encoding: {d: {contentType: image/*}}
                        """)).body().orElseThrow();
        TypeRef file = TypeRef.file(false);
        assertThat(((Body.Fields) body).fields())
                .extracting(Property::type)
                .containsExactly(
                        file,
                        TypeRef.file(true),
                        new TypeRef.ListOf(TypeRef.file(true), false),
                        TypeRef.file(true),
                        new Scalar(Kind.STRING, false),
                        new Scalar(Kind.STRING, false),
                        new TypeRef.Any());
    }

    @Test
    void givesOperationsWithoutAnIdOfTheirOwnOneByMethodAndPath() throws IOException {
        SdkModel sdk = specs.read(HEAD + """
                paths:
                  /a: {get: {operationId: same}, put: {}}
                  /b/{c}: {get: {operationId: same}, head: {operationId: only}}
                """);
        assertThat(operations(sdk))
                .extracting(OperationModel::id)
                .containsExactly("get /a", "put /a", "get /b/{c}", "only");
    }

    @Test
    void readsSecurityWithItsInheritance() throws IOException {
        SdkModel sdk = specs.read(HEAD + """
                security: [{basic: []}, {key: [], token: []}]
                paths:
                  /a: {get: {}, put: {security: []}, post: {security: [{}, {token: [x]}, {digest: [], tls: []}]}}
                components:
                  securitySchemes:
                    basic: {type: http, scheme: Basic}
                    token: {type: oauth2, flows: {}}
                    key: {type: apiKey, in: query, name: k, description: The key.}
                    digest: {type: http, scheme: digest}
                    tls: {type: mutualTLS}
                    fetched: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://a.example/token'}}}
                    nowhere: {type: oauth2, flows: {clientCredentials: {tokenUrl: /token}}}
                """);
        assertThat(sdk.security())
                .extracting(Object::toString)
                .containsExactly(
                        "Basic[id=basic, doc=Doc[summary=, description=, deprecated=false]]",
                        "Bearer[id=token, doc=Doc[summary=, description=, deprecated=false]]",
                        "ApiKey[id=key, in=query, name=k, doc=Doc[summary=, description=The key., deprecated=false]]",
                        "Custom[id=digest, doc=Doc[summary=, description=, deprecated=false]]",
                        "ClientCredentials[id=fetched, tokenUrl=https://a.example/token, doc=Doc[summary=, description=,"
                                + " deprecated=false]]",
                        "Bearer[id=nowhere, doc=Doc[summary=, description=, deprecated=false]]");
        assertThat(operations(sdk))
                .extracting(OperationModel::security)
                .containsExactly(
                        List.of(List.of("basic"), List.of("key", "token")),
                        List.of(),
                        List.of(List.of(), List.of("token"), List.of("digest")));
        assertThat(sdk.coverage().degraded())
                .extracting(Degradation::what)
                .containsExactly(
                        "a flow to get a token; the caller brings the token",
                        "the way to authenticate http digest; a credential of the caller's own",
                        "a certificate of the client's; a transport of the caller's brings it",
                        "a flow to get a token; the caller brings the token");
    }

    @Test
    void saysWhatItLeavesOut() throws IOException {
        SdkModel sdk = specs.read(HEAD + """
                paths:
                  relative: {get: {}}
                  /a:
                    trace: {requestBody: {content: {text/plain: {}}}}
                    post: {requestBody: {content: {multipart/form-data: {}}}}
                """);
        assertThat(sdk.coverage().degraded())
                .containsExactly(
                        new Degradation(
                                "/paths/relative", "a path that does not begin with a slash; taken as if it did"),
                        new Degradation(
                                "/paths/~1a/trace/requestBody", "a body for TRACE, which HTTP forbids; left out"),
                        new Degradation(
                                "/paths/~1a/post/requestBody/content/multipart~1form-data",
                                "a multipart body without declared parts; its bytes, to be written by the caller"));
    }

    private static String shown(Body body) {
        String head = body.mediaType() + " ";
        if (body instanceof Body.Fields fields) {
            String names = String.join(
                    " ", fields.fields().stream().map(Property::name).toList());
            return (head + fields.encoding() + " fields " + names).strip();
        }
        Body.Value value = (Body.Value) body;
        String type = value.type() instanceof Scalar scalar
                ? scalar.kind().toString()
                : value.type() instanceof Named named
                        ? named.id().pointer().substring(named.id().pointer().lastIndexOf('/') + 1)
                        : value.type() instanceof TypeRef.ListOf ? "list" : "any";
        return head + value.encoding() + " value " + type;
    }
}
