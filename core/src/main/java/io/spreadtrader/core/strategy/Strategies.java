package io.spreadtrader.core.strategy;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.config.Settings;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The catalogue of strategies by name. */
public final class Strategies {
    private static final Map<String, Function<Configuration, Strategy>> BY_NAME = catalogue();

    private Strategies() {}

    private static Map<String, Function<Configuration, Strategy>> catalogue() {
        Map<String, Function<Configuration, Strategy>> byName = new LinkedHashMap<>();
        byName.put(HighBase.NAME, HighBase::of);
        byName.put(LowBase.NAME, LowBase::of);
        byName.put(BullPullback.NAME, BullPullback::of);
        byName.put(BearRally.NAME, BearRally::of);
        return Collections.unmodifiableMap(byName);
    }

    /** Every name, in the order of the trading rules. */
    public static List<String> names() {
        return List.copyOf(BY_NAME.keySet());
    }

    /** The strategies the configuration asks for, in its order, each once. */
    public static List<Strategy> of(Configuration configuration) {
        return configuration.get(Settings.STRATEGIES).stream()
                .distinct()
                .map(name -> named(name, configuration))
                .toList();
    }

    /**
     * One strategy.
     *
     * @throws IllegalArgumentException when there is none of this name
     */
    public static Strategy named(String name, Configuration configuration) {
        Function<Configuration, Strategy> maker = BY_NAME.get(name);
        if (maker == null) {
            throw new IllegalArgumentException(
                    "unknown strategy '" + name + "'; there are " + String.join(", ", BY_NAME.keySet()));
        }
        return maker.apply(configuration);
    }
}
