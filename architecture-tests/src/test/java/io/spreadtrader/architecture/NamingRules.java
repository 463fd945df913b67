package io.spreadtrader.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.regex.Pattern;

/** Names that say nothing. */
final class NamingRules {
    private static final Pattern EMPTY_SUFFIX = Pattern.compile(".*(Impl|Utils?|Helper|Manager)");
    private static final Pattern EMPTY_PREFIX = Pattern.compile("Abstract[A-Z].*");
    /** On an abstract type only: a base is also what a price builds before it breaks out. */
    private static final Pattern EMPTY_PREFIX_OF_ABSTRACT_TYPES = Pattern.compile("Base[A-Z].*");

    private static final Pattern EMPTY_PREFIX_OF_INTERFACES = Pattern.compile("I[A-Z].*");

    private NamingRules() {}

    static List<ArchRule> all(Rooms rooms) {
        return List.of(classes()
                .that()
                .resideInAPackage(rooms.everything())
                .should(haveATellingName())
                .as("classes are named by what they are")
                .because("Impl, Utils, Helper, Manager, Abstract, Base and I… name no responsibility"));
    }

    private static ArchCondition<JavaClass> haveATellingName() {
        return new ArchCondition<>("have a telling name") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                if (saysNothing(item)) {
                    events.add(SimpleConditionEvent.violated(item, item.getName() + " has a name that says nothing"));
                }
            }
        };
    }

    private static boolean saysNothing(JavaClass item) {
        String name = item.getSimpleName();
        return EMPTY_SUFFIX.matcher(name).matches()
                || EMPTY_PREFIX.matcher(name).matches()
                || (item.isInterface()
                        && EMPTY_PREFIX_OF_INTERFACES.matcher(name).matches())
                || (item.getModifiers().contains(JavaModifier.ABSTRACT)
                        && EMPTY_PREFIX_OF_ABSTRACT_TYPES.matcher(name).matches());
    }
}
