package dev.burin.model;

import dev.burin.model.SdkModel.Server;
import java.util.List;
import java.util.Optional;

/**
 * An operation.
 *
 * @param id its {@code operationId}, or one made of method and path where it has none or shares it; unique
 * @param pointer the JSON pointer of the operation object
 * @param verb what its method is called: the id's leading word where that tells it apart in its service, else the id
 * @param method the HTTP method
 * @param servers where it can be sent if not to the client's server, the default first; none if it is sent there
 * @param path the path below the server's URL, with its variables in braces: {@code /v2/Services/{Sid}}
 * @param parameters path parameters in the order of the path, then the others in the document's order
 * @param body what is sent
 * @param outcome what comes back on success
 * @param accept the media types of a success that it asks for, none where nothing is to come
 * @param otherTypes the media types of its other responses, such as errors, that it takes as well
 * @param streaming how to get its answer as a stream, where it has one of both kinds
 * @param headers the headers that a success is declared to have
 * @param errors the bodies that error responses are declared to have, by status
 * @param security the ids of the schemes that it wants: any one of the inner sets, all of a set; empty where it wants
 *     none
 * @param example an answer that shows what it gives, where SDKs are to have some
 * @param doc what the document says of it
 */
public record OperationModel(
        String id,
        String pointer,
        String verb,
        HttpMethod method,
        List<OwnServer> servers,
        String path,
        List<Parameter> parameters,
        Optional<Body> body,
        Outcome outcome,
        List<String> accept,
        List<String> otherTypes,
        Optional<Streaming> streaming,
        List<ResponseHeader> headers,
        List<ErrorBody> errors,
        List<List<String>> security,
        Optional<ExampleAnswer> example,
        Doc doc) {
    public OperationModel {
        servers = List.copyOf(servers);
        parameters = List.copyOf(parameters);
        accept = List.copyOf(accept);
        otherTypes = List.copyOf(otherTypes);
        headers = List.copyOf(headers);
        errors = List.copyOf(errors);
        security = security.stream().map(List::copyOf).toList();
    }

    /** Whether the caller can choose where it is sent: one of several servers, or the value of a variable. */
    public boolean hasServerChoice() {
        return servers.size() > 1 || servers.stream().anyMatch(OwnServer::hasChoice);
    }

    /** The operation as it is called for its answer as a stream, where that is not the only one that it has. */
    public Optional<OperationModel> streamed() {
        return streaming.map(stream -> with(stream.outcome(), List.of(stream.accept()), streaming, stream.example()));
    }

    /**
     * The same with examples of its answers.
     *
     * @param answer what it gives
     * @param stream what it gives as it is called for a stream, where that is not all it has
     */
    public OperationModel withExamples(ExampleAnswer answer, Optional<ExampleAnswer> stream) {
        Optional<Streaming> shown =
                streaming.map(each -> new Streaming(each.outcome(), each.accept(), each.flag(), stream));
        return with(outcome, accept, shown, Optional.of(answer));
    }

    private OperationModel with(
            Outcome answered, List<String> asked, Optional<Streaming> streamed, Optional<ExampleAnswer> shown) {
        return new OperationModel(
                id,
                pointer,
                verb,
                method,
                servers,
                path,
                parameters,
                body,
                answered,
                asked,
                otherTypes,
                streamed,
                headers,
                errors,
                security,
                shown,
                doc);
    }

    /**
     * A server of an operation or its path.
     *
     * @param server the server; its URL is a path from the root of wherever the API is, where it is no URL
     * @param followed the names of those of its variables whose value is that of the client's server
     */
    public record OwnServer(Server server, List<String> followed) {
        public OwnServer {
            followed = List.copyOf(followed);
        }

        private boolean hasChoice() {
            return server.variables().stream().anyMatch(variable -> !followed.contains(variable.name()));
        }
    }

    /**
     * A stream beside another answer.
     *
     * @param outcome what comes back
     * @param accept the media type to ask for
     * @param flag what in the request says that a stream is wanted, besides that
     * @param example an answer that shows what it gives, where SDKs are to have some
     */
    public record Streaming(
            Outcome.Stream outcome, String accept, Optional<Flag> flag, Optional<ExampleAnswer> example) {
        /** A stream without an example. */
        public Streaming(Outcome.Stream outcome, String accept, Optional<Flag> flag) {
            this(outcome, accept, flag, Optional.empty());
        }
    }

    /**
     * A field of the body that says which answer is wanted.
     *
     * @param field its name
     * @param text what it is set to; {@code true} where that is no text
     */
    public record Flag(String field, Optional<String> text) {}

    /**
     * A declared error response with a body.
     *
     * @param status {@code 429}, {@code 4XX} or {@code default}
     * @param type the body's type
     * @param doc what the document says of it
     */
    public record ErrorBody(String status, TypeRef type, Doc doc) {}

    /**
     * A declared header of a response.
     *
     * @param name its name
     * @param doc what the document says of it
     */
    public record ResponseHeader(String name, Doc doc) {}
}
