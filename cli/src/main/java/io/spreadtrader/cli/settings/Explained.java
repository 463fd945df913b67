package io.spreadtrader.cli.settings;

import io.spreadtrader.core.config.Settings;
import io.spreadtrader.core.config.Unit;
import java.util.Objects;

/** Says what is wrong with one setting as somebody gave it. */
final class Explained {
    private Explained() {}

    /** The core's own words, and the value where they do not carry it. */
    static String of(IllegalArgumentException refused, String key, String value) {
        String message = Objects.requireNonNullElse(refused.getMessage(), key + " cannot be set");
        return (message.contains(value) ? message : message + " (given: '" + value + "')")
                + (message.endsWith("?") ? "" : ".");
    }

    static boolean isList(String key) {
        return Settings.ALL.stream().anyMatch(setting -> setting.key().equals(key) && setting.unit() == Unit.LIST);
    }
}
