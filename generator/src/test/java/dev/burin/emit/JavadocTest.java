package dev.burin.emit;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import dev.burin.model.Doc;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JavadocTest {
    private final Markdown markdown = new Markdown();

    /** What would end a comment, start a tag, be a format, or be markup. */
    static List<String> hostileTexts() {
        return List.of(
                "ends */ here",
                "\\u002a/ and \\u002A\\u002F",
                "*\\u002f",
                "**bold***/",
                "/* opens",
                "{@code never closed",
                "} closes {@link Nothing} {",
                "<script>alert(1)</script>",
                "<b>unclosed &nope; &lt;",
                "@deprecated",
                "text\n@deprecated no\n@param x y",
                "$L $T $$ ${x} $[ $]",
                "\"\"\"",
                "`*/` and `a{b` and `@x` and `\\u002a/`",
                "``a`b`` ` unbalanced",
                "```\n*/ {@code } @x\n<script>\n```",
                "    indented */ code",
                "# Heading */\n\ntext",
                "| a | b |\n|---|---|\n| */ | {@x} |",
                "[link](javascript:alert(1)) [two](https://a.b/*/c?d=\"e\") ![image](http://x/y.png) ![](z)",
                "- item\n- \n  - nested */\n\n1. one\n2. two",
                "> quoted\n\n***\n\n---",
                "line  \nbreak\\\nother",
                "bell\u0007 nul\u0000 bidi\u202e separator\u2028 lone\ud800 emoji\ud83d\ude00 caf\u00e9",
                "*",
                "/",
                "`",
                "_",
                "\\",
                "a * / b",
                "x" + "y".repeat(300));
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void noTextEndsTheCommentOrStartsATag(String text) {
        String html = Javadoc.of(markdown, new Doc(text, text, false), "x")
                .list(List.of(text))
                .param("p", text)
                .returns(text)
                .build()
                .toString();

        assertThat(html).doesNotContain("*/", "/*", "\\u", "<script", "javascript:\"");
        assertThat(html.replaceAll("\n@(param|return) ", "").replaceAll("\\{@code [^@]*?\\}", ""))
                .doesNotContain("@", "{@");
        assertThat(html.codePoints()).allMatch(c -> c == '\n' || !Character.isISOControl(c));
    }

    @Test
    void summaryComesBeforeTheDescriptionAndIsNotRepeated() {
        assertThat(render(new Doc("Makes one", "Makes one, at once.", false))).isEqualTo("Makes one, at once.");
        assertThat(render(new Doc("Makes one", "It is there at once.", false)))
                .isEqualTo("Makes one.\n\n<p>It is there at once.");
        assertThat(render(Doc.NONE)).isEqualTo("Otherwise.");
    }

    @Test
    void aSummaryIsTheSameInEveryOverload() {
        Doc doc = new Doc("Get a `Pet` by **its** id", "", false);

        assertThat(render(doc)).isEqualTo("Get a {@code Pet} by <strong>its</strong> id.");
        assertThat(Javadoc.brief(markdown, doc, "Otherwise.").build().toString())
                .isEqualTo(render(doc));
    }

    @Test
    void tagsFollowInTheUsualOrderWhateverTheOrderOfCalls() {
        String html = Javadoc.of(markdown, "Text.")
                .throwsTag(ClassName.get("a", "B"), "if not")
                .param("x", "the `x`")
                .build()
                .toString();

        assertThat(html).isEqualTo("Text.\n\n@param x the {@code x}\n@throws a.B if not");
    }

    @Test
    void firstSentenceEndsAtItsFullStop() {
        assertThat(Javadoc.firstSentence(new Doc("", "One v1.2 thing. Two things.", false)))
                .isEqualTo("One v1.2 thing.");
        assertThat(Javadoc.firstSentence(Doc.NONE)).isEmpty();
    }

    @Test
    void textOfWhichNothingCanBeSeenIsNoDescription() {
        Doc emptyList = new Doc("", "*", false);

        assertThat(render(emptyList)).isEqualTo("Otherwise.");
        assertThat(Javadoc.brief(markdown, emptyList, "Otherwise.").build().toString())
                .isEqualTo("Otherwise.");
    }

    private String render(Doc doc) {
        return Javadoc.of(markdown, doc, "Otherwise.").build().toString();
    }
}
