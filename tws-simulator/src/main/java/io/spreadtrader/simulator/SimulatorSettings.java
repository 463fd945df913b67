package io.spreadtrader.simulator;

import io.spreadtrader.core.value.Price;

/**
 * How the simulated gateway shows itself.
 *
 * @param port on loopback; 0 for any that is free
 * @param serverVersion the newest version of the protocol it speaks, {@value #LEAST_VERSION} to {@value #MOST_VERSION}
 * @param account the one account
 * @param comboTick limits of combinations are multiples of it
 * @param faults what goes wrong
 */
public record SimulatorSettings(int port, int serverVersion, String account, Price comboTick, Faults faults) {
    public static final int LEAST_VERSION = 151;
    public static final int MOST_VERSION = 200;
    private static final int MOST_PORT = 65_535;

    public SimulatorSettings {
        if (port < 0 || port > MOST_PORT) {
            throw new IllegalArgumentException("no port: " + port);
        }
        if (serverVersion < LEAST_VERSION || serverVersion > MOST_VERSION) {
            throw new IllegalArgumentException(
                    "server version " + serverVersion + " is not within " + LEAST_VERSION + " to " + MOST_VERSION);
        }
        if (!comboTick.isPositive()) {
            throw new IllegalArgumentException("the tick must be positive: " + comboTick);
        }
    }

    /** The newest version, any free port, nothing going wrong. */
    public static SimulatorSettings standard() {
        return new SimulatorSettings(0, MOST_VERSION, "DU1234567", Price.ofCents(1), Faults.NONE);
    }

    public SimulatorSettings withPort(int newPort) {
        return new SimulatorSettings(newPort, serverVersion, account, comboTick, faults);
    }

    public SimulatorSettings withServerVersion(int version) {
        return new SimulatorSettings(port, version, account, comboTick, faults);
    }

    public SimulatorSettings withComboTick(Price tick) {
        return new SimulatorSettings(port, serverVersion, account, tick, faults);
    }

    public SimulatorSettings withFaults(Faults newFaults) {
        return new SimulatorSettings(port, serverVersion, account, comboTick, newFaults);
    }
}
