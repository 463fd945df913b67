package io.spreadtrader.scanner;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.config.Origin;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Core's settings in the environment, as everywhere: {@code SPREADTRADER_STRATEGIES=high-base}. */
public final class EnvironmentSettings {
    private static final String PREFIX = "SPREADTRADER_";

    private EnvironmentSettings() {}

    /**
     * The configuration these variables make.
     *
     * @throws IllegalArgumentException naming the first variable that is no setting, or whose value does not suit it
     */
    public static Configuration of(Map<String, String> environment) {
        Configuration configuration = Configuration.STANDARD;
        for (Map.Entry<String, String> variable : new TreeMap<>(environment).entrySet()) {
            String name = variable.getKey();
            // Where tests find real data is no setting.
            if (name.startsWith(PREFIX) && !name.equals("SPREADTRADER_SHARED_DATA")) {
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
            throw new IllegalArgumentException("environment variable " + name + ": " + e.getMessage(), e);
        }
    }
}
