package dev.burin.emit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {
    private final Markdown markdown = new Markdown();

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "# Title ~ <strong>Title</strong>",
                "a *b* **c** ~ a <em>b</em> <strong>c</strong>",
                "[![x](https://a.b/c.png)](https://a.b/d) ~ <a href=\"https://a.b/d\">x</a>",
                "*a *b* c* ~ <em>a b c</em>",
                "# a **b** *c* ~ <strong>a b <em>c</em></strong>",
                "[x](https://a.b/c) ~ <a href=\"https://a.b/c\">x</a>",
                "[x](/relative) ~ x",
                "[x](javascript:run) ~ x",
                "[x](https://a.b/c@2/*?d&e) ~ <a href=\"https://a.b/c@2/%2A?d&amp;e\">x</a>",
                "![x](https://a.b/c.png) ~ <a href=\"https://a.b/c.png\">x</a>",
                "[x](https://a.b/\u00fc\u0730) ~ <a href=\"https://a.b/%C3%BC%DC%B0\">x</a>",
                "next_page_url ~ next_page_url",
                "use `a_b` ~ use {@code a_b}",
                "<i>x</i> ~ &lt;i&gt;x&lt;/i&gt;",
                "2 < 3 & 4 > 1 ~ 2 &lt; 3 &amp; 4 &gt; 1",
            })
    void inlineMarkup(String commonMark, String html) {
        assertThat(markdown.toHtml(commonMark)).isEqualTo(html);
    }

    @Test
    void paragraphsHaveNoTagBeforeTheFirst() {
        assertThat(markdown.toHtml("one\ntwo\n\n\nthree")).isEqualTo("one two\n\n<p>three");
        assertThat(markdown.toHtml("one *two*\n\nthree")).isEqualTo("one <em>two</em>\n\n<p>three");
    }

    @Test
    void tablesHaveACaptionAsDoclintWants() {
        assertThat(markdown.toHtml("| a |\n|---|\n| b |"))
                .isEqualTo("<table>\n<caption>Overview</caption>\n<tr><th>a</th></tr>\n<tr><td>b</td></tr>\n</table>");
    }

    @Test
    void listsAndCodeKeepTheirLines() {
        assertThat(markdown.toHtml("- a\n- b")).isEqualTo("<ul>\n<li>a\n<li>b\n</ul>");
        assertThat(markdown.toHtml("```json\n{\n  1\n}\n```")).isEqualTo("<pre>&#123;\n  1\n&#125;</pre>");
    }

    @Test
    void codeSpansHoldAnyText() {
        assertThat(markdown.toHtml(Markdown.codeSpan("a`b"))).isEqualTo("{@code a`b}");
        assertThat(markdown.toHtml(Markdown.codeSpan("{"))).isEqualTo("<code>&#123;</code>");
    }
}
