package dev.burin;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

/** The table of packages in docs/design/0001-packages.md: what may see what. */
@AnalyzeClasses(packages = "dev.burin", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String JACKSON = "com.fasterxml.jackson..";

    private static final DescribedPredicate<JavaClass> VALUES =
            resideInAPackage("dev.burin").and(not(type(SdkGenerator.class))).as("root types");

    @ArchTest
    static final ArchRule MODEL = only("model");

    @ArchTest
    static final ArchRule SOURCE = only("source", JACKSON, "org.yaml.snakeyaml..");

    @ArchTest
    static final ArchRule CONFIG = only("config", "dev.burin.source", "dev.burin.model", JACKSON);

    @ArchTest
    static final ArchRule SPEC = only("spec", "dev.burin.source", "dev.burin.model", JACKSON, "org.yaml.snakeyaml..");

    @ArchTest
    static final ArchRule CHECK = only("check", "dev.burin.model");

    @ArchTest
    static final ArchRule NAMING = only("naming", "dev.burin.model", "com.palantir.javapoet");

    @ArchTest
    static final ArchRule EMIT =
            only("emit", "dev.burin.model", "dev.burin.naming", "com.palantir.javapoet", "org.commonmark..");

    @ArchTest
    static final ArchRule PROJECT = only(
            "project", "dev.burin.model", "dev.burin.naming", "com.palantir.javapoet", "com.github.mustachejava..");

    @ArchTest
    static final ArchRule SUPPORT = only("support", "dev.burin.model", "dev.burin.naming");

    @ArchTest
    static final ArchRule OUTPUT = only("output");

    @ArchTest
    static final ArchRule REPORT = only("report", "dev.burin.model", "com.fasterxml.jackson.core..");

    @ArchTest
    static final ArchRule MAVEN = only(
            "maven",
            "dev.burin",
            "dev.burin.config",
            "dev.burin.output",
            "dev.burin.report",
            "org.apache.maven..",
            "org.codehaus.plexus.util.xml",
            "org.eclipse.aether..",
            "javax.inject",
            "org.w3c.dom",
            "org.xml.sax",
            "javax.xml..");

    @ArchTest
    static final ArchRule CLI =
            only("cli", "dev.burin", "dev.burin.config", "dev.burin.output", "dev.burin.report", "picocli");

    @ArchTest
    static final ArchRule VALUES_KNOW_THE_MODEL_ALONE = classes()
            .that(VALUES)
            .should()
            .onlyDependOnClassesThat(VALUES.or(
                    resideInAnyPackage("java..", "javax.lang.model..", "org.jspecify.annotations", "dev.burin.model")));

    @ArchTest
    static final ArchRule ONLY_THE_ENTRIES_RUN_THE_GENERATOR = noClasses()
            .that()
            .resideOutsideOfPackages("dev.burin", "dev.burin.maven", "dev.burin.cli")
            .should()
            .dependOnClassesThat(type(SdkGenerator.class));

    @ArchTest
    static final ArchRule NAMES_SAY_WHAT_A_CLASS_DOES =
            noClasses().should().haveNameMatching(".*\\.(\\w*(Base|Helper|Utils?|Manager)|Abstract\\w*)");

    /** The package sees itself, the JDK, the root's value types, and what is named. */
    private static ArchRule only(String name, String... others) {
        String[] allowed = Stream.concat(
                        Stream.of("java..", "javax.lang.model..", "org.jspecify.annotations", "dev.burin." + name),
                        Stream.of(others))
                .toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage("dev.burin." + name)
                .should()
                .onlyDependOnClassesThat(VALUES.or(resideInAnyPackage(allowed)));
    }
}
