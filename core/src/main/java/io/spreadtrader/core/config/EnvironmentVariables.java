package io.spreadtrader.core.config;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Settings in the environment: {@code SPREADTRADER_MAX_CONTRACTS=5}, in every process alike. */
public final class EnvironmentVariables {
    private static final String PREFIX = "SPREADTRADER_";
    /** Variables of ours that are no settings. */
    private static final Set<String> RESERVED = Set.of("SPREADTRADER_SHARED_DATA");

    private EnvironmentVariables() {}

    /**
     * The same configuration with what the environment sets.
     *
     * @throws IllegalArgumentException naming the first variable that is no setting, or whose value does not suit it
     */
    public static Configuration over(Configuration weaker, Map<String, String> environment) {
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
            throw new IllegalArgumentException("environment variable " + name + ": " + explained(e, key, value), e);
        }
    }

    /** The setting's own words, and the value where they do not carry it. */
    public static String explained(IllegalArgumentException refused, String key, String value) {
        String message = refused.getMessage() == null ? key + " cannot be set" : refused.getMessage();
        return (message.contains(value) ? message : message + " (given: '" + value + "')")
                + (message.endsWith("?") ? "" : ".");
    }
}
