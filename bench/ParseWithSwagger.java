import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;

/**
 * The floor a generator on swagger-parser stands on: one document parsed the way the parser's own README shows, and
 * nothing made of it. {@code read(location)} has one option on, {@code resolve}, and every other one off.
 */
final class ParseWithSwagger {
    private ParseWithSwagger() {}

    /** Parses the document whose path is the only argument; exit code 1 where nothing came of it. */
    public static void main(String[] args) {
        OpenAPI api = new OpenAPIV3Parser().read(args[0]);
        if (api == null || api.getPaths() == null || api.getPaths().isEmpty()) {
            System.err.println("swagger-parser found no paths in the document");
            System.exit(1);
        }
        System.out.println(api.getPaths().size() + " paths");
    }
}
