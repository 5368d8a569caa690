package golden.paths.program;

import golden.paths.PathsClient;
import golden.paths.core.RequestOptions;
import java.util.List;
import java.util.function.Function;

/** Calls every operation once, in the document's order. */
public final class Paths implements Function<String, List<String>> {
    /** Does nothing yet. */
    public Paths() {}

    @Override
    public List<String> apply(String url) {
        PathsClient client = PathsClient.builder().baseUrl(url + "/base/").build();
        client.root().get();
        client.users().users();
        client.users().list();
        client.users().getUsersId(1);
        client.users().getUsersName("n");
        client.users().delete("n");
        client.files().getFile("a/", "b");
        client.files().getFileWithExtension("a", "b.c", "txt");
        client.jobs().value123();
        client.jobs().post();
        client.jobs().put();
        client.jobs().same();
        client.jobs().patch();
        client.jobs().import_();
        client.jobs().cancel("7");
        client.objects().get();
        client.objects().copy("x&y", p -> p.limit(3));
        client.objects().list("a", p -> p.max(2));
        client.objects().move(p -> p.limit(3));
        client.proxy().get("a/b?c");
        client.odd().getSpaced("s");
        client.odd().getNameless("e");
        client.odd().getUnclosed();
        client.odd().getTwice("t");
        client.aB().u20x().get();
        client.doubled().slashes().getWithResponse(RequestOptions.none());
        client.slashless().get();
        return List.of();
    }
}
