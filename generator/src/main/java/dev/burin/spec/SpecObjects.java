package dev.burin.spec;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The objects of Swagger 2.0, and those of OpenAPI 3.0.4, 3.1.1 and 3.2.0, with the members that each version gives
 * them; written as {@link SpecObject#parse} reads it.
 *
 * <p>Members of a schema are known whatever the version: Burin reads those of JSON Schema in documents of 3.0, and
 * {@code nullable} in those of 3.1. {@code query} and {@code additionalOperations} are known for the same reason.
 */
final class SpecObjects {
    private static final String ROOT = "Document";

    private static final String SWAGGER = """
            Document: swagger info=Info host basePath schemes consumes produces paths={/Path_Item} definitions={Schema} parameters={Parameter} responses={Response} securityDefinitions={Security_Scheme} security tags=[Tag] externalDocs=External_Documentation
            Info: title description termsOfService contact=Contact license=License version
            Contact: name url email
            License: name url
            Path_Item: $ref get=Operation put=Operation post=Operation delete=Operation options=Operation head=Operation patch=Operation parameters=[Parameter]
            Operation: tags summary description externalDocs=External_Documentation operationId consumes produces parameters=[Parameter] responses={#Response} schemes deprecated security
            External_Documentation: description url
            Parameter: name in description required schema=Schema type format allowEmptyValue items=Items collectionFormat default maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern maxItems minItems uniqueItems enum multipleOf
            Items: type format items=Items collectionFormat default maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern maxItems minItems uniqueItems enum multipleOf
            Response: description schema=Schema headers={Header} examples
            Header: description type format items=Items collectionFormat default maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern maxItems minItems uniqueItems enum multipleOf
            Tag: name description externalDocs=External_Documentation
            Security_Scheme: type description name in flow authorizationUrl tokenUrl scopes
            XML: name namespace prefix attribute wrapped
            Reference: $ref
            """;

    private static final String OPENAPI = """
            Document: openapi info=Info servers=[Server] paths={/Path_Item} components=Components security tags=[Tag] externalDocs=External_Documentation jsonSchemaDialect@3.1 webhooks={Path_Item}@3.1 $self@3.2
            Info: title description termsOfService contact=Contact license=License version summary@3.1
            Contact: name url email
            License: name url identifier@3.1
            Server: url description variables={Server_Variable} name@3.2
            Server_Variable: enum default description
            Components: schemas={Schema} responses={Response} parameters={Parameter} examples={Example} requestBodies={Request_Body} headers={Header} securitySchemes={Security_Scheme} links={Link} callbacks={Callback} pathItems={Path_Item}@3.1 mediaTypes={Media_Type}@3.2
            Path_Item: $ref summary description get=Operation put=Operation post=Operation delete=Operation options=Operation head=Operation patch=Operation trace=Operation servers=[Server] parameters=[Parameter] query=Operation additionalOperations={Operation}
            Operation: tags summary description externalDocs=External_Documentation operationId parameters=[Parameter] requestBody=Request_Body responses={#Response} callbacks={Callback} deprecated security servers=[Server]
            External_Documentation: description url
            Parameter: name in description required deprecated allowEmptyValue style explode allowReserved schema=Schema example examples={Example} content={Media_Type}
            Request_Body: description content={Media_Type} required
            Media_Type: schema=Schema example examples={Example} encoding={Encoding} itemSchema=Schema@3.2 prefixEncoding=[Encoding]@3.2 itemEncoding=Encoding@3.2
            Encoding: contentType headers={Header} style explode allowReserved encoding={Encoding}@3.2 prefixEncoding=[Encoding]@3.2 itemEncoding=Encoding@3.2
            Response: description headers={Header} content={Media_Type} links={Link} summary@3.2
            Example: summary description value externalValue dataValue@3.2 serializedValue@3.2
            Link: operationRef operationId parameters requestBody description server=Server
            Header: description required deprecated allowEmptyValue style explode allowReserved schema=Schema example examples={Example} content={Media_Type}
            Tag: name description externalDocs=External_Documentation summary@3.2 parent@3.2 kind@3.2
            Discriminator: propertyName mapping defaultMapping@3.2
            XML: name namespace prefix attribute wrapped nodeType@3.2
            Security_Scheme: type description name in scheme bearerFormat flows=OAuth_Flows openIdConnectUrl oauth2MetadataUrl@3.2 deprecated@3.2
            OAuth_Flows: implicit=OAuth_Flow password=OAuth_Flow clientCredentials=OAuth_Flow authorizationCode=OAuth_Flow deviceAuthorization=OAuth_Flow@3.2
            OAuth_Flow: authorizationUrl tokenUrl refreshUrl scopes deviceAuthorizationUrl@3.2
            Reference: $ref summary@3.1 description@3.1
            """;

    private static final String SCHEMA = """
            Schema: $ref $id $schema $anchor $dynamicRef $dynamicAnchor $recursiveRef $recursiveAnchor $vocabulary $comment $defs={Schema} definitions={Schema} id title description default examples example deprecated readOnly writeOnly nullable type enum const format multipleOf maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern maxItems minItems uniqueItems maxContains minContains maxProperties minProperties required dependentRequired dependencies properties={Schema} patternProperties={Schema} additionalProperties=Schema propertyNames=Schema unevaluatedProperties=Schema dependentSchemas={Schema} items=Schema additionalItems=Schema prefixItems=[Schema] contains=Schema unevaluatedItems=Schema allOf=[Schema] anyOf=[Schema] oneOf=[Schema] not=Schema if=Schema then=Schema else=Schema contentMediaType contentEncoding contentSchema=Schema discriminator=Discriminator xml=XML externalDocs=External_Documentation
            """;

    private final SpecVersion version;
    private final Map<String, SpecObject> objects;
    /** What other versions than this one have, by object and member. */
    private final Set<String> elsewhere = new HashSet<>();

    /** Those of a version. */
    SpecObjects(SpecVersion version) {
        boolean isSwagger = version == SpecVersion.V2_0;
        this.version = isSwagger ? SpecVersion.V3_0 : version; // the table of 2.0 has no later members
        this.objects = read((isSwagger ? SWAGGER : OPENAPI) + SCHEMA);
        if (!isSwagger) {
            objects.values()
                    .forEach(object -> object.members().keySet().forEach(member -> elsewhere.add(key(object, member))));
        }
    }

    private static Map<String, SpecObject> read(String table) {
        Map<String, SpecObject> objects = new HashMap<>();
        table.lines().map(SpecObject::parse).forEach(object -> objects.put(object.name(), object));
        return objects;
    }

    /** The whole document. */
    SpecObject document() {
        return object(ROOT);
    }

    /** What stands for another object. */
    SpecObject reference() {
        return object("Reference");
    }

    /** The object of that name; Swagger's discriminator is none, and so has no members. */
    SpecObject object(String name) {
        return Objects.requireNonNull(objects.getOrDefault(name, new SpecObject(name, Map.of())));
    }

    /** Whether the object has the member in this version. */
    boolean has(SpecObject object, String member) {
        return object.member(member, version).isPresent();
    }

    /** Whether a later version of OpenAPI 3 gives the object the member. */
    boolean hasLater(SpecObject object, String member) {
        return elsewhere.contains(key(object, member));
    }

    private static String key(SpecObject object, String member) {
        return object.name() + ' ' + member;
    }
}
