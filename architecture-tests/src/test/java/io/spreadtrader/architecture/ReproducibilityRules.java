package io.spreadtrader.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/** What would make two runs of one seed differ. */
final class ReproducibilityRules {
    private static final String CONSTRUCTOR = "<init>";

    /** Members that read time, chance or the surroundings, whatever their arguments. */
    private static final Map<String, Set<String>> BANNED_MEMBERS = Map.of(
            System.class.getName(),
            Set.of("currentTimeMillis", "nanoTime", "getenv", "identityHashCode", "out", "err"),
            UUID.class.getName(),
            Set.of("randomUUID"),
            ThreadLocalRandom.class.getName(),
            Set.of("current"),
            RandomGenerator.class.getName(),
            Set.of("getDefault", "of"),
            java.security.SecureRandom.class.getName(),
            Set.of(CONSTRUCTOR),
            Thread.class.getName(),
            Set.of("sleep"),
            java.time.Clock.class.getName(),
            Set.of("system", "systemUTC", "systemDefaultZone", "tickMillis", "tickSeconds", "tickMinutes"),
            InstantSource.class.getName(),
            Set.of("system"),
            java.time.ZoneId.class.getName(),
            Set.of("systemDefault"));

    /** Members that are only banned without an argument, since with one they are seeded. */
    private static final Map<String, Set<String>> BANNED_WITHOUT_ARGUMENTS = Map.of(
            java.util.Random.class.getName(), Set.of(CONSTRUCTOR),
            SplittableRandom.class.getName(), Set.of(CONSTRUCTOR));

    /** Functions whose last digit java.lang.Math leaves to the machine; abs, floor, sqrt and their like are exact. */
    private static final Set<String> INEXACT_FUNCTIONS = Set.of(
            "random", "exp", "expm1", "log", "log10", "log1p", "pow", "cbrt", "hypot", "sin", "cos", "tan", "asin",
            "acos", "atan", "atan2", "sinh", "cosh", "tanh");

    private ReproducibilityRules() {}

    static List<ArchRule> all(Rooms rooms) {
        return List.of(
                banned(
                        rooms,
                        "core and exchange read time, chance and the surroundings from their ports only",
                        "a run must be the same on every machine and every day",
                        ReproducibilityRules::readsTheOutside),
                banned(
                        rooms,
                        "core and exchange calculate with StrictMath",
                        "Math may differ in the last digit from one machine to the next",
                        ReproducibilityRules::isInexact));
    }

    private static ArchRule banned(Rooms rooms, String description, String reason, Predicate<JavaAccess<?>> isBanned) {
        return classes()
                .that()
                .resideInAnyPackage(rooms.packagesOf("core", "exchange"))
                .should(notAccess(isBanned))
                .as(description)
                .because(reason);
    }

    private static ArchCondition<JavaClass> notAccess(Predicate<JavaAccess<?>> isBanned) {
        return new ArchCondition<>("have no banned access") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                item.getAccessesFromSelf().stream()
                        .filter(isBanned)
                        .map(access -> SimpleConditionEvent.violated(access, access.getDescription()))
                        .forEach(events::add);
            }
        };
    }

    private static boolean readsTheOutside(JavaAccess<?> access) {
        return names(BANNED_MEMBERS, access)
                || (names(BANNED_WITHOUT_ARGUMENTS, access)
                        && argumentsOf(access).isEmpty())
                || isNowWithoutClock(access)
                || isUnseededShuffle(access);
    }

    private static boolean isNowWithoutClock(JavaAccess<?> access) {
        return access.getTargetOwner().getPackageName().startsWith("java.time")
                && access.getName().equals("now")
                && argumentsOf(access).stream().noneMatch(type -> type.isAssignableTo(InstantSource.class));
    }

    private static boolean isUnseededShuffle(JavaAccess<?> access) {
        return access.getTargetOwner().isEquivalentTo(Collections.class)
                && access.getName().equals("shuffle")
                && argumentsOf(access).size() == 1;
    }

    private static boolean isInexact(JavaAccess<?> access) {
        return access.getTargetOwner().isEquivalentTo(Math.class) && INEXACT_FUNCTIONS.contains(access.getName());
    }

    private static boolean names(Map<String, Set<String>> members, JavaAccess<?> access) {
        return members.getOrDefault(access.getTargetOwner().getName(), Set.of()).contains(access.getName());
    }

    private static List<JavaClass> argumentsOf(JavaAccess<?> access) {
        return access.getTarget() instanceof com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget called
                ? called.getRawParameterTypes()
                : List.of();
    }
}
