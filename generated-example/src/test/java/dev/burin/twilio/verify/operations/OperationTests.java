package dev.burin.twilio.verify.operations;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

/** Tests of all operations on one resource. {@link CoverageTest} counts them all. */
interface OperationTests {
    /** The calls to make: of each operation at least one, in which everything is set that can be. */
    List<Call<?>> calls();

    @TestFactory
    default Stream<DynamicContainer> operations() {
        return calls().stream().map(Call::tests);
    }
}
