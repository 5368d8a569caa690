package dev.burin.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NameScopeTest {
    @Test
    void whoeverIsSpelledAsJavaWouldKeepsTheName() {
        assertThat(members("a_b", "aB", "a-b", "a/b"))
                .containsEntry("aB", "aB")
                .containsEntry("a-b", "aMinusB")
                .containsEntry("a_b", "aUnderscoreB")
                .containsEntry("a/b", "aSlashB");
    }

    @Test
    void namesThatDifferByCaseAloneSayTheirCase() {
        assertThat(members("xAxis", "xaxis")).containsEntry("xAxis", "xAxis").containsEntry("xaxis", "xaxisLower");
        assertThat(types("foo", "Foo", "FOO"))
                .containsEntry("Foo", "Foo")
                .containsEntry("foo", "FooLower")
                .containsEntry("FOO", "FooUpper");
    }

    @Test
    void javaLangAndWindowsDevicesAreLeftAlone() {
        assertThat(types("Object", "string", "con", "Builder"))
                .containsEntry("Object", "ObjectModel")
                .containsEntry("string", "StringModel")
                .containsEntry("con", "ConModel")
                .containsEntry("Builder", "BuilderModel");
    }

    @Test
    void aNameDependsNeitherOnOrderNorOnOthersThatItDoesNotCollideWith() {
        List<String> texts = new ArrayList<>(List.of(
                "a_b", "a-b", "aB", "AB", "ab", "a b", "a/b", "class", "Class", "", "_", "-", "1", "-1", "é", "e"));
        Map<String, String> names = members(texts.toArray(String[]::new));
        Random random = new Random(7);
        for (int i = 0; i < 50; i++) {
            Collections.shuffle(texts, random);
            assertThat(members(texts.toArray(String[]::new))).isEqualTo(names);
        }
        texts.addAll(List.of("zebra", "Yak"));
        assertThat(members(texts.toArray(String[]::new))).containsAllEntriesOf(names);
    }

    @Test
    void everythingGetsALegalNameOfItsOwn() {
        Random random = new Random(11);
        String alphabet = "aAbB_-. /1é日\u0000$\"*😀";
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(6); length > 0; length--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            texts.add(text.toString());
        }
        texts.add("long".repeat(200));
        Map<String, String> names = types(texts.toArray(String[]::new));
        HashSet<String> files = new HashSet<>();
        names.forEach((text, name) -> {
            assertThat(name).as(text).matches("[A-Za-z_][A-Za-z0-9_]*").hasSizeLessThan(150);
            assertThat(files.add(name.toLowerCase(Locale.ROOT))).as(text).isTrue();
        });
        assertThat(names).hasSize(new HashSet<>(texts).size());
    }

    private static Map<String, String> members(String... texts) {
        return new NameScope(NameStyle.MEMBER, ReservedNames.members()).allocate(List.of(texts));
    }

    private static Map<String, String> types(String... texts) {
        return new NameScope(NameStyle.TYPE, ReservedNames.types()).allocate(List.of(texts));
    }
}
