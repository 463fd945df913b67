package io.spreadtrader.gateway;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.config.Origin;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Core's settings in the environment, as everywhere: {@code SPREADTRADER_MAX_DAILY_ENTRIES=4}. */
public final class EnvironmentSettings {
    private static final String PREFIX = "SPREADTRADER_";
    /** Where tests find real data; no setting. */
    private static final String SHARED_DATA = PREFIX + "SHARED_DATA";

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
            if (name.startsWith(PREFIX) && !name.equals(SHARED_DATA)) {
                String key =
                        name.substring(PREFIX.length()).toLowerCase(Locale.ROOT).replace('_', '-');
                configuration =
                        configuration.with(key, variable.getValue(), new Origin(Origin.Layer.ENVIRONMENT, name));
            }
        }
        return configuration;
    }
}
