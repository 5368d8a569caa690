package sdktemplate.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvironmentCredentialsTest {
    private final List<String> taken = new ArrayList<>();

    private EnvironmentCredentials take(Map<String, String> environment) {
        return new EnvironmentCredentials(environment::get)
                .take("SHOP_USERNAME", "SHOP_PASSWORD", (name, secret) -> taken.add(name + ":" + secret))
                .take("SHOP_TOKEN", taken::add);
    }

    @Test
    void takesEveryCredentialThatIsComplete() {
        take(Map.of("SHOP_USERNAME", "u", "SHOP_PASSWORD", "p", "SHOP_TOKEN", "t"))
                .orThrow();

        assertThat(taken).containsExactly("u:p", "t");
    }

    @Test
    void leavesOutACredentialOfWhichAPartIsMissingOrEmpty() {
        take(Map.of("SHOP_USERNAME", "u", "SHOP_PASSWORD", "", "SHOP_TOKEN", "t"))
                .orThrow();

        assertThat(taken).containsExactly("t");
    }

    @Test
    void namesAllVariablesWhenNoCredentialIsComplete() {
        assertThatThrownBy(() -> take(Map.of("SHOP_PASSWORD", "secret")).orThrow())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("No credentials in the environment: set SHOP_USERNAME and SHOP_PASSWORD, or SHOP_TOKEN");
        assertThat(taken).isEmpty();
    }
}
