package golden.required_properties.program;

import golden.required_properties.RequiredPropertiesClient;
import golden.required_properties.core.JsonValue;
import golden.required_properties.model.LongForm;
import golden.required_properties.model.NameStage;
import golden.required_properties.model.Owner;
import golden.required_properties.model.Pet;
import golden.required_properties.model.Point;
import golden.required_properties.model.Report;
import golden.required_properties.model.Sighting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** Builds what is sent and what comes, with and without what is required. */
public final class RequiredProperties implements Function<String, List<String>> {
    private static final Long NO_LONG = null;
    private static final Double NO_DOUBLE = null;
    private static final Boolean NO_BOOLEAN = null;
    private static final List<String> NO_LIST = null;
    private static final Map<String, Long> NO_MAP = null;
    private static final Point NO_POINT = null;
    private static final String NO_STRING = null;
    private static final JsonValue NO_JSON = null;
    private static final Sighting NO_SIGHTING = null;

    /** Does nothing yet. */
    public RequiredProperties() {}

    @Override
    public List<String> apply(String url) {
        RequiredPropertiesClient client =
                RequiredPropertiesClient.builder().baseUrl(url).build();
        Owner owner = Owner.builder().email("kai@example.com").build();
        Pet pet = Pet.builder().age(7).chip(null).name("Rex").owner(owner).weight(3).build();
        List<String> results = new ArrayList<>();
        results.add(message(pet::id));
        Pet read = client.pets().create(pet, p -> p.limit(10).near(Point.builder().x(1).y(2).build()));
        results.add(message(read::id));
        results.add(message(read::name));
        Pet changed = read.toBuilder()
                .weight(NO_DOUBLE)
                .isTame(NO_BOOLEAN)
                .tags(NO_LIST)
                .sizes(NO_MAP)
                .home(NO_POINT)
                .nick(NO_STRING)
                .extra(NO_JSON)
                .seen(NO_SIGHTING)
                .build();
        results.add(message(changed::name));
        client.pets().create(
                changed, p -> p.limit(NO_LONG).near(NO_POINT).tags(NO_LIST).note(NO_STRING).note(NO_JSON));
        results.add(message(() -> Sighting.builder().build()));
        results.add(message(() -> Report.builder().total(0).build()));
        Report report = client.report().fetch();
        results.add(message(report::rows));
        results.add(report.toBuilder().total(3).build().toJson());
        LongForm.Builder form = LongForm.builder().f01("1").f02("2").f03("3").f04("4").f05("5").f06("6").f07("7");
        form.f08("8").f09("9").f10("10").f11("11").f12("12").f13("13").f14("14").f15("15").f16("16");
        results.add(message(form::build));
        form.stage(NameStage.builder().name("last").build());
        client.forms().update(form.f01(pet.name()).build());
        return results;
    }

    private static String message(Supplier<?> call) {
        try {
            return "no failure: " + call.get();
        } catch (RuntimeException e) {
            return e.getClass().getSimpleName() + ": " + e.getMessage();
        }
    }
}
