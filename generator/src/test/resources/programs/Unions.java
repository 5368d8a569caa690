package golden.unions.program;

import golden.unions.UnionsClient;
import golden.unions.core.BadRequestException;
import golden.unions.core.JsonValue;
import golden.unions.model.Both;
import golden.unions.model.BothPerson;
import golden.unions.model.Circle;
import golden.unions.model.Everything;
import golden.unions.model.Grant;
import golden.unions.model.GrantPassword;
import golden.unions.model.Lists;
import golden.unions.model.Reason;
import golden.unions.model.Shape;
import golden.unions.model.Square;
import golden.unions.thing.ThingFindParamsId;
import golden.unions.thing.ThingFindParamsSize;
import golden.unions.thing.ThingFindResponse;
import golden.unions.thing.ThingService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Sends unions wherever they can stand, and takes apart what comes back. */
public final class Unions implements Function<String, List<String>> {
    /** Does nothing yet. */
    public Unions() {}

    @Override
    public List<String> apply(String url) {
        List<String> said = new ArrayList<>();
        ThingService things = UnionsClient.builder().baseUrl(url).build().things();
        said.add(kind(things.find(p -> p.id(ThingFindParamsId.of(7)).size(ThingFindParamsSize.of("L")))));
        said.add(kind(things.find(p -> p.id(ThingFindParamsId.ofStringList(List.of("a", "b"))))));
        Everything sent = Everything.builder()
                .shape(Circle.builder().radius(1.5).kind("Circle").build())
                .shapes(List.of(new Shape.Unknown(JsonValue.of("odd"))))
                .scalar(Reason.of(false))
                .both(Both.of(BothPerson.builder().name("N").build()))
                .lists(Lists.ofLongListList(List.of(List.of(1L))))
                .build();
        Everything back = things.create(sent);
        said.add(String.valueOf(back.equals(sent)));
        Both both = back.both();
        said.add(both == null ? "none" : both.asBothPerson().name() + " " + both.asBothCompany().vat());
        said.add(back.shape() instanceof Square ? "square" : "no square");
        try {
            things.find();
        } catch (BadRequestException e) {
            said.add(String.valueOf(e.errorBody(Reason.class).orElse(null)));
        }
        UnionsClient client = UnionsClient.builder().baseUrl(url).build();
        client.tokens()
                .create(GrantPassword.builder()
                        .username("maren & co")
                        .scopes(List.of("read", "write"))
                        .device(Map.of("id", "7"))
                        .build());
        client.labels().update(Map.of("color", List.of("blue", "black")));
        client.labels().update(null);
        try {
            client.tokens().create(new Grant.Unknown(JsonValue.of("no form")));
        } catch (IllegalArgumentException e) {
            said.add(e.getMessage());
        }
        return said;
    }

    private static String kind(ThingFindResponse response) {
        return response.getClass().getSimpleName();
    }
}
