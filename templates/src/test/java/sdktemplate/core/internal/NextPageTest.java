package sdktemplate.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sdktemplate.core.Headers;

class NextPageTest {
    private static final ApiRequest PLAIN = ApiRequest.get("list", "/items").build();

    private static ApiRequest asking(String name, Object value) {
        return ApiRequest.get("list", "/items")
                .query("a", "x y")
                .query(name, value)
                .query("z", 1)
                .build();
    }

    private static @Nullable String target(@Nullable ApiRequest request) {
        return request == null ? null : request.target();
    }

    @Test
    void aCursorTakesThePlaceOfTheOneBefore() {
        assertThat(target(NextPage.cursor(PLAIN, "after", "c1"))).isEqualTo("/items?after=c1");
        assertThat(target(NextPage.cursor(asking("after", "c1"), "after", "a&b=c d")))
                .isEqualTo("/items?a=x%20y&z=1&after=a%26b%3Dc%20d");
        assertThat(target(NextPage.cursor(asking("page[after]", "c1"), "page[after]", 7)))
                .isEqualTo("/items?a=x%20y&z=1&page%5Bafter%5D=7");
    }

    @Test
    void noCursorIsTheEnd() {
        assertThat(NextPage.cursor(PLAIN, "after", null)).isNull();
        assertThat(NextPage.cursor(PLAIN, "after", "")).isNull();
        assertThat(NextPage.cursor(PLAIN, "after", "c1", false)).isNull();
        assertThat(NextPage.cursor(PLAIN, "after", "c1", true)).isNotNull();
        assertThat(NextPage.cursor(PLAIN, "after", "c1", null)).isNotNull();
    }

    @Test
    void pagesAreCountedFromTheFirstOrFromWhereTheCallerBegan() {
        PageEnd never = PageEnd.unless(true);
        assertThat(target(NextPage.number(PLAIN, "page", 1, List.of("i"), never)))
                .isEqualTo("/items?page=2");
        assertThat(target(NextPage.number(PLAIN, "page", 0, List.of("i"), never)))
                .isEqualTo("/items?page=1");
        assertThat(target(NextPage.number(asking("page", 7), "page", 1, List.of("i"), never)))
                .isEqualTo("/items?a=x%20y&z=1&page=8");
        assertThat(NextPage.number(PLAIN, "page", 1, List.of(), never)).isNull();
    }

    @Test
    void beforeTheFirstPageThereIsNone() {
        assertThat(target(NextPage.numberBefore(asking("page", 3), "page", 1))).isEqualTo("/items?a=x%20y&z=1&page=2");
        assertThat(target(NextPage.numberBefore(asking("page", 1), "page", 0))).isEqualTo("/items?a=x%20y&z=1&page=0");
        assertThat(NextPage.numberBefore(asking("page", 1), "page", 1)).isNull();
        assertThat(NextPage.numberBefore(PLAIN, "page", 0)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 3, 2", "1, 3, 3, 2", "0, 0, 3, 2", "0, 2, 3, 2", "1, 2, 0, 0"})
    void numberedPagesEndWithTheLast(long first, long asked, long pages, int more) {
        ApiRequest request = asking("page", asked);
        int followed = 0;
        while (request != null && followed < 9) {
            request = NextPage.number(request, "page", first, List.of("i"), PageEnd.ofPages(pages));
            followed += request == null ? 0 : 1;
        }
        assertThat(followed).isEqualTo(asked == first ? more : 0);
    }

    @Test
    void numberedPagesEndWhenAllItemsWereSeen() {
        PageEnd end = PageEnd.ofItems(5);
        ApiRequest second = NextPage.number(PLAIN, "page", 1, List.of("a", "b"), end);
        ApiRequest third = NextPage.number(NextPage.existing(second), "page", 1, List.of("c", "d"), end);
        assertThat(target(third)).isEqualTo("/items?page=3");
        assertThat(NextPage.number(NextPage.existing(third), "page", 1, List.of("e"), end))
                .isNull();
    }

    @Test
    void anOffsetPassesOverWhatWasSeen() {
        assertThat(target(NextPage.offset(PLAIN, "skip", List.of("a", "b"), PageEnd.ofItems(3))))
                .isEqualTo("/items?skip=2");
        assertThat(target(NextPage.offset(asking("skip", 40), "skip", List.of("a"), PageEnd.ofItems(42))))
                .isEqualTo("/items?a=x%20y&z=1&skip=41");
        assertThat(NextPage.offset(asking("skip", 40), "skip", List.of("a", "b"), PageEnd.ofItems(42)))
                .isNull();
        assertThat(NextPage.offset(PLAIN, "skip", List.of(), PageEnd.ofItems(3)))
                .isNull();
        assertThat(NextPage.offset(PLAIN, "skip", List.of("a"), PageEnd.unless(false)))
                .isNull();
        assertThat(NextPage.offset(PLAIN, "skip", List.of("a"), PageEnd.ofItems(null)))
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "<https://a.example/i?page=2>; rel=\"next\"|https://a.example/i?page=2",
                "<?page=0>; rel=\"prev\", <?page=2>; rel=\"next\"|/items?page=2",
                "<?p=9>; title=\"a, <b>; rel=\\\"next\\\"\"; rel=last , <?p=2> ;REL = NEXT|/items?p=2",
                "<?p=2>; rel=\"last next\"|/items?p=2",
                "<?p=2;q,r>; rel=next|/items?p=2;q,r",
                "<?p=2>; rel=\"nextish\"|",
                "<?p=2>; rel|",
                "<?p=2|",
                "?p=2; rel=next|",
                "<?p=2>; rel=\"next|/items?p=2",
            })
    void aLinkHeaderNamesTheNextPage(String field, @Nullable String expected) {
        Headers headers = Headers.builder().add("Link", field).build();
        assertThat(target(NextPage.linked(PLAIN, headers, "next"))).isEqualTo(expected);
    }

    @Test
    void linksCanStandInSeveralFields() {
        Headers headers = Headers.builder()
                .add("Link", "<?p=1>; rel=prev")
                .add("link", "<?p=3>; rel=next")
                .build();
        assertThat(target(NextPage.linked(PLAIN, headers, "next"))).isEqualTo("/items?p=3");
        assertThat(target(NextPage.linked(PLAIN, headers, "prev"))).isEqualTo("/items?p=1");
        assertThat(NextPage.linked(PLAIN, Headers.empty(), "next")).isNull();
    }

    @Test
    void whereThereIsNoPageThereIsNoTokenAndNoRequest() {
        assertThat(NextPage.token(null)).isEmpty();
        assertThat(NextPage.token(PLAIN)).contains("/items");
        assertThatThrownBy(() -> NextPage.existing(null)).isInstanceOf(NoSuchElementException.class);
    }
}
