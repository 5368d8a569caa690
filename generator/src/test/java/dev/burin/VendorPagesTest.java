package dev.burin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.burin.GeneratorOptions.Grouping;
import dev.burin.model.Outcome;
import dev.burin.model.Pagination;
import dev.burin.testing.FixtureProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import sdktemplate.testing.TestServer;

/** Pages on the wire as three well-known kinds of API send them, and in two vendors' own documents. */
class VendorPagesTest {
    private static final Path CORPUS = Path.of("..", "..", "shared", "corpus");
    private static final String REPOS = "/orgs/acme/repos";
    private static final String MESSAGES = "/2010-04-01/Accounts/AC1/Messages.json";
    private static final String FIRST_MESSAGES = MESSAGES + "?PageSize=2&Page=0";
    private static final String SECOND_MESSAGES = MESSAGES + "?PageSize=2&Page=1&PageToken=PASM2";

    @Test
    void pagesOfVendorsAreReadWholeAndNowhereElse() throws Exception {
        try (TestServer server = TestServer.start()) {
            byLinkHeader(server);
            byLastItem(server);
            byRelativeUri(server);

            assertThat(FixtureProgram.run("PagesOfVendors", server.url()))
                    .containsExactly(
                            "abcde",
                            "cde",
                            "ab",
                            "ab",
                            "listRepos: the next page is not at " + server.url()
                                    + "; credentials and requests go nowhere else",
                            "listRepos: a page names itself as the next page",
                            "abc",
                            "c",
                            "ab",
                            "listCharges: a page names itself as the next page",
                            "abc from 0 to 1",
                            "ab",
                            "c",
                            "ab",
                            "listMessages: the next page is not at " + server.url()
                                    + "; credentials and requests go nowhere else",
                            "listMessages: the pages lead in a circle");
            assertThat(server.requests().stream().map(TestServer.Received::target))
                    .containsExactly(
                            REPOS + "?per_page=2",
                            REPOS + "?per_page=2&page=2",
                            REPOS + "?per_page=2&page=2",
                            REPOS + "?per_page=2&page=3",
                            REPOS + "?per_page=2&page=3",
                            REPOS + "?per_page=2&page=1",
                            REPOS,
                            REPOS,
                            REPOS,
                            REPOS + "?per_page=2&page=2",
                            "/v1/charges?limit=2",
                            "/v1/charges?limit=2&starting_after=b",
                            "/v1/charges?limit=2&starting_after=b",
                            "/v1/charges",
                            "/v1/charges",
                            "/v1/charges?starting_after=b",
                            MESSAGES + "?PageSize=2",
                            SECOND_MESSAGES,
                            SECOND_MESSAGES,
                            FIRST_MESSAGES,
                            SECOND_MESSAGES,
                            MESSAGES,
                            MESSAGES,
                            MESSAGES,
                            SECOND_MESSAGES,
                            FIRST_MESSAGES);
            assertThat(server.requests())
                    .allSatisfy(request ->
                            assertThat(request.header("Authorization")).isEqualTo("Bearer secret"));
        }
    }

    private static void byLinkHeader(TestServer server) {
        String first = link(server, 1, "first");
        String[] links = {
            link(server, 2, "next") + ", " + link(server, 3, "last"),
            link(server, 1, "prev") + ", " + link(server, 3, "next") + ", " + link(server, 3, "last") + ", " + first,
            link(server, 2, "prev") + ", " + first
        };
        String[] pages = {repos("ab"), repos("cd"), repos("e")};
        for (int page : new int[] {0, 1, 1, 2, 2, 0, 0}) {
            server.answer(200, pages[page], "Link", links[page]);
        }
        server.answer(200, repos("a"), "Link", "<https://evil.example.com" + REPOS + "?page=2>; rel=\"next\"");
        server.answer(200, repos("a"), "Link", links[0]).answer(200, repos("a"), "Link", links[0]);
    }

    private static String link(TestServer server, int page, String rel) {
        return "<" + server.url() + REPOS + "?per_page=2&page=" + page + ">; rel=\"" + rel + "\"";
    }

    private static String repos(String names) {
        return names.chars()
                .mapToObj(name -> "{\"id\": " + name + ", \"name\": \"" + (char) name + "\"}")
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static void byLastItem(TestServer server) {
        for (String ids : new String[] {"ab", "c", "c", "ab", "ab", "ab"}) {
            server.answer(
                    200,
                    "{\"object\": \"list\", \"url\": \"/v1/charges\", \"has_more\": " + ids.equals("ab")
                            + ", \"data\": " + items("id", ids) + "}");
        }
    }

    private static void byRelativeUri(TestServer server) {
        server.answer(200, messages("ab", SECOND_MESSAGES, null))
                .answer(200, messages("c", null, FIRST_MESSAGES))
                .answer(200, messages("c", null, FIRST_MESSAGES))
                .answer(200, messages("ab", SECOND_MESSAGES, null))
                .answer(200, messages("c", null, FIRST_MESSAGES))
                .answer(200, messages("ab", SECOND_MESSAGES, null))
                .answer(200, messages("ab", "//evil.example.com" + SECOND_MESSAGES, null))
                .answer(200, messages("ab", SECOND_MESSAGES, null));
        for (int round = 0; round < 4; round++) {
            server.answer(200, messages("c", FIRST_MESSAGES, null)).answer(200, messages("ab", SECOND_MESSAGES, null));
        }
    }

    private static String messages(String sids, @Nullable String next, @Nullable String previous) {
        return "{\"first_page_uri\": \"" + FIRST_MESSAGES + "\", \"start\": 0, \"end\": "
                + (sids.length() - 1)
                + ", \"messages\": " + items("sid", sids) + ", \"next_page_uri\": " + quoted(next)
                + ", \"previous_page_uri\": " + quoted(previous) + ", \"page\": 0, \"page_size\": 2}";
    }

    private static String quoted(@Nullable String text) {
        return text == null ? "null" : '"' + text + '"';
    }

    private static String items(String name, String ids) {
        return ids.chars()
                .mapToObj(id -> "{\"" + name + "\": \"" + (char) id + "\"}")
                .collect(Collectors.joining(", ", "[", "]"));
    }

    @Test
    void theVendorsOwnDocumentsHaveTheSamePages() {
        if (!Files.isDirectory(CORPUS)) {
            System.out.println("SKIPPED: the pages of vendors' own documents: there is no " + CORPUS);
        }
        assumeTrue(Files.isDirectory(CORPUS));

        Map<String, Pagination> github = pages(CORPUS.resolve("world/github.json"));
        assertThat(github.get("repos/list-for-org")).isInstanceOf(Pagination.LinkHeader.class);
        assertThat(github.get("issues/list-for-repo")).isInstanceOf(Pagination.LinkHeader.class);
        Map<String, Pagination> twilio = pages(CORPUS.resolve("twilio/twilio_api_v2010.json"));
        assertThat(twilio.get("ListMessage")).isInstanceOf(Pagination.Url.class);
        assertThat(twilio.get("ListCall")).isInstanceOf(Pagination.Url.class);
    }

    /** The way from page to page of every operation that has pages. */
    private static Map<String, Pagination> pages(Path spec) {
        GeneratorOptions options =
                new GeneratorOptions("corpus.sdk", Optional.empty(), Grouping.AUTO, Configuration.DEFAULT);
        return new SdkGenerator(line -> {})
                .read(spec, options).services().stream()
                        .flatMap(service -> service.operations().stream())
                        .filter(operation -> operation.outcome() instanceof Outcome.Pages)
                        .collect(Collectors.toMap(
                                operation -> operation.id(),
                                operation -> ((Outcome.Pages) operation.outcome()).next()));
    }
}
