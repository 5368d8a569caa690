package dev.burin.emit;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.burin.GeneratedFile;
import dev.burin.testing.InMemoryCompiler;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Programs that use what is emitted, compiled with it, against a real server. */
class EmittedCallsTest {
    private static final List<String> SHOWN = List.of("Authorization", "X-Key", "X-Twice", "Cookie", "Content-Type");

    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    /** Answers with something that the operation's description allows. */
    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String target = exchange.getRequestURI().toString();
            String headers = SHOWN.stream()
                    .filter(exchange.getRequestHeaders()::containsKey)
                    .map(name ->
                            "\n" + name + ": " + exchange.getRequestHeaders().getFirst(name))
                    .collect(Collectors.joining());
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            requests.add(exchange.getRequestMethod() + " " + target + headers + (body.isEmpty() ? "" : "\n" + body));
            byte[] answer = content(exchange.getRequestMethod(), target).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.length == 0 ? 204 : 200, answer.length == 0 ? -1 : answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private static String content(String method, String target) {
        if (target.contains("page=2")) {
            return "{\"orders\": [{\"sid\": \"O2\", \"total\": 2}], \"meta\": {\"next_page_url\": null}}";
        }
        if (method.equals("GET") && target.matches(".*/Orders([?].*)?")) {
            return "{\"orders\": [{\"sid\": \"O1\", \"total\": 1}], \"meta\": {\"next_page_url\": \"?page=2\"}}";
        }
        if (target.startsWith("/Orders/")) {
            return "4.5";
        }
        if (target.endsWith("/Search")) {
            return "{\"items\": [{\"sid\": \"O7\", \"total\": 7}]}";
        }
        return switch (target.substring(target.lastIndexOf('/') + 1).replaceAll("\\?.*", "")) {
            case "Tags" -> "[\"a\", \"b\"]";
            case "Notes", "Scan" -> "as it is";
            case "Items" -> method.equals("POST") ? "" : "42";
            case "Item" -> "{\"any\": [1]}";
            default -> method.equals("DELETE") ? "" : "{\"sid\": \"O9\", \"total\": 9}";
        };
    }

    /** What a program adds to {@code out}, one line each. */
    private List<String> run(Shop shop, String program) throws ReflectiveOperationException {
        String source = """
                package com.acme.user;
                import com.acme.shop.*;
                import com.acme.shop.core.*;
                import com.acme.shop.model.*;
                import com.acme.shop.shop.order.*;
                import java.time.*;
                import java.util.*;
                import java.util.function.*;

                /** A program. */
                public final class Program implements UnaryOperator<List<String>> {
                    /** Does nothing. */
                    public Program() {}

                    @Override
                    public List<String> apply(List<String> arguments) {
                        String url = arguments.get(0);
                        List<String> out = new ArrayList<>();
                %s
                        return out;
                    }
                }
                """.formatted(program.indent(8));
        InMemoryCompiler.Compilation compilation = InMemoryCompiler.compile(
                shop.filesWithSupport(new GeneratedFile("com/acme/user/Program.java", source)));
        assertThat(compilation.diagnostics()).isEmpty();
        Object made = compilation
                .loader()
                .loadClass("com.acme.user.Program")
                .getDeclaredConstructor()
                .newInstance();
        @SuppressWarnings("unchecked")
        UnaryOperator<List<String>> main = (UnaryOperator<List<String>>) made;
        return main.apply(List.of("http://127.0.0.1:" + server.getAddress().getPort()));
    }

    @Test
    void sendsEveryKindOfParameterAndBodyWhereItBelongs() throws ReflectiveOperationException {
        List<String> out = run(EmittedServicesTest.everything(), """
                OrderService orders = ShopClient.builder().baseUrl(url).basicAuth("me", "pw").build().shops().orders();
                OffsetDateTime noon = OffsetDateTime.parse("2026-03-01T12:00:00Z");
                out.add(orders.create("s 1", p -> p.amount(3).itemSid("I/1").xTwice("x").due(noon)
                        .reminders(List.of(noon)).hidden(JsonValue.of("h"))).sid());
                out.add(orders.patch("s", "o", p -> p.name(null).tags(List.of("t"))).sid());
                out.add(orders.patch("s", "o").sid());
                out.add("" + orders.replace("s", "o", Order.builder().total(1).sid("n").build()).total());
                out.add("" + orders.tag("s", "o", List.of(List.of("t")), p -> p.dry(true)));
                out.add("" + orders.tag("s", "o", null, p -> p.dry(false)));
                out.add(orders.note("s", "o", "# Hi"));
                out.add("" + orders.scan("s", "o", Upload.of(new byte[] {65})).bytes().length);
                out.add("" + orders.scan("s", "o", null).bytes().length);
                out.add("" + orders.rate("r", 1, true, Status.OPEN, noon, List.of("a", "b"), "x", noon, JsonValue.of("v")));
                orders.delete("s", "o");
                out.add("" + orders.deleteWithResponse("s", "o", RequestOptions.none()).statusCode());
                """);

        String basic = "\nAuthorization: Basic bWU6cHc=";
        assertThat(requests)
                .containsExactly(
                        "POST /Shops/s%201/Orders" + basic
                                + "\nX-Twice: x\nContent-Type: application/x-www-form-urlencoded\n"
                                + "Item.Sid=I%2F1&Amount=3&Due=Sun%2C+01+Mar+2026+12%3A00%3A00+%2B0000"
                                + "&Reminders=Sun%2C+01+Mar+2026+12%3A00%3A00+%2B0000&Hidden=%22h%22",
                        "PATCH /Shops/s/Orders/o" + basic + "\nContent-Type: application/merge-patch+json\n"
                                + "{\"tags\":[\"t\"],\"name\":null}",
                        "PATCH /Shops/s/Orders/o" + basic + "\nContent-Type: application/merge-patch+json\n{}",
                        "PUT /Shops/s/Orders/o" + basic + "\nContent-Type: application/json\n"
                                + "{\"sid\":\"n\",\"total\":1}",
                        "PUT /Shops/s/Orders/o/Tags?Dry=true" + basic + "\nContent-Type: application/json\n[[\"t\"]]",
                        "PUT /Shops/s/Orders/o/Tags?Dry=false" + basic,
                        "POST /Shops/s/Orders/o/Notes" + basic + "\nContent-Type: text/markdown; charset=utf-8\n# Hi",
                        "POST /Shops/s/Orders/o/Scan" + basic + "\nContent-Type: image/png\nA",
                        "POST /Shops/s/Orders/o/Scan" + basic,
                        "POST /Orders/r/1/true/open/2026-03-01T12%3A00%3A00Z/a,b/x/"
                                + "Sun%2C%2001%20Mar%202026%2012%3A00%3A00%20%2B0000" + basic
                                + "\nContent-Type: application/json\n\"v\"",
                        "DELETE /Shops/s/Orders/o" + basic,
                        "DELETE /Shops/s/Orders/o" + basic);
        assertThat(out).containsExactly("O9", "O9", "O9", "9", "[a, b]", "[a, b]", "as it is", "8", "8", "4.5", "204");
    }

    @Test
    void goesOverAllPagesInEveryFormThatListHas() throws ReflectiveOperationException {
        List<String> out = run(EmittedServicesTest.everything(), """
                OrderService orders = ShopClient.builder().baseUrl(url).basicAuth("me", "pw").build().shops().orders();
                orders.stream("s").forEach(order -> out.add(order.sid()));
                orders.stream("s", RequestOptions.none()).forEach(order -> out.add(order.sid()));
                orders.stream("s", OrderListParams.builder().build()).forEach(order -> out.add(order.sid()));
                orders.stream("s", p -> p.pageSize(1).sids(List.of("a", "b")).range(Map.of("min", "1")).theme("dark")
                        .status(List.of(Status.OPEN, Status.of("new")))).limit(1).forEach(order -> out.add(order.sid()));
                OrderPage first = orders.list("s");
                out.add(first.items().size() + " " + first.hasNextPage() + " " + first.nextPage().hasNextPage());
                orders.searchStream("s", Meta.builder().build()).forEach(order -> out.add(order.sid()));
                """);

        assertThat(out).containsExactly("O1", "O2", "O1", "O2", "O1", "O2", "O1", "1 true false", "O7");
        assertThat(requests)
                .filteredOn(request -> request.contains("PageSize"))
                .singleElement()
                .asString()
                .startsWith("GET /Shops/s/Orders?PageSize=1&Status=open&Status=new&Sids=a,b&Range%5Bmin%5D=1\n")
                .contains("Cookie: theme=dark");
    }

    @Test
    void asyncServicesAnswerAsSyncOnesDo() throws ReflectiveOperationException {
        List<String> out = run(EmittedServicesTest.everything(), """
                AsyncOrderService orders =
                        ShopClient.builder().baseUrl(url).basicAuth("me", "pw").build().async().shops().orders();
                out.add(orders.create("s", p -> p.amount(3).itemSid("I")).join().sid());
                out.add("" + orders.tag("s", "o", List.of(), p -> p.dry(true)).join());
                out.add(orders.note("s", "o", "Hi").join());
                out.add("" + orders.scan("s", "o", null).join().bytes().length);
                out.add("" + orders.delete("s", "o").join());
                out.add("" + orders.deleteWithResponse("s", "o", RequestOptions.none()).join().statusCode());
                orders.list("s").join().forEach(order -> out.add(order.sid())).join();
                """);

        assertThat(out).containsExactly("O9", "[a, b]", "as it is", "8", "null", "204", "O1", "O2");
    }

    @Test
    void sendsTheFirstAlternativeOfCredentialsThatIsComplete() throws ReflectiveOperationException {
        run(EmittedServicesTest.everything(), """
                ShopClient client = ShopClient.builder().baseUrl(url)
                        .basicAuth("me", "pw").keyApiKey("k").bearerToken("t").build();
                client.shops().orders().create("s", p -> p.amount(3).itemSid("I"));
                client.items().count();
                client.item().fetch();
                client.items().reset();
                """);

        assertThat(requests)
                .satisfiesExactly(
                        first -> assertThat(first).contains("Authorization: Bearer t", "X-Key: k"),
                        second -> assertThat(second).startsWith("GET /Items\n").doesNotContain("Authorization"),
                        third -> assertThat(third).isEqualTo("GET /Item"),
                        fourth -> assertThat(fourth).endsWith("Content-Type: application/json\n{}"));
    }

    @Test
    void aClientOfAnApiThatDoesNotSayWhereItIsWantsABaseUrl() throws ReflectiveOperationException {
        List<String> out = run(EmittedServicesTest.everything().servers().security(), """
                try {
                    ShopClient.builder().build();
                } catch (IllegalStateException e) {
                    out.add(e.getMessage());
                }
                ShopClient.builder().baseUrl(url).build();
                """);

        assertThat(out).singleElement().asString().contains("baseUrl");
    }

    @Test
    void missingCredentialsInTheEnvironmentAreNamed() throws ReflectiveOperationException {
        List<String> out = run(EmittedServicesTest.everything(), """
                try {
                    ShopClient.fromEnvironment();
                } catch (IllegalStateException e) {
                    out.add(e.getMessage());
                }
                """);

        assertThat(out)
                .containsExactly("No credentials in the environment: set SHOP_USERNAME and SHOP_PASSWORD,"
                        + " or SHOP_API_KEY, or SHOP_OTHER_API_KEY, or SHOP_TOKEN");
    }
}
