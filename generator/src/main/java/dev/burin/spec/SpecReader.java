package dev.burin.spec;

import dev.burin.Configuration;
import dev.burin.GeneratorOptions;
import dev.burin.InvalidInputException;
import dev.burin.model.Coverage;
import dev.burin.model.OperationModel;
import dev.burin.model.SdkModel;
import dev.burin.model.SecurityScheme;
import dev.burin.model.ServiceModel;
import dev.burin.model.TypeId;
import dev.burin.source.SourceDocument;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Reads an OpenAPI description (2.0, 3.0, 3.1; 3.2 as far as 3.1 goes) into the model of an SDK. */
public final class SpecReader {
    private final GeneratorOptions options;
    private final Consumer<URI> sources;

    /** A reader that follows the user's choices. */
    public SpecReader(GeneratorOptions options) {
        this(options, source -> {});
    }

    /**
     * A reader that follows the user's choices, and tells what it reads.
     *
     * @param sources takes where each file of the description is, whether or not it is there
     */
    public SpecReader(GeneratorOptions options, Consumer<URI> sources) {
        this.options = options;
        this.sources = sources;
    }

    /**
     * Reads a document and the files that it refers to. What the model can't hold is left out or generated as less, and
     * said so in {@link SdkModel#coverage()}.
     *
     * @param spec the root document, JSON or YAML
     * @throws InvalidInputException with all problems, if a file can't be read, is no OpenAPI description, or has
     *     references that lead further than they may; with {@link GeneratorOptions#failOnDegraded()} also if the model
     *     would be less than the document
     */
    public SdkModel read(Path spec) {
        Findings findings = new Findings();
        SpecFile file = open(spec, findings);
        Place document = Place.root(file);
        return read(document, references(document, findings), findings);
    }

    /** What the references of a document lead to. */
    References references(Place document, Findings findings) {
        return new References(
                new SpecFiles(document.file(), options.reach(), findings, sources),
                !document.text("openapi").startsWith("3.0"),
                findings);
    }

    /** A document as OpenAPI 3, whatever it was written as. */
    static SpecFile open(Path spec, Findings findings) {
        SourceDocument source = SourceDocument.read(spec);
        Location location = new Location.Local(spec.toAbsolutePath().normalize());
        if (SwaggerTwo.isSwaggerTwo(source.root())) {
            return new SpecFile(location, "", source, SwaggerTwo.toOpenApi(source.root()));
        }
        SpecFile file = new SpecFile(location, "", source, source.root());
        Place document = Place.root(file);
        String version = document.text("openapi");
        if (!document.has("openapi")) {
            source.mistaken().ifPresent(problem -> {
                throw new InvalidInputException(List.of(problem));
            });
        }
        if (version.startsWith("3.2")) {
            findings.degraded(document.child("openapi"), "OpenAPI 3.2; read as far as 3.1 goes");
        } else if (!version.startsWith("3.")) {
            String cause = version.isEmpty()
                    ? "this is no OpenAPI description: neither openapi nor swagger says its version"
                    : "the version " + version + " of OpenAPI is not known";
            findings.problem(document.child("openapi"), cause, "Use OpenAPI 3.0 or 3.1, or Swagger 2.0");
            findings.throwIfAny();
        }
        return file;
    }

    private SdkModel read(Place document, References references, Findings findings) {
        GeneratedSize size = new GeneratedSize(document.file());
        TypeTable types = new TypeTable(size);
        Sensitivity sensitivity = new Sensitivity(options.configuration().sensitiveMarks());
        SchemaReader schemas = new SchemaReader(references, types, findings, sensitivity);
        SecurityReader security = new SecurityReader(references, findings, document);
        List<SecurityScheme> schemes = security.schemes();
        schemas.readComponents(document.child("components").child("schemas"));
        List<Site> sites = new SiteReader(references, findings).read(document);
        PayloadReader payloads = new PayloadReader(references, schemas, findings);
        payloads.readWebhooks(document.child("webhooks"));
        sites.forEach(payloads::readCallbacks);
        ServerReader servers =
                new ServerReader(document, sites, options.configuration().servers(), findings);
        Configuration configuration = options.configuration();
        ConfigurationCheck check = new ConfigurationCheck(options, findings);
        PageReader pages = new PageReader(types, configuration.pagination(), check, findings);
        StreamReader streams = new StreamReader(schemas, types, configuration.streaming(), check, findings);
        ExampleAnswers examples = new ExampleAnswers(references, types, findings);
        OperationReader operations = new OperationReader(
                references, schemas, types, security, servers, sensitivity, pages, streams, examples, findings);
        ServiceReader grouping = new ServiceReader(options.grouping(), document, findings);
        List<ServiceModel> services = new ArrayList<>();
        grouping.group(sites).forEach((path, own) -> {
            Verbs verbs = new Verbs(own);
            List<OperationModel> read = new ArrayList<>();
            for (Site site : own) {
                OperationModel operation = operations.read(site, verbs.of(site));
                size.add(operation);
                read.add(operation);
            }
            services.add(new ServiceModel(path, read, grouping.doc(path)));
        });
        ConstantReader.addTo(types);
        if (options.parts().examples()) {
            services.replaceAll(examples::addTo);
            services.forEach(service -> service.operations().forEach(size::addExamples));
        }
        schemas.finish();
        Map<Place, String> unknown =
                UnknownMembers.of(Place.root(document.file().asWritten()), references);
        unknown.forEach(findings::degraded);
        if (sites.isEmpty() && !options.allowEmpty()) {
            refuseEmpty(document, findings);
            unknown.forEach((place, what) -> findings.problem(place, what, "Correct it"));
        }
        check.checkEnvironment(schemes);
        check.checkServers(servers.all());
        check.checkSensitiveMarks(sensitivity, document);
        pages.checkRules(sites);
        streams.checkRules(sites);
        Map<TypeId, String> chosen = ChosenNames.of(configuration, document, types.all(), check);
        Place info = document.child("info");
        findings.generated(document);
        Map<String, Inventory.Element> elements = Inventory.of(document, references, findings);
        findings.throwIfAny();
        Coverage coverage = new Acceptances(configuration).applied(Fates.of(elements, findings));
        if (options.failOnDegraded()) {
            findings.refuse(coverage.notes());
            findings.throwIfAny();
        }
        return new SdkModel(
                new SdkModel.Info(info.text("title"), info.text("version"), Docs.of(info)),
                servers.all(),
                schemes,
                services,
                types.all(),
                chosen,
                coverage);
    }

    /**
     * Where a document has no operation, it was most likely not meant so: a key is misspelled, or paths are missing.
     */
    private static void refuseEmpty(Place document, Findings findings) {
        Place paths = document.child("paths");
        boolean isOfOtherKind = document.has("webhooks") || document.has("components");
        findings.problem(
                paths,
                paths.exists() ? "the document has no operation" : "the document has no paths, and so no operation",
                isOfOtherKind
                        ? "Add one, or set allowEmpty if models of its webhooks or components are all that is wanted"
                        : "Add one, or set allowEmpty");
    }
}
