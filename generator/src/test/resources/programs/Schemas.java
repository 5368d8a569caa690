package golden.schemas.program;

import golden.schemas.SchemasClient;
import golden.schemas.model.EnumsMixed;
import golden.schemas.model.Everything;
import golden.schemas.model.Formats;
import golden.schemas.model.Shapes;
import golden.schemas.model.ShapesTupleItem;
import golden.schemas.model.Tree;
import java.util.List;
import java.util.function.Function;

/** Sends next to nothing, gets everything back, and sends that. */
public final class Schemas implements Function<String, List<String>> {
    /** Does nothing yet. */
    public Schemas() {}

    @Override
    public List<String> apply(String url) {
        SchemasClient client = SchemasClient.builder().baseUrl(url).build();
        Everything all = client.everything().put(Everything.builder().build());
        client.everything().put(all);
        Formats formats = all.formats();
        Shapes shapes = all.shapes();
        int int8 = formats.int8();
        long uint32 = formats.uint32();
        List<Double> pair = shapes.pair();
        List<ShapesTupleItem> tuple = shapes.tuple();
        long pattern = shapes.pattern().get("x-a");
        boolean constant = all.enums().false_();
        return List.of(
                int8 + " " + uint32 + " " + formats.uint64() + " " + formats.wideValues() + " " + formats.wideDefault(),
                pair + " " + tuple.get(0) + " " + tuple.get(1) + " " + pattern + " " + shapes.patterns() + " " + shapes.beside(),
                constant + " " + (all.enums().mixed() instanceof EnumsMixed.OfEnumsMixedOption mixed ? mixed.value().known() : "") + " " + all.enums().operator().known() + " " + all.enums().sentinel() + " " + all.enums().byName().get("k").known(),
                all.wider().name() + " " + all.wider().size() + " " + all.wider().narrow().more(),
                all.wrong().whole() + " " + all.wrong().list() + " " + all.wrong().made(),
                size(all.tree()) + " " + size(((Tree.OfTreeList) all.tree()).value().get(0)) + " " + all.folder().toJson());
    }

    private static int size(Tree tree) {
        return tree instanceof Tree.OfTreeList list ? list.value().size() : -1;
    }
}
