package io.spreadtrader.local;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.config.Origin;
import io.spreadtrader.core.config.Setting;
import io.spreadtrader.core.config.Settings;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.files.InputException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What makes a run the run it is: everything that its decisions depend on and a later start must give again. How many
 * days are played is not part of it.
 *
 * @param firstSession where the run began; a later start without dates goes on from there
 * @param label how real its prices are
 * @param inputs the options given, by name
 */
record RunIdentity(LocalDate firstSession, DataLabel label, Map<String, String> inputs) {
    private static final Origin AS_BEGUN = new Origin(Origin.Layer.COMMAND, "as the run was begun");

    private static final String BOOKS = "books";
    private static final String TABLES = "tables";

    RunIdentity {
        inputs = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(inputs));
    }

    static RunIdentity of(DemoPlan plan, LocalDate firstSession, DataLabel label) {
        Map<String, String> inputs = new TreeMap<>();
        inputs.put("--seed", Long.toString(plan.seed()));
        if (plan.parts() == SystemParts.EMBEDDED_CLOUD) {
            // Its books are kept as tables; in memory, as a journal.
            inputs.put(BOOKS, TABLES);
        }
        put(inputs, "--bars", plan.bars());
        put(inputs, "--fundamentals", plan.fundamentals());
        put(inputs, "--optionable", plan.optionable());
        put(inputs, "--events", plan.events());
        if (!plan.symbols().isEmpty()) {
            inputs.put("--symbols", String.join(",", plan.symbols()));
        }
        putSettings(inputs, plan.configuration());
        return new RunIdentity(firstSession, label, inputs);
    }

    private static void putSettings(Map<String, String> inputs, Configuration configuration) {
        for (Setting<?> setting : Settings.ALL) {
            if (!configuration.get(setting).equals(setting.standard())) {
                inputs.put(setting.key(), Settings.shown(setting, configuration.get(setting)));
            }
        }
    }

    /** A run at a broker: the account is what its books are about; files and dates may change under it. */
    static RunIdentity ofAccount(String account, LocalDate firstSession, DataLabel label, Configuration configuration) {
        Map<String, String> inputs = new TreeMap<>();
        inputs.put(BOOKS, TABLES);
        inputs.put("--account", account);
        putSettings(inputs, configuration);
        return new RunIdentity(firstSession, label, inputs);
    }

    private static void put(Map<String, String> inputs, String name, Optional<Path> path) {
        path.ifPresent(
                given -> inputs.put(name, given.toAbsolutePath().normalize().toString()));
    }

    /**
     * What it decides with.
     *
     * @throws InputException when it was begun with a setting this program does not know
     */
    Configuration configuration() {
        Configuration configuration = Configuration.STANDARD;
        try {
            for (Map.Entry<String, String> input : inputs.entrySet()) {
                if (!input.getKey().startsWith("--") && !input.getKey().equals(BOOKS)) {
                    configuration = configuration.with(input.getKey(), input.getValue(), AS_BEGUN);
                }
            }
        } catch (IllegalArgumentException e) {
            throw new InputException(
                    "the run was begun by another version of this program: " + e.getMessage(),
                    "use the version that began it");
        }
        return configuration;
    }

    /** Whether its books are tables; otherwise they are commits. */
    boolean keepsTables() {
        return TABLES.equals(inputs.get(BOOKS));
    }

    /** The first difference, in words. */
    Optional<String> differenceFrom(RunIdentity other) {
        if (!firstSession.equals(other.firstSession)) {
            return Optional.of("it began on " + firstSession + ", not " + other.firstSession);
        }
        Map<String, String> every = new TreeMap<>(inputs);
        every.putAll(other.inputs);
        for (String name : every.keySet()) {
            String here = inputs.getOrDefault(name, "not given");
            String there = other.inputs.getOrDefault(name, "not given");
            if (!here.equals(there)) {
                return Optional.of(name + " was " + here + ", now " + there);
            }
        }
        return Optional.empty();
    }
}
