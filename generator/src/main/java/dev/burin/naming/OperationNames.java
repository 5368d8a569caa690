package dev.burin.naming;

import com.palantir.javapoet.ClassName;
import dev.burin.model.Parameter;
import dev.burin.model.Property;
import java.util.List;
import java.util.Map;

/**
 * The names of an operation. They exist whether or not the operation needs them all.
 *
 * @param method the service's method
 * @param streaming the method that gets a stream, where the operation has another answer too
 * @param params the class of all that is sent and is neither in the path nor a body of its own
 * @param page the page that the operation returns
 * @param asyncPage its asynchronous twin
 * @param body the argument for a body of its own
 * @param parameters the arguments for path parameters and the fields of params for the others
 * @param fields the fields of params for the fields of the body
 * @param typeWords what classes that belong to it alone are called after, in lower case: {@code challenge, create}
 */
public record OperationNames(
        String method,
        String streaming,
        ClassName params,
        ClassName page,
        ClassName asyncPage,
        String body,
        Map<Parameter, String> parameters,
        Map<Property, String> fields,
        List<String> typeWords) {

    /** The same for the method that gets a stream. */
    public OperationNames ofStreaming() {
        return new OperationNames(streaming, streaming, params, page, asyncPage, body, parameters, fields, typeWords);
    }

    /** The method that also gives status and headers. */
    public String withResponse() {
        return method + "WithResponse";
    }

    /** The method that goes over the items of all pages, where the operation returns pages. */
    public String stream() {
        return method.equals("list") ? "stream" : method + "Stream";
    }
}
