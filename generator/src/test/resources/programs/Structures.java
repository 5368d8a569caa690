package golden.structures.program;

import golden.structures.StructuresClient;
import golden.structures.core.DecodeException;
import golden.structures.model.Everything;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads everything and writes it back, then reads something that is wrong. */
public final class Structures implements Function<String, List<String>> {
    /** Does nothing yet. */
    public Structures() {}

    @Override
    public List<String> apply(String url) {
        List<String> said = new ArrayList<>();
        StructuresClient client = StructuresClient.builder().baseUrl(url).build();
        Everything everything = client.everything().fetch();
        said.add(everything.huge() + " " + everything.day() + " " + everything.matrix());
        said.add(String.valueOf(everything.colours()));
        said.add(everything.toBuilder().build().equals(everything) + " "
                + everything.toBuilder().text("other").build().equals(everything));
        client.everything().replace(everything);
        try {
            client.everything().fetch();
        } catch (DecodeException e) {
            said.add(e.getMessage());
        }
        return said;
    }
}
