package io.spreadtrader.cli.settings;

import io.spreadtrader.core.config.EnvironmentVariables;
import io.spreadtrader.core.config.Settings;
import io.spreadtrader.core.config.Unit;

/** Says what is wrong with one setting as somebody gave it. */
final class Explained {
    private Explained() {}

    /** The core's own words, and the value where they do not carry it. */
    static String of(IllegalArgumentException refused, String key, String value) {
        return EnvironmentVariables.explained(refused, key, value);
    }

    static boolean isList(String key) {
        return Settings.ALL.stream().anyMatch(setting -> setting.key().equals(key) && setting.unit() == Unit.LIST);
    }
}
