package dev.burin.emit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LayoutTest {
    @Test
    void linesThatFitAreLeftAlone() {
        assertThat(Layout.of("class A {\n    int a(int b) {\n        return b;\n    }\n}\n"))
                .isEqualTo("class A {\n    int a(int b) {\n        return b;\n    }\n}\n");
    }

    @Test
    void parametersThatJavaPoetBrokeTooEarlyAreJoined() {
        assertThat(Layout.of("    void one(int first,\n        int second) {\n"))
                .isEqualTo("    void one(int first, int second) {\n");
    }

    @Test
    void parametersGoOnOneLineOfTheirOwnAndElseOneOnEach() {
        String type = "java.util.Map<String, java.util.List<String>>";
        assertThat(Layout.of("    public void method(" + type + " first, " + type + " second) {\n"))
                .isEqualTo("    public void method(\n            " + type + " first, " + type + " second) {\n");
        assertThat(Layout.of("    void m(" + type + " first, " + type + " second, " + type + " third) {\n"))
                .isEqualTo("    void m(\n            " + type + " first,\n            " + type
                        + " second,\n            " + type + " third) {\n");
    }

    @Test
    void chainsBreakBeforeTheirDots() {
        String argument = "x".repeat(60);
        assertThat(Layout.of("        return one(" + argument + ").two(" + argument + ").three();\n"))
                .isEqualTo("        return one(" + argument + ")\n                .two(" + argument
                        + ")\n                .three();\n");
    }

    @Test
    void conditionsBreakBeforeTheirSignsAndNamesThatAreTooLongDoNotGoOnForever() {
        String name = "n".repeat(130);
        assertThat(Layout.of("    return a && b(" + name + ");\n"))
                .isEqualTo("    return a\n            && b(\n                    " + name + ");\n");
    }

    @Test
    void literalsAreNeverBroken() {
        String literal = "\"" + "a, (b) && c) = d ".repeat(10) + "\"";
        assertThat(Layout.of("    String s = f(" + literal + ", 1);\n"))
                .isEqualTo("    String s = f(\n            " + literal + ",\n            1);\n");
    }

    @Test
    void fieldsStandTogetherAndEmptyBodiesClose() {
        assertThat(Layout.of("    private int a;\n\n    private int b;\n\n    private A() {\n    }\n"))
                .isEqualTo("    private int a;\n    private int b;\n\n    private A() {}\n");
    }

    @Test
    void commentsWrapAtTheirIndentAndHangAfterTags() {
        String words = "word ".repeat(40).strip();
        String laidOut = Layout.of("    /**\n     * " + words + "\n     * @return " + words + "\n     */\n");

        assertThat(laidOut.lines()).allMatch(line -> line.length() <= 120);
        assertThat(laidOut.lines().toList()).element(4).asString().startsWith("     *     word");
        assertThat(laidOut.replaceAll("\\s+\\*?/?\\s*", " ")).contains(words + " @return " + words);
    }

    @Test
    void itemsOfListsHangAndInlineTagsStayWhole() {
        String words = "word ".repeat(21).strip();
        assertThat(Layout.of("/**\n * a\n *\n * <ul>\n * <li>" + words + " {@code a b}</li>\n * </ul>\n */\n"))
                .isEqualTo("/**\n * a\n *\n * <ul>\n *   <li>" + words + "\n *       {@code a b}\n * </ul>\n */\n");
    }

    @Test
    void aListMayBeginBehindAnItemsText() {
        assertThat(Layout.of("/**\n * <ul>\n * <li>a: <ul>\n * <li>b\n * </ul> c\n * <li>d\n * </ul>\n */\n"))
                .isEqualTo(
                        "/**\n * <ul>\n *   <li>a: <ul>\n *         <li>b\n *       </ul> c\n *   <li>d\n * </ul>\n */\n");
    }

    @Test
    void valuesGoOnALineOfTheirOwnBeforeTheyBreak() {
        String type = "T".repeat(60);
        assertThat(Layout.of("    " + type + " a = new " + type + "(\"a\");\n"))
                .isEqualTo("    " + type + " a =\n            new " + type + "(\"a\");\n");
    }

    @Test
    void commentsOfOneLineTakeOne() {
        assertThat(Layout.of("/**\n * Short.\n */\n")).isEqualTo("/** Short. */\n");
        assertThat(Layout.of("/**\n * @return x\n */\n")).isEqualTo("/**\n * @return x\n */\n");
    }

    @Test
    void preformattedTextKeepsItsLines() {
        String code = "c ".repeat(100).strip();
        assertThat(Layout.of("/**\n * <pre>" + code + "\n * " + code + "</pre>\n */\n"))
                .isEqualTo("/**\n * <pre>" + code + "\n * " + code + "</pre>\n */\n");
    }

    @Test
    void wordsThatAreTooLongStandAlone() {
        String word = "w".repeat(200);
        assertThat(Layout.of("/**\n * a " + word + " b\n */\n")).isEqualTo("/**\n * a\n * " + word + "\n * b\n */\n");
    }
}
