package golden.yaml.program;

import golden.yaml.YamlClient;
import golden.yaml.model.Switches;
import golden.yaml.model.SwitchesState;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Function;

/** Turns switches on and off. */
public final class Yaml implements Function<String, List<String>> {
    /** Does nothing yet. */
    public Yaml() {}

    @Override
    public List<String> apply(String url) {
        YamlClient client = YamlClient.builder().baseUrl(url).build();
        client.switches().list(p -> p.on(1).off(2));
        client.switches()
                .put(Switches.builder()
                        .no(false)
                        .yes(3)
                        .name("n")
                        .value2026_03_01("d")
                        .state(SwitchesState.of("012"))
                        .huge(BigInteger.TEN.pow(29))
                        .vast(1e300)
                        .build());
        return List.of(SwitchesState.of("012").known().toString());
    }
}
