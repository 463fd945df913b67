package io.spreadtrader.gateway.simulation;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the environment says of the simulated exchange.
 *
 * @param state where its journal is kept
 */
public record SimulationSettings(SimulationPlan plan, Path state) {
    public static final String SEED = "TRADER_SEED";
    public static final String STATE_DIRECTORY = "TRADER_STATE_DIRECTORY";
    public static final String SYMBOLS = "TRADER_SIMULATION_SYMBOLS";
    public static final String FIRST_DAY = "TRADER_SIMULATION_FROM";
    public static final String DAYS = "TRADER_SIMULATION_DAYS";

    private static final int STANDARD_SYMBOLS = 500;
    private static final int STANDARD_DAYS = 5;

    /**
     * The settings in these variables; what is not named is a demo's.
     *
     * @throws IllegalArgumentException naming the variable that is missing or makes no sense
     */
    public static SimulationSettings of(Map<String, String> environment) {
        String folder = environment.getOrDefault(STATE_DIRECTORY, "");
        if (folder.isBlank()) {
            throw new IllegalArgumentException(STATE_DIRECTORY + " must name the folder of the exchange's journal");
        }
        return new SimulationSettings(
                new SimulationPlan(
                        read(environment, SEED, Long::parseLong, 1L),
                        read(environment, SYMBOLS, Integer::parseInt, STANDARD_SYMBOLS),
                        read(environment, FIRST_DAY, LocalDate::parse, SimulationPlan.FIRST_DAY),
                        read(environment, DAYS, Integer::parseInt, STANDARD_DAYS)),
                Path.of(folder));
    }

    private static <T> T read(Map<String, String> environment, String name, Function<String, T> reading, T standard) {
        Optional<String> given =
                Optional.ofNullable(environment.get(name)).map(String::strip).filter(text -> !text.isEmpty());
        try {
            return given.map(reading).orElse(standard);
        } catch (NumberFormatException | DateTimeException e) {
            throw new IllegalArgumentException(
                    name + " is '" + given.orElse("") + "', where something like " + standard + " belongs", e);
        }
    }
}
