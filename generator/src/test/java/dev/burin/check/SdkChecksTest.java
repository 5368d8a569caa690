package dev.burin.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.burin.InvalidInputException;
import dev.burin.Problem;
import dev.burin.model.Constraints;
import dev.burin.model.Coverage;
import dev.burin.model.Doc;
import dev.burin.model.HttpMethod;
import dev.burin.model.NameSource;
import dev.burin.model.OperationModel;
import dev.burin.model.Outcome;
import dev.burin.model.Pagination;
import dev.burin.model.Parameter;
import dev.burin.model.SdkModel;
import dev.burin.model.ServiceModel;
import dev.burin.model.Style;
import dev.burin.model.TypeId;
import dev.burin.model.TypeModel;
import dev.burin.model.TypeModel.ObjectType;
import dev.burin.model.TypeRef;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SdkChecksTest {
    private static final TypeRef MISSING = new TypeRef.ListOf(new TypeRef.Named(new TypeId("/missing"), false), false);

    @Test
    void letsAnEmptyModelPass() {
        assertThatCode(() -> SdkChecks.check(sdk(List.of(), List.of()))).doesNotThrowAnyException();
    }

    @Test
    void reportsEverythingThatIsWrongAtOnce() {
        Parameter optional = parameter("x", false);
        OperationModel first = operation("same", List.of(optional, optional), new Outcome.One(MISSING));
        OperationModel second = operation(
                "same",
                List.of(parameter("y", true)),
                new Outcome.Pages(
                        new TypeRef.Named(new TypeId("/t"), false),
                        List.of("items"),
                        MISSING,
                        new Pagination.Url(List.of("next")),
                        Optional.empty()));
        ObjectType type = new ObjectType(
                new TypeId("/t"),
                new NameSource.Member(new TypeId("/owner"), "p"),
                List.of(),
                Optional.of(MISSING),
                Doc.NONE);
        SdkModel sdk = sdk(
                List.of(
                        new ServiceModel(List.of("a", "b"), List.of(first, second), Doc.NONE),
                        new ServiceModel(List.of("a", "b"), List.of(), Doc.NONE)),
                List.of(type, type));
        InvalidInputException thrown = catchThrowableOfType(InvalidInputException.class, () -> SdkChecks.check(sdk));
        assertThat(thrown.problems())
                .extracting(Problem::cause)
                .contains(
                        "the id same is used twice",
                        "its owner /owner does not come before it",
                        "the type stands twice",
                        "the type /missing is missing",
                        "the service a/b has no parent before it",
                        "the service a/b stands twice",
                        "the path parameter x stands twice",
                        "the path parameter x is optional",
                        "the path parameter y is not in the path",
                        "nobody declares all of the schemes [absent]",
                        "the page's body has no list at [items]");
    }

    private static SdkModel sdk(List<ServiceModel> services, List<TypeModel> types) {
        SdkModel.Info info = new SdkModel.Info("T", "1", Doc.NONE);
        return new SdkModel(info, List.of(), List.of(), services, types, Coverage.NONE);
    }

    private static Parameter parameter(String name, boolean required) {
        return new Parameter(
                name,
                Parameter.In.PATH,
                required,
                new TypeRef.Scalar(TypeRef.Kind.STRING, false),
                Style.SIMPLE,
                false,
                false,
                Constraints.NONE,
                Doc.NONE);
    }

    private static OperationModel operation(String id, List<Parameter> parameters, Outcome outcome) {
        return new OperationModel(
                id,
                "/paths/~1a/get",
                "get",
                HttpMethod.GET,
                List.of(),
                "/a/{x}",
                parameters,
                Optional.empty(),
                outcome,
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(List.of("absent")),
                Optional.empty(),
                Doc.NONE);
    }
}
