package dev.burin.model;

import java.util.List;

/**
 * A node of the service tree: a resource by path, or a tag.
 *
 * @param path what leads to it from the client, as the document spells it: the static segments of its operations' paths
 *     without a leading version ({@code Services, Entities, Challenges}), or a tag. Never empty; every proper prefix is
 *     a service too
 * @param operations in the document's order; empty where it only leads to others
 * @param doc what the document says of it
 */
public record ServiceModel(List<String> path, List<OperationModel> operations, Doc doc) {
    public ServiceModel {
        path = List.copyOf(path);
        operations = List.copyOf(operations);
    }
}
