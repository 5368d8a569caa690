package dev.burin.spec;

import static dev.burin.spec.Specs.HEAD;
import static dev.burin.spec.Specs.only;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.burin.Configuration;
import dev.burin.GeneratorOptions;
import dev.burin.GeneratorOptions.Grouping;
import dev.burin.InvalidInputException;
import dev.burin.PaginationRule;
import dev.burin.Problem;
import dev.burin.model.Coverage.Degradation;
import dev.burin.model.Outcome;
import dev.burin.model.SdkModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageReaderTest {
    @TempDir
    Path folder;

    /** The pages of an operation as short as they can be said: where the items are, the way on, the way back. */
    private static String said(Outcome outcome) {
        return outcome instanceof Outcome.Pages pages
                ? (pages.items() + " " + pages.next()
                                + pages.previous().map(way -> " " + way).orElse(""))
                        .replaceAll("(\\w+=|Optional)", "")
                        .replace(", false", "")
                : "plain";
    }

    private static String operation(String parameters, String properties) {
        StringBuilder asked = new StringBuilder();
        for (String parameter :
                parameters == null || parameters.isEmpty() ? new String[0] : parameters.split(" ", -1)) {
            String[] parts = parameter.split(":", -1);
            asked.append("{name: '" + parts[0] + "', in: query, schema: {type: " + parts[1]
                    + (parts.length > 2 ? ", default: " + parts[2] : "") + "}},");
        }
        return HEAD + "paths: {/a: {get: {operationId: list, parameters: [" + asked
                + "], responses: {'200': {content: {application/json: {schema: {type: object, properties: {"
                + properties + "}}}}}}}}}";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                // URLs
                "|a: {type: array}, next_page_url: {type: string}|[a] Url[[next_page_url]]",
                "|a: {type: array}, meta: {type: object, properties: {nextPageUri: {type: string}, previous_page_uri:"
                        + " {type: string}}}|[a] Url[[meta, nextPageUri]] Url[[meta, previous_page_uri]]",
                "|a: {type: array}, '@odata.nextLink': {type: string}|[a] Url[[@odata.nextLink]]",
                "|a: {type: array}, next: {type: string, format: uri}|[a] Url[[next]]",
                "|a: {type: array}, links: {type: object, properties: {next: {type: string}, prev: {type:"
                        + " string}}}|[a] Url[[links, next]] Url[[links, prev]]",
                "|a: {type: array}, links: {type: object, properties: {pages: {type: object, properties: {next: {type:"
                        + " string, format: url}}}}}|[a] Url[[links, pages, next]]",
                "offset:integer|a: {type: array}, next: {type: string}, previous: {type: string}"
                        + "|[a] Url[[next]] Url[[previous]]",
                "cursor:string|a: {type: array}, next: {type: string}, previous: {type: string}|plain",
                "|a: {type: array}, next: {type: string}|plain",
                "|a: {type: array}, next_page_url: {type: integer}|plain",
                "|a: {type: array}, b: {type: array}, next_page_url: {type: string}|plain",
                "|data: {type: array}, b: {type: array}, next_page_url: {type: string}|[data] Url[[next_page_url]]",
                "|a: {type: string}, next_page_url: {type: string}|plain",
                "|a: {type: array}, owner: {type: object, properties: {next_url: {type: string}}}|plain",
                // Cursors
                "pageToken:string|a: {type: array}, nextPageToken: {type: string}|[a] Cursor[pageToken,"
                        + " [nextPageToken], .empty]",
                "NextToken:string|a: {type: array}, NextToken: {type: string}|[a] Cursor[NextToken, [NextToken],"
                        + " .empty]",
                "marker:string|a: {type: array}, next_marker: {type: string}, prev_marker: {type: string}|[a]"
                        + " Cursor[marker, [next_marker], .empty] Cursor[marker, [prev_marker], .empty]",
                "page:string|a: {type: array}, next_page: {type: string}, has_more: {type: boolean}|[a] Cursor[page,"
                        + " [next_page], [[has_more]]]",
                "after:string|a: {type: array}, paging: {type: object, properties: {next: {type: object, properties:"
                        + " {after: {type: string}}}}}|[a] Cursor[after, [paging, next, after], .empty]",
                "continue:string|a: {type: array}, metadata: {type: object, properties: {continue: {type: string}}}"
                        + "|[a] Cursor[continue, [metadata, continue], .empty]",
                "after:string|a: {type: array}, has_more: {type: boolean}, last_id: {type: string}|[a]"
                        + " Cursor[after, [last_id], [[has_more]]]",
                "after:string|a: {type: array}, page_info: {type: object, properties: {endCursor: {type: string},"
                        + " hasNextPage: {type: boolean}}}|[a] Cursor[after, [page_info, endCursor], [[page_info,"
                        + " hasNextPage]]]",
                "starting_after:string|data: {type: array, items: {properties: {id: {type: string}}}}, has_more: {type:"
                        + " boolean}|[data] Cursor[starting_after, true, [id], [[has_more]]]",
                "starting_after:string|data: {type: array, items: {properties: {id: {type: integer}}}}, has_more:"
                        + " {type: boolean}|plain",
                "page:integer|a: {type: array}, next_page: {type: [integer, 'null']}|[a] Cursor[page, [next_page],"
                        + " .empty]",
                "offset:integer|a: {type: array}, next_offset: {type: integer}|plain",
                "cursor:string|a: {type: array}, cursor: {type: string}|plain",
                "cursor:integer|a: {type: array}, next_cursor: {type: string}|plain",
                "after:string|a: {type: array}, last_id: {type: string}|plain",
                // Numbers
                "page:integer:1|a: {type: array}, total_pages: {type: integer}|[a] PageNumber[page, 1, End[PAGES,"
                        + " [total_pages]]] NumberBefore[page, 1]",
                "pageNumber:integer:0|a: {type: array}, hasNext: {type: boolean}|[a] PageNumber[pageNumber, 0,"
                        + " End[MORE, [hasNext]]] NumberBefore[pageNumber, 0]",
                "page:integer:1|a: {type: array}, total_count: {type: integer}|[a] PageNumber[page, 1, End[ITEMS,"
                        + " [total_count]]] NumberBefore[page, 1]",
                "page:integer|a: {type: array}, total_pages: {type: integer}|plain",
                "page:integer:5|a: {type: array}, total_pages: {type: integer}|plain",
                "page:integer:1|a: {type: array}|plain",
                // Offsets
                "offset:integer|data: {type: object, properties: {list: {type: array}, total: {type: integer}}}|[data,"
                        + " list] Offset[offset, End[ITEMS, [data, total]]]",
                "skip:integer:0|a: {type: array}, hasMore: {type: boolean}|[a] Offset[skip, End[MORE, [hasMore]]]",
                "offset:integer:1|a: {type: array}, total: {type: integer}|plain",
                "offset:integer|a: {type: array}, total_pages: {type: integer}|plain",
                "offset:string|a: {type: array}, total: {type: integer}|plain",
            })
    void recognisesWhatIsSure(String parameters, String properties, String expected) throws IOException {
        assertThat(said(only(new Specs(folder).read(operation(parameters, properties)))
                        .outcome()))
                .isEqualTo(expected);
    }

    @Test
    void onlyAnswersToGetArePages() throws IOException {
        String posted =
                operation("", "a: {type: array}, next_page_url: {type: string}").replace("{get:", "{post:");
        assertThat(said(only(new Specs(folder).read(posted)).outcome())).isEqualTo("plain");
    }

    @Test
    void aPageThatMayBeNothingIsAPlainAnswerAndNoted() throws IOException {
        String document = operation("", "a: {type: array}, next_page_url: {type: string}")
                .replace("responses: {", "responses: {'204': {description: None}, ");
        SdkModel sdk = new Specs(folder).read(document);
        assertThat(said(only(sdk).outcome())).isEqualTo("plain");
        assertThat(sdk.coverage().degraded())
                .extracting(Degradation::why)
                .containsExactly("pages, of which there may be none");
    }

    private SdkModel read(String document, Map<String, Map<String, String>> rules) throws IOException {
        Map<String, PaginationRule> pagination = new HashMap<>();
        rules.forEach((id, texts) -> pagination.put(
                id,
                PaginationRule.of(key -> Optional.ofNullable(texts.get(key))).orElseThrow()));
        Configuration none = Configuration.DEFAULT;
        Configuration configuration = new Configuration(
                none.sdkName(),
                none.sdkVersion(),
                none.moduleName(),
                none.supportModule(),
                none.schemaNames(),
                none.environment(),
                none.idempotencyHeader(),
                none.requestIdHeader(),
                none.errorFields(),
                pagination,
                none.streaming(),
                none.servers(),
                none.webhooks(),
                none.sensitiveMarks());
        return new SpecReader(new GeneratorOptions("p", Optional.empty(), Grouping.PATH, configuration).allowingEmpty())
                .read(Files.writeString(folder.resolve("api.yaml"), document));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "style=nextUrl;next=/n|[a] Url[[n]]",
                "style=nextUrl;next=/n;previous=/o/p|[a] Url[[n]] Url[[o, p]]",
                "style=linkHeader|[a] LinkHeader[next] LinkHeader[prev]",
                "style=cursor;next=/n;parameter=s|[a] Cursor[s, [n], .empty]",
                "style=cursor;lastItem=/k;parameter=s;more=/m|[a] Cursor[s, true, [k], [[m]]]",
                "style=pageNumber;parameter=i|[a] PageNumber[i, 1, End[UNTOLD, []]] NumberBefore[i, 1]",
                "style=pageNumber;parameter=i;first=0;pages=/c|[a] PageNumber[i, 0, End[PAGES, [c]]]"
                        + " NumberBefore[i, 0]",
                "style=offset;parameter=i;total=/c;items=/a|[a] Offset[i, End[ITEMS, [c]]]",
                "style=offset;parameter=i;more=/m|[a] Offset[i, End[MORE, [m]]]",
                "style=none|plain",
                "style=nextUrl|pages of the style nextUrl want 'next'",
                "style=nextUrl;next=/x|there is no property at '/x' for 'next'",
                "style=nextUrl;next=/c|the property at '/c' is of another type than 'next' wants",
                "style=cursor;next=/n;parameter=x|it has no query parameter x",
                "style=offset;parameter=s|the query parameter s is of another type",
                "style=offset;parameter=i;items=/n|there is no array at '/n'",
                "style=offset;parameter=i;previous=/n|pages of the style offset have no 'previous'",
            })
    void takesTheUsersWordIfItFits(String rule, String expected) throws IOException {
        Map<String, String> texts = new HashMap<>();
        for (String entry : rule.split(";", -1)) {
            texts.put(entry.substring(0, entry.indexOf('=')), entry.substring(entry.indexOf('=') + 1));
        }
        String document = operation(
                "s:string i:integer",
                "a: {type: array, items: {properties: {k: {type: string}}}}, n: {type: string}, m: {type: boolean}, c:"
                        + " {type: integer}, o: {type: object, properties: {p: {type: string}}}");
        boolean fits = expected.startsWith("[") || expected.equals("plain");
        SdkModel usual = read(document, Map.of("*", texts));
        assertThat(said(only(usual).outcome())).isEqualTo(fits ? expected : "plain");
        assertThat(usual.coverage().degraded()).isEmpty();
        assertThat(usual.coverage().warnings())
                .extracting(Problem::pointer)
                .isEqualTo(fits ? List.of() : List.of("/pagination/*"));
        if (fits) {
            assertThat(said(only(read(document, Map.of("list", texts))).outcome()))
                    .isEqualTo(expected);
        } else {
            assertThat(refused(document, texts)).isEqualTo("the operation list: " + expected);
        }
    }

    private String refused(String document, Map<String, String> rule) {
        InvalidInputException refused =
                catchThrowableOfType(InvalidInputException.class, () -> read(document, Map.of("list", rule)));
        assertThat(refused.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.pointer()).startsWith("/pagination/list/"));
        return refused.problems().get(0).cause();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cursor|field|c|[a] Cursor[c, true, [n], .empty]",
                "cursor|field|x|it has no JSON body with the field x",
                "cursor|field|list|the field list of the body is of another type",
                "cursor|parameter|s|from a request other than GET only a cursor in a 'field' of its JSON leads on",
                "nextUrl|parameter|s|from a request other than GET only a cursor in a 'field' of its JSON leads on"
            })
    void fromAPostACursorInItsBodyLeadsOn(String style, String key, String name, String expected) throws IOException {
        String document = operation("s:string", "a: {type: array}, n: {type: string}")
                .replace(
                        "{get: {",
                        "{post: {requestBody: {content: {application/json: {schema: {type: object, properties:"
                                + " {c: {type: string}, list: {type: array}}}}}}, ");

        Map<String, String> rule = Map.of("style", style, "next", "/n", key, name);
        if (expected.startsWith("[")) {
            assertThat(said(only(read(document, Map.of("list", rule))).outcome()))
                    .isEqualTo(expected);
        } else {
            assertThat(refused(document, rule)).isEqualTo("the operation list: " + expected);
        }
    }

    @Test
    void theOperationsOwnRuleCountsBeforeTheUsualOneAndTheShape() throws IOException {
        String document = operation("i:integer", "a: {type: array}, next_url: {type: string}");
        Map<String, String> none = Map.of("style", "none");
        Map<String, String> offset = Map.of("style", "offset", "parameter", "i");
        assertThat(said(only(read(document, Map.of("*", offset, "list", none))).outcome()))
                .isEqualTo("plain");
        assertThat(said(only(read(document, Map.of("*", offset))).outcome())).startsWith("[a] Offset");
        assertThat(said(only(read(document, Map.of("*", none))).outcome())).isEqualTo("plain");
        assertThat(said(only(read(document, Map.of("*", Map.of("style", "offset", "parameter", "x"))))
                        .outcome()))
                .isEqualTo("[a] Url[[next_url]]");
    }
}
