package io.spreadtrader.core.config;

import java.util.HashMap;
import java.util.Map;

/** The effective value of every setting, and where it came from. Immutable. */
public final class Configuration {
    /** Nothing set: every setting at its built-in default. */
    public static final Configuration STANDARD = new Configuration(Map.of());

    private final Map<Setting<?>, Assigned> assigned;

    private record Assigned(Object value, String text, Origin origin) {}

    private Configuration(Map<Setting<?>, Assigned> assigned) {
        this.assigned = Map.copyOf(assigned);
    }

    @SuppressWarnings("unchecked") // with() only ever stores what the setting's own reader made
    public <T> T get(Setting<T> setting) {
        Assigned found = assigned.get(setting);
        return found == null ? setting.standard() : (T) found.value();
    }

    /** The same configuration with one setting given, as people write it. */
    public Configuration with(Setting<?> setting, String text, Origin origin) {
        Map<Setting<?>, Assigned> more = new HashMap<>(assigned);
        more.put(setting, new Assigned(setting.read(text), text.strip(), origin));
        return new Configuration(more);
    }

    /**
     * The same configuration with one setting given by key.
     *
     * @throws IllegalArgumentException when there is no such key (with the nearest one that exists) or the value does
     *     not suit it
     */
    public Configuration with(String key, String text, Origin origin) {
        return with(Settings.named(key), text, origin);
    }

    public Origin origin(Setting<?> setting) {
        Assigned found = assigned.get(setting);
        return found == null ? Origin.BUILT_IN : found.origin();
    }

    /** The value as it was written, or the default as the catalogue shows it. */
    public String shown(Setting<?> setting) {
        Assigned found = assigned.get(setting);
        return found == null ? Settings.shown(setting, setting.standard()) : found.text();
    }
}
