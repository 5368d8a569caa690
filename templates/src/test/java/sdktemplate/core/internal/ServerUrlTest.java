package sdktemplate.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerUrlTest {
    private static final ServerUrl REGIONAL = ServerUrl.of("https://api.{edge}.{region}.example.com/v1")
            .usual("region", "us1")
            .usual("edge", "ashburn")
            .implies("region", "ie1", "edge", "dublin")
            .implies("region", "au1", "edge", "sydney");

    @Test
    void variablesHaveTheirUsualValuesUnlessTheCallerChoosesOthers() {
        assertThat(REGIONAL.url()).isEqualTo("https://api.ashburn.us1.example.com/v1");
        assertThat(REGIONAL.choose("region", "jp1").url()).isEqualTo("https://api.ashburn.jp1.example.com/v1");
        assertThat(REGIONAL.choose("edge", "tokyo").url()).isEqualTo("https://api.tokyo.us1.example.com/v1");
        assertThat(ServerUrl.of("https://a.example").url()).isEqualTo("https://a.example");
    }

    @Test
    void aValueCanImplyAnotherThatIsNotChosen() {
        assertThat(REGIONAL.choose("region", "ie1").url()).isEqualTo("https://api.dublin.ie1.example.com/v1");
        assertThat(REGIONAL.choose("region", "ie1").choose("region", "au1").url())
                .isEqualTo("https://api.sydney.au1.example.com/v1");
        assertThat(REGIONAL.choose("edge", "roaming").choose("region", "ie1").url())
                .isEqualTo("https://api.roaming.ie1.example.com/v1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "evil.com#", "a@b", "a?b", "a b", "\r\n", "{region}", "é"})
    void noValueLeadsToAnotherHost(String value) {
        assertThatThrownBy(() -> REGIONAL.choose("region", value)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aVariableThatTheServerDoesNotHaveIsRefused() {
        assertThatThrownBy(() -> REGIONAL.choose("zone", "a"))
                .hasMessage("The server https://api.{edge}.{region}.example.com/v1 has no variable zone");
    }
}
