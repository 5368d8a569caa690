package dev.burin.twilio.verify.modules;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.burin.twilio.verify.VerifyClient;
import java.lang.constant.Constable;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.security.Security;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a native image, several class loaders and other libraries in one JVM want: no magic, and no traces. */
@AnalyzeClasses(packagesOf = VerifyClient.class, importOptions = DoNotIncludeTests.class)
class SelfContainedTest {
    private static final Set<String> HARMLESS_OF_CLASS = Set.of("getName", "getSimpleName", "isInstance", "cast");
    private static final Set<String> ENDS_OR_LOADS = Set.of("exit", "load", "loadLibrary");

    @ArchTest
    static final ArchRule NO_REFLECTION =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("java.lang.reflect..", "java.lang.invoke..");

    @ArchTest
    static final ArchRule NO_LOOKUP_OF_CLASSES_AND_RESOURCES = noClasses()
            .should(callMethodWhere(describe("a class or resource is looked up", SelfContainedTest::looksUp)));

    @ArchTest
    static final ArchRule NO_SETTINGS_OF_THE_JVM =
            noClasses().should(callMethodWhere(describe("all of the JVM is meant", SelfContainedTest::isForAll)));

    @ArchTest
    static final ArchRule NO_STATIC_STATE =
            fields().that().areStatic().should().beFinal().andShould(neverChange());

    @Test
    void theRulesSeeWhatTheyForbid() {
        JavaClasses culprit = new ClassFileImporter().importClasses(Culprit.class);

        assertThat(Stream.of(
                        NO_REFLECTION, NO_LOOKUP_OF_CLASSES_AND_RESOURCES, NO_SETTINGS_OF_THE_JVM, NO_STATIC_STATE))
                .allMatch(rule -> rule.evaluate(culprit).hasViolation());
    }

    /** Does all of it. */
    private static final class Culprit implements Callable<String> {
        private static final List<Object> FOUND = new ArrayList<>();

        @Override
        public String call() throws ReflectiveOperationException {
            FOUND.add(Class.forName("java.lang.String").getMethod("length").getName());
            return System.setProperty("found", FOUND.toString());
        }
    }

    private static boolean looksUp(JavaMethodCall call) {
        return isOf(call, ClassLoader.class, ServiceLoader.class, ResourceBundle.class)
                || (isOf(call, Class.class) && !HARMLESS_OF_CLASS.contains(call.getName()));
    }

    private static boolean isForAll(JavaMethodCall call) {
        return isOf(call, Runtime.class, Security.class)
                || (isOf(call, System.class) && ENDS_OR_LOADS.contains(call.getName()))
                || (isStaticOfJdk(call) && call.getName().startsWith("set"));
    }

    private static boolean isOf(JavaMethodCall call, Class<?>... types) {
        return Stream.of(types).anyMatch(call.getTargetOwner()::isEquivalentTo);
    }

    private static boolean isStaticOfJdk(JavaMethodCall call) {
        return call.getTargetOwner().getPackageName().startsWith("java")
                && call.getTarget()
                        .resolveMember()
                        .filter(method -> method.getModifiers().contains(JavaModifier.STATIC))
                        .isPresent();
    }

    private static ArchCondition<JavaField> neverChange() {
        return new ArchCondition<>("hold what never changes") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                if (!field.getModifiers().contains(JavaModifier.SYNTHETIC) && !isConstant(value(field.reflect()))) {
                    events.add(SimpleConditionEvent.violated(field, field.getDescription() + " may change"));
                }
            }
        };
    }

    private static Object value(Field field) {
        try {
            field.setAccessible(true);
            return requireNonNull(field.get(null));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isOwn(Class<?> type) {
        return type.getName().startsWith(VerifyClient.class.getPackageName());
    }

    /** Of the SDK's own classes, one whose objects have final fields alone. The parser's factory is built once. */
    private static boolean isConstant(Object value) {
        if (value instanceof Collection<?> items) {
            return isImmutable(items::clear);
        }
        if (value instanceof Map<?, ?> entries) {
            return isImmutable(entries::clear);
        }
        if (isOwn(value.getClass())) {
            return Stream.<Class<?>>iterate(value.getClass(), SelfContainedTest::isOwn, Class::getSuperclass)
                    .flatMap(type -> Stream.of(type.getDeclaredFields()))
                    .allMatch(field -> Modifier.isFinal(field.getModifiers()));
        }
        return value instanceof Constable
                || value instanceof Pattern
                || value instanceof Duration
                || value instanceof BigDecimal
                || value instanceof HexFormat
                || value instanceof JsonFactory;
    }

    private static boolean isImmutable(Runnable clear) {
        try {
            clear.run();
            return false;
        } catch (UnsupportedOperationException e) {
            return true;
        }
    }
}
