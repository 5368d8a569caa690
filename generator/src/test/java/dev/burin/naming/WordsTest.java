package dev.burin.naming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "Details.Message, detailsMessage, DetailsMessage, DETAILS_MESSAGE",
                "clientDataJSON, clientDataJson, ClientDataJson, CLIENT_DATA_JSON",
                "HTTPServerURL, httpServerUrl, HttpServerUrl, HTTP_SERVER_URL",
                "in-progress, inProgress, InProgress, IN_PROGRESS",
                "date_created, dateCreated, DateCreated, DATE_CREATED",
                "Psd2Enabled, psd2Enabled, Psd2Enabled, PSD2_ENABLED",
                "gpt-3.5-turbo, gpt3_5Turbo, Gpt3_5Turbo, GPT_3_5_TURBO",
                "2fa, value2fa, Type2fa, VALUE_2FA",
                "-1, minus1, Minus1, MINUS_1",
                "+1, plus1, Plus1, PLUS_1",
                "\"\", empty, Empty, EMPTY",
                "*, star, Star, STAR",
                "<=, lessEqual, LessEqual, LESS_EQUAL",
                "≥, greaterThanOrEqualTo, GreaterThanOrEqualTo, GREATER_THAN_OR_EQUAL_TO",
                "≠, notEqualTo, NotEqualTo, NOT_EQUAL_TO",
                "→ ←, rightwardsArrowSpaceLeftwardsArrow, RightwardsArrowSpaceLeftwardsArrow,"
                        + " RIGHTWARDS_ARROW_SPACE_LEFTWARDS_ARROW",
                "Größe, groUdfE, GroUdfE, GRO_UDF_E",
                "日本, u65e5U672c, U65e5U672c, U65E5_U672C",
            })
    void textsBecomeJavaNames(String text, String member, String type, String constant) {
        assertThat(NameStyle.MEMBER.write(Words.of(text))).isEqualTo(member);
        assertThat(NameStyle.TYPE.write(Words.of(text))).isEqualTo(type);
        assertThat(NameStyle.CONSTANT.write(Words.of(text))).isEqualTo(constant);
    }

    @ParameterizedTest
    @CsvSource({
        "Services, service",
        "Entities, entity",
        "Statuses, status",
        "Addresses, address",
        "Branches, branch",
        "Caches, cache",
        "Databases, database",
        "Boxes, box",
        "Status, status",
        "Analysis, analysis",
        "SafeList, safelist",
        "News, news",
        "Movies, movie",
        "Sms, sms",
        "Data, data"
    })
    void aCollectionBecomesOneOfIt(String plural, String singular) {
        assertThat(NameStyle.PACKAGE.write(Singular.of(Words.of(plural)))).isEqualTo(singular);
    }

    @ParameterizedTest
    @CsvSource({"class, class_", "getClass, getClass_", "writer, writer_", "status, status"})
    void membersThatMeanSomethingElseGetASuffix(String text, String member) {
        assertThat(new NameScope(NameStyle.MEMBER, ReservedNames.members()).allocate(java.util.List.of(text)))
                .containsEntry(text, member);
    }
}
