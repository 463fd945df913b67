package io.spreadtrader.cli.settings;

import io.spreadtrader.cli.failure.Refusal;
import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.config.Origin;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Settings in the environment: {@code SPREADTRADER_MAX_CONTRACTS=5}. */
final class EnvironmentVariables {
    private static final String PREFIX = "SPREADTRADER_";
    /** Variables of ours that are no settings. */
    private static final Set<String> RESERVED = Set.of("SPREADTRADER_SHARED_DATA");

    private EnvironmentVariables() {}

    /** @throws Refusal naming the first variable that is no setting, or whose value does not suit it */
    static Configuration over(Configuration weaker, Map<String, String> environment) {
        Configuration configuration = weaker;
        for (Map.Entry<String, String> variable : new TreeMap<>(environment).entrySet()) {
            String name = variable.getKey();
            if (name.startsWith(PREFIX) && !RESERVED.contains(name)) {
                configuration = with(configuration, name, variable.getValue());
            }
        }
        return configuration;
    }

    private static Configuration with(Configuration configuration, String name, String value) {
        String key = name.substring(PREFIX.length()).toLowerCase(Locale.ROOT).replace('_', '-');
        try {
            return configuration.with(key, value, new Origin(Origin.Layer.ENVIRONMENT, name));
        } catch (IllegalArgumentException e) {
            throw new Refusal(
                    "environment variable " + name + ": " + Explained.of(e, key, value),
                    "Unset or correct it; './trader config show' lists every setting.");
        }
    }
}
