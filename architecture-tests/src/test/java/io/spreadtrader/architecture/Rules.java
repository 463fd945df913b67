package io.spreadtrader.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;

/** Every rule about classes, for one root. */
final class Rules {
    private Rules() {}

    static List<ArchRule> all(Rooms rooms) {
        List<ArchRule> rules = new ArrayList<>();
        rules.addAll(DependencyRules.all(rooms));
        rules.addAll(ReproducibilityRules.all(rooms));
        rules.addAll(NamingRules.all(rooms));
        return List.copyOf(rules);
    }
}
