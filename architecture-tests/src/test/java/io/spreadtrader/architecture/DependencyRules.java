package io.spreadtrader.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;

/** Who may know whom. */
final class DependencyRules {
    private DependencyRules() {}

    static List<ArchRule> all(Rooms rooms) {
        return List.of(
                coreKnowsNobody(rooms),
                knowsOnly(rooms, "exchange", "core"),
                knowsOnly(rooms, "tws"),
                knowsOnly(rooms, "simulator", "core", "exchange", "tws"),
                knowsOnly(rooms, "ibkr", "core", "tws"),
                knowsOnly(rooms, "twsapi", "core"),
                knowsOnly(rooms, "json", "core"),
                knowsOnly(rooms, "files", "core", "json"),
                knowsOnly(rooms, "aws", "core", "json"),
                knowsOnly(rooms, "grpc", "core", "proto"),
                knowsOnly(rooms, "functions", "core", "json", "aws", "grpc"),
                knowsOnly(rooms, "scanner", "core", "files", "aws", "grpc"),
                knowsOnly(
                        rooms,
                        "gateway",
                        "core",
                        "json",
                        "files",
                        "exchange",
                        "tws",
                        "simulator",
                        "ibkr",
                        "aws",
                        "grpc",
                        "proto"),
                knowsOnly(rooms, "localstack"),
                knowsOnly(rooms, "infra"),
                knowsOnly(
                        rooms,
                        "local",
                        "core",
                        "json",
                        "exchange",
                        "files",
                        "aws",
                        "grpc",
                        "functions",
                        "gateway",
                        "localstack",
                        "simulator",
                        "ibkr",
                        "tws"),
                knowsOnly(
                        rooms,
                        "cli",
                        "core",
                        "exchange",
                        "files",
                        "json",
                        "local",
                        "localstack",
                        "simulator",
                        "ibkr",
                        "tws",
                        "benchmarks"),
                knowsOnly(rooms, "benchmarks", "core", "json", "files", "tws", "ibkr"),
                coreHasNoCycles(rooms));
    }

    private static ArchRule coreKnowsNobody(Rooms rooms) {
        List<String> known = new ArrayList<>(List.of("java..", "org.jspecify.."));
        known.addAll(List.of(rooms.packagesOf("core")));
        return classes()
                .that()
                .resideInAnyPackage(rooms.packagesOf("core"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(known.toArray(String[]::new))
                .as("core knows nobody")
                .because("one pure core is what backtests, simulations, paper and live share");
    }

    /** A module that is not named is not allowed: a new one must be written down here first. */
    private static ArchRule knowsOnly(Rooms rooms, String module, String... others) {
        List<String> known = new ArrayList<>(List.of(rooms.packagesOf(module)));
        known.addAll(List.of(rooms.packagesOf(others)));
        return noClasses()
                .that()
                .resideInAnyPackage(rooms.packagesOf(module))
                .should()
                .dependOnClassesThat(
                        resideInAPackage(rooms.everything()).and(not(resideInAnyPackage(known.toArray(String[]::new)))))
                .as(module + (others.length == 0 ? " knows no other room" : " knows only " + String.join(", ", others)))
                .because("only the local system and the commands above it wire several modules");
    }

    private static ArchRule coreHasNoCycles(Rooms rooms) {
        return slices().matching(rooms.slicesOf("core"))
                .should()
                .beFreeOfCycles()
                .as("packages of core have no cycles")
                .because("packages that know each other are one package");
    }
}
