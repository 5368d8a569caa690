import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.File;
import java.io.IOException;

/** The floor below the floor: the document as a Jackson tree, with no idea of what OpenAPI is. */
final class ReadTree {
    private ReadTree() {}

    /**
     * Reads the document whose path is the only argument, as YAML where the name says so; exit code 1 where it has no
     * paths.
     *
     * @throws IOException if the file cannot be read or parsed
     */
    public static void main(String[] args) throws IOException {
        boolean json = args[0].endsWith(".json");
        ObjectMapper mapper = json ? new ObjectMapper() : new ObjectMapper(new YAMLFactory());
        JsonNode paths = mapper.readTree(new File(args[0])).path("paths");
        if (paths.isEmpty()) {
            System.err.println("Jackson found no paths in the document");
            System.exit(1);
        }
        System.out.println(paths.size() + " paths");
    }
}
