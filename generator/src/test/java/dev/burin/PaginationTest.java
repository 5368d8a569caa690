package dev.burin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.burin.testing.FixtureProgram;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sdktemplate.testing.TestServer;

/** Lists whose pages are reached in every way. */
class PaginationTest {
    private static String things(String ids) {
        return ids.chars()
                .mapToObj(id -> "{\"id\": \"" + (char) id + "\"}")
                .collect(Collectors.joining(", ", "[", "]"));
    }

    /** A page: its items under a name, and what else it says. */
    private static String page(String name, String ids, String more) {
        return "{\"" + name + "\": " + things(ids) + (more.isEmpty() ? "" : ", " + more) + "}";
    }

    @Test
    void everyWayLeadsToEveryPage() throws Exception {
        try (TestServer server = TestServer.start()) {
            String back = "\"next\": null, \"previous\": \"/urls\", \"count\": 3";
            String on = "\"next\": \"/urls?page=2\", \"previous\": null, \"count\": 3";
            answer(server, page("results", "ab", on), page("results", "c", back))
                    .answer(200, page("results", "ab", on))
                    .answer(200, page("results", "c", back));
            String link = "\"_links\": {\"next\": {\"href\": \"links?p=2\"}}";
            answer(server, page("data", "ab", link), page("data", "c", "\"_links\": {}"));
            answer(server, page("data", "a", "\"included\": [\"x\"]"));
            for (int i = 0; i < 2; i++) {
                server.answer(200, things("ab"), "Link", "<" + server.url() + "/headers/2>; rel=\"next\"")
                        .answer(200, things("c"), "Link", "</headers>; rel=\"first prev\"");
            }
            server.answer(200, things("ab"));
            String cursor = "\"response_metadata\": {\"next_cursor\": ";
            answer(server, page("things", "ab", cursor + "\"x/y=\"}"), page("things", "c", cursor + "\"\"}"));
            answer(server, page("data", "ab", "\"has_more\": true"), page("data", "c", "\"has_more\": false"));
            answer(server, page("data", "", "\"has_more\": false, \"next\": \"own\""));
            numbered(server);
            numbered(server);
            answer(server, "{\"data\": " + page("items", "ab", "\"total_pages\": 2") + "}");
            answer(server, page("items", "ab", "\"total\": 3"), page("items", "c", "\"total\": 3"));
            answer(server, "{\"rows\": [\"r\"], \"position\": 8}", "{\"rows\": [\"r\"], \"position\": 8}");
            answer(server, "{\"rows\": [\"s\"], \"before\": 1}", "{\"rows\": [\"t\"]}");
            answer(server, page("items", "ab", "\"total\": 3"), page("items", "c", "\"total\": 3"));
            numbered(server);
            String more = "\"has_more\": true, \"next_cursor\": \"c \\\"1\\\"\"";
            String end = "\"has_more\": false, \"next_cursor\": \"c2\"";
            answer(server, page("things", "ab", more), page("things", "c", end), page("things", "c", end));
            answer(server, page("items", "a", "\"total\": 1"), page("items", "a", "\"total\": 2"));

            assertThat(FixtureProgram.run("Pagination", server.url()))
                    .containsExactly(
                            "3 false true c abc",
                            "abc [x]",
                            "abc ab",
                            "abc",
                            "abc own",
                            "abcd false true 2",
                            "abc",
                            "r [t]",
                            "c",
                            "abcd",
                            "abc c",
                            "1 2");
            assertThat(server.requests().stream().map(TestServer.Received::target))
                    .containsExactly(
                            "/urls",
                            "/urls?page=2",
                            "/urls",
                            "/urls?page=2",
                            "/links",
                            "/links?p=2",
                            "/links",
                            "/headers",
                            "/headers/2",
                            "/headers",
                            "/headers/2",
                            "/headers",
                            "/cursors?sort=up%20%26%20down",
                            "/cursors?sort=up%20%26%20down&cursor=x%2Fy%3D",
                            "/tails",
                            "/tails?starting_after=b",
                            "/tails",
                            "/numbers",
                            "/numbers?page=2",
                            "/numbers",
                            "/numbers?page=2",
                            "/numbers?page=1",
                            "/offsets?limit=2",
                            "/offsets?limit=2&offset=2",
                            "/declared?from=7",
                            "/declared",
                            "/declared?from=8",
                            "/declared?from=1",
                            "/offsets?limit=2",
                            "/offsets?limit=2&offset=2",
                            "/numbers",
                            "/numbers?page=2",
                            "/searches",
                            "/searches",
                            "/searches",
                            "/none",
                            "/unsure");
            assertThat(server.requests().stream()
                            .filter(request -> request.method().equals("POST"))
                            .map(TestServer.Received::body))
                    .containsExactly(
                            "{\"text\":\"a\"}",
                            "{\"text\":\"a\",\"cursor\":\"c \\\"1\\\"\"}",
                            "{\"text\":\"a\",\"cursor\":\"c \\\"1\\\"\"}");
        }
    }

    private static void numbered(TestServer server) {
        Stream.of("ab", "cd")
                .map(ids -> "{\"data\": " + page("items", ids, "\"total_pages\": 2") + "}")
                .forEach(page -> answer(server, page));
    }

    private static TestServer answer(TestServer server, String... pages) {
        Stream.of(pages).forEach(page -> server.answer(200, page));
        return server;
    }
}
