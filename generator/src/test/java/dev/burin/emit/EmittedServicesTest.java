package dev.burin.emit;

import static dev.burin.emit.Shop.fields;
import static dev.burin.emit.Shop.list;
import static dev.burin.emit.Shop.named;
import static dev.burin.emit.Shop.pages;
import static dev.burin.emit.Shop.path;
import static dev.burin.emit.Shop.property;
import static dev.burin.emit.Shop.query;
import static dev.burin.emit.Shop.scalar;
import static dev.burin.emit.Shop.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.burin.Configuration;
import dev.burin.GeneratedFile;
import dev.burin.WebhookSignature;
import dev.burin.emit.Shop.Operation;
import dev.burin.model.Body;
import dev.burin.model.Constraints;
import dev.burin.model.Doc;
import dev.burin.model.HttpMethod;
import dev.burin.model.OperationModel;
import dev.burin.model.Outcome;
import dev.burin.model.Parameter;
import dev.burin.model.Style;
import dev.burin.model.TypeRef;
import dev.burin.testing.InMemoryCompiler;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EmittedServicesTest {
    static Shop everything() {
        List<String> orders = List.of("Shops", "Orders");
        Parameter shop = path("ShopSid", Shop.STRING);
        Parameter sid = path("Sid", Shop.STRING);
        return new Shop()
                .object(
                        "Order",
                        property("sid", Shop.STRING, false),
                        property("total", scalar(TypeRef.Kind.INT64), true))
                .openEnum("Status", "open", "closed")
                .object(
                        "Orders",
                        property("orders", list(named("Order")), false),
                        property("meta", named("Meta"), false),
                        property("stream", Shop.STRING, false),
                        Shop.deprecated(property("page", scalar(TypeRef.Kind.INT32), true)))
                .object("Meta", Shop.deprecated(property("next_page_url", Shop.STRING.withNullable(true), false)))
                .object(
                        "Found",
                        property("items", list(named("Order")), true),
                        property("next_url", Shop.STRING, false))
                .operation(
                        orders,
                        "create",
                        Operation.of(
                                        "CreateOrder",
                                        HttpMethod.POST,
                                        "/Shops/{ShopSid}/Orders",
                                        new Outcome.One(named("Order")))
                                .with(shop, Shop.parameter(Parameter.In.HEADER, "X-Twice", Shop.STRING, false))
                                .with(fields(
                                        "application/x-www-form-urlencoded",
                                        Body.Encoding.FORM,
                                        property("Item.Sid", Shop.STRING, true),
                                        property("Amount", scalar(TypeRef.Kind.INT32), true),
                                        property("Due", scalar(TypeRef.Kind.DATE_TIME_RFC_2822), false),
                                        property("Reminders", list(scalar(TypeRef.Kind.DATE_TIME_RFC_2822)), false),
                                        property("Hidden", new TypeRef.Any(), false),
                                        Shop.deprecated(property("Tag", list(Shop.STRING), false))))
                                .secured(List.of(List.of("key", "token"), List.of("basic"))))
                .operation(
                        orders,
                        "list",
                        Operation.of(
                                        "ListOrder",
                                        HttpMethod.GET,
                                        "/Shops/{ShopSid}/Orders",
                                        pages("Orders", "orders", "Order", "meta", "next_page_url"))
                                .with(
                                        shop,
                                        query("PageSize", scalar(TypeRef.Kind.INT32)),
                                        query("Since", scalar(TypeRef.Kind.DATE_TIME)),
                                        query("Status", list(named("Status"))),
                                        Shop.styled(query("Sids", list(Shop.STRING)), Style.FORM),
                                        Shop.styled(
                                                query("Range", new TypeRef.MapOf(Shop.STRING, false)),
                                                Style.DEEP_OBJECT),
                                        Shop.parameter(Parameter.In.COOKIE, "theme", Shop.STRING, false)))
                .operation(
                        orders,
                        "search",
                        Operation.of(
                                        "SearchOrder",
                                        HttpMethod.POST,
                                        "/Shops/{ShopSid}/Orders/Search",
                                        pages("Found", "items", "Order", "next_url"))
                                .with(shop)
                                .with(value("application/json", Body.Encoding.JSON, named("Meta"), true)))
                .operation(
                        orders,
                        "fetch",
                        Operation.of(
                                        "FetchOrder",
                                        HttpMethod.GET,
                                        "/Shops/{ShopSid}/Orders/{Sid}",
                                        new Outcome.One(named("Order")))
                                .with(shop, sid)
                                .with(Shop.DEPRECATED))
                .operation(
                        orders,
                        "delete",
                        Operation.of(
                                        "DeleteOrder",
                                        HttpMethod.DELETE,
                                        "/Shops/{ShopSid}/Orders/{Sid}",
                                        new Outcome.Nothing())
                                .with(shop, sid))
                .operation(
                        orders,
                        "replace",
                        Operation.of(
                                        "ReplaceOrder",
                                        HttpMethod.PUT,
                                        "/Shops/{ShopSid}/Orders/{Sid}",
                                        new Outcome.One(named("Order")))
                                .with(shop, sid)
                                .with(value("application/json", Body.Encoding.JSON, named("Order"), true)))
                .operation(
                        orders,
                        "patch",
                        Operation.of(
                                        "PatchOrder",
                                        HttpMethod.PATCH,
                                        "/Shops/{ShopSid}/Orders/{Sid}",
                                        new Outcome.One(named("Order")))
                                .with(shop, sid)
                                .with(fields(
                                        "application/merge-patch+json",
                                        Body.Encoding.JSON,
                                        property("name", Shop.STRING.withNullable(true), false),
                                        property("tags", list(Shop.STRING), false))))
                .operation(
                        orders,
                        "tag",
                        Operation.of(
                                        "TagOrder",
                                        HttpMethod.PUT,
                                        "/Shops/{ShopSid}/Orders/{Sid}/Tags",
                                        new Outcome.One(list(Shop.STRING)))
                                .with(
                                        shop,
                                        sid,
                                        Shop.parameter(Parameter.In.QUERY, "Dry", scalar(TypeRef.Kind.BOOLEAN), true))
                                .with(value("application/json", Body.Encoding.JSON, list(list(Shop.STRING)), false)))
                .operation(
                        orders,
                        "note",
                        Operation.of(
                                        "NoteOrder",
                                        HttpMethod.POST,
                                        "/Shops/{ShopSid}/Orders/{Sid}/Notes",
                                        new Outcome.Text())
                                .with(shop, sid)
                                .with(value("text/markdown", Body.Encoding.TEXT, Shop.STRING, true)))
                .operation(
                        orders,
                        "scan",
                        Operation.of(
                                        "ScanOrder",
                                        HttpMethod.POST,
                                        "/Shops/{ShopSid}/Orders/{Sid}/Scan",
                                        new Outcome.Bytes())
                                .with(shop, sid)
                                .with(value("image/png", Body.Encoding.BYTES, TypeRef.file(false), false)))
                .operation(
                        orders,
                        "rate",
                        Operation.of(
                                        "RateOrder",
                                        HttpMethod.POST,
                                        "/Orders/{row}/{level}/{rush}/{status}/{at}/{many}/{any}/{value}",
                                        new Outcome.One(scalar(TypeRef.Kind.DOUBLE)))
                                .with(
                                        path("row", Shop.STRING),
                                        path("level", scalar(TypeRef.Kind.INT32)),
                                        path("rush", scalar(TypeRef.Kind.BOOLEAN)),
                                        path("status", named("Status")),
                                        path("at", scalar(TypeRef.Kind.DATE_TIME)),
                                        path("many", list(Shop.STRING)),
                                        path("any", new TypeRef.Any()),
                                        path("value", scalar(TypeRef.Kind.DATE_TIME_RFC_2822)))
                                .with(value("application/json", Body.Encoding.JSON, new TypeRef.Any(), true)))
                .operation(
                        List.of("Item"),
                        "fetch",
                        Operation.of("FetchItem", HttpMethod.GET, "/Item", new Outcome.One(new TypeRef.Any()))
                                .secured(List.of()))
                .operation(
                        List.of("Items"),
                        "count",
                        Operation.of(
                                        "CountItems",
                                        HttpMethod.GET,
                                        "/Items",
                                        new Outcome.One(scalar(TypeRef.Kind.INT64)))
                                .secured(List.of(List.of()))
                                .with(fields("application/x-www-form-urlencoded", Body.Encoding.FORM)))
                .operation(
                        List.of("Items"),
                        "reset",
                        Operation.of("ResetItems", HttpMethod.POST, "/Items", new Outcome.Nothing())
                                .with(fields("application/json", Body.Encoding.JSON)));
    }

    @Test
    void everythingCompilesWithoutAnyWarning() {
        assertThat(InMemoryCompiler.compile(everything().filesWithSupport()).diagnostics())
                .isEmpty();
    }

    @Test
    void noLineIsLongerThan120Columns() {
        assertThat(everything().files())
                .allSatisfy(file -> assertThat(file.content().lines()).allMatch(line -> line.length() <= 120));
    }

    private static List<String> signatures(String source, String method) {
        return source.replaceAll("\\(\\s+", "(")
                .replaceAll(",\\s+", ", ")
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("public ") && line.contains(" " + method))
                .toList();
    }

    @Test
    void requiredParamsCanNotBeLeftOut() {
        String function = "Function<OrderCreateParams.AmountStage, OrderCreateParams.Builder>";

        assertThat(signatures(everything().file("/OrderService.java"), "create"))
                .containsExactly(
                        "public Order create(String shopSid, OrderCreateParams params) {",
                        "public Order create(String shopSid, " + function + " params) {",
                        "public Order create(String shopSid, OrderCreateParams params, RequestOptions options) {",
                        "public ApiResponse<Order> createWithResponse(String shopSid, OrderCreateParams params,"
                                + " RequestOptions options) {");
        assertThat(signatures(everything().file("/AsyncOrderService.java"), "create"))
                .containsExactly(
                        "public CompletableFuture<Order> create(String shopSid, OrderCreateParams params) {",
                        "public CompletableFuture<Order> create(String shopSid, " + function + " params) {",
                        "public CompletableFuture<Order> create(String shopSid, OrderCreateParams params,"
                                + " RequestOptions options) {",
                        "public CompletableFuture<ApiResponse<Order>> createWithResponse(String shopSid,"
                                + " OrderCreateParams params, RequestOptions options) {");
    }

    @Test
    void optionalParamsCanBeLeftOutAltogether() {
        assertThat(signatures(everything().file("/OrderService.java"), "list"))
                .containsExactly(
                        "public OrderPage list(String shopSid, OrderListParams params) {",
                        "public OrderPage list(String shopSid, UnaryOperator<OrderListParams.Builder> params) {",
                        "public OrderPage list(String shopSid) {",
                        "public OrderPage list(String shopSid, RequestOptions options) {",
                        "public OrderPage list(String shopSid, OrderListParams params, RequestOptions options) {",
                        "public ApiResponse<OrderPage> listWithResponse(String shopSid, OrderListParams params,"
                                + " RequestOptions options) {");
        assertThat(signatures(everything().file("/OrderService.java"), "stream"))
                .hasSize(5);
        assertThat(signatures(everything().file("/AsyncOrderService.java"), "stream"))
                .hasSize(5)
                .allMatch(signature -> signature.startsWith("public Flow.Publisher<Order> stream(String shopSid"));
    }

    @Test
    void anOperationWithoutParamsHasNoFormsForThem() {
        assertThat(signatures(everything().file("/OrderService.java"), "delete"))
                .containsExactly(
                        "public void delete(String shopSid, String sid) {",
                        "public void delete(String shopSid, String sid, RequestOptions options) {",
                        "public ApiResponse<Void> deleteWithResponse(String shopSid, String sid,"
                                + " RequestOptions options) {");
        assertThat(signatures(everything().file("/AsyncOrderService.java"), "delete"))
                .contains("public CompletableFuture<Void> delete(String shopSid, String sid) {");
    }

    @Test
    void callingADeprecatedOperationIsWarnedOf() {
        GeneratedFile caller = new GeneratedFile("com/acme/user/Caller.java", """
                package com.acme.user;

                /** Calls. */
                public final class Caller {
                    private Caller() {}

                    static Object call(com.acme.shop.ShopClient client) {
                        return client.shops().orders().fetch("s", "o");
                    }
                }
                """);

        assertThat(InMemoryCompiler.compile(everything().filesWithSupport(caller))
                        .diagnostics())
                .singleElement()
                .asString()
                .contains("fetch", "deprecated");
    }

    @Test
    void documentationSaysAllThatAReferencePageWould() {
        Constraints pattern = new Constraints(
                Optional.empty(),
                Optional.of("^SH[0-9a-f]{32}$"),
                Optional.empty(),
                false,
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.of("34"),
                false,
                List.of(),
                Optional.empty(),
                Optional.empty());
        Parameter shop = new Parameter(
                "ShopSid",
                Parameter.In.PATH,
                true,
                Shop.STRING,
                Style.SIMPLE,
                false,
                false,
                pattern,
                Shop.doc("The shop's `SID` */ {@code x}. More of it."));
        String service = new Shop()
                .openEnum("Status", "open", "closed")
                .operation(
                        List.of("Shops"),
                        "list",
                        Operation.of("ListShop", HttpMethod.GET, "/Shops/{ShopSid}", new Outcome.Text())
                                .with(shop, query("Status", named("Status")))
                                .with(new Doc("List shops", "Newest *first*.\n\n- one\n- two", false))
                                .with(new OperationModel.ErrorBody("429", new TypeRef.Any(), Shop.doc("Too fast."))))
                .file("/ShopService.java");

        assertThat(service.replaceAll("\\n +\\* *", " "))
                .contains(
                        "/** List shops.  <p>Newest <em>first</em>.  <ul> <li>one <li>two </ul> ",
                        "<p>Operation {@code ListShop}: {@code GET /Shops/{ShopSid}}.",
                        "<li>{@code status}, query parameter {@code Status}, {@code Status}: Optional."
                                + " Known values: {@code open}, {@code closed}.",
                        "<li>{@code 429}, {@code JsonValue}: Too fast.",
                        "@param shopSid The shop's {@code SID} *&#47; &#123;&#64;code x&#125;. Required."
                                + " Pattern: {@code ^SH[0-9a-f]{32}$}. At most 34 characters.",
                        "@throws ApiException if the API answers with an error");
    }

    @Test
    void theClientSaysWhatTheVendorsConventionsAre() {
        Configuration configuration = new Configuration(
                Optional.of("acme"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Map.of("basic", Map.of("username", "ACME_SID", "password", "ACME_SECRET")),
                Optional.of("Idempotency-Key"),
                Optional.of("Request-Id"),
                Map.of("code", "error", "moreInfo", "link"),
                Map.of(),
                Map.of(),
                List.of(),
                Optional.of(new WebhookSignature(
                        WebhookSignature.Scheme.BODY,
                        "Acme-Signature",
                        "v1=",
                        WebhookSignature.Encoding.HEX,
                        "HmacSHA256",
                        Optional.empty())),
                List.of());

        assertThat(everything().configuration(configuration).file("/ShopClient.java"))
                .containsIgnoringWhitespaces("""
                        SdkInfo.named("acme", "2.0.0").baseUrl("https://shop.example")
                        .idempotencyHeader("Idempotency-Key").requestIdHeader("Request-Id")
                        .errorFields("error", null, "link")
                        .credential("basic", "basicAuth(username, password)", "ACME_SID and ACME_SECRET")
                        .credential("key", "keyApiKey(key)", "SHOP_API_KEY")
                        .credential("other", "otherApiKey(key)", "SHOP_OTHER_API_KEY")
                        .credential("token", "bearerToken(token)", "SHOP_TOKEN").build();
                        """)
                .containsIgnoringWhitespaces("""
                        return WebhookValidator.overBody(
                                "Acme-Signature", "v1=", WebhookValidator.Encoding.HEX, "HmacSHA256", secrets);
                        """)
                .containsIgnoringWhitespaces(".take(\"ACME_SID\", \"ACME_SECRET\", this::basicAuth)");
    }

    @Test
    void aClientWithoutSecuritySchemesTakesNoCredentials() {
        String client = everything().security().file("/ShopClient.java");

        assertThat(client).doesNotContain("FromEnvironment", "Credential");
    }
}
