package io.spreadtrader.simulator;

import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.Symbol;
import java.util.Optional;

/**
 * How the simulated gateway shows itself.
 *
 * @param port on loopback; 0 for any that is free
 * @param serverVersion the newest version of the protocol it speaks, {@value #LEAST_VERSION} to {@value #MOST_VERSION}
 * @param account the one account
 * @param comboTick limits of combinations are multiples of it
 * @param faults what goes wrong
 * @param alias another name for the first company with options, where nothing is listed under it: clients that know no
 *     name of this market find it by this one, and are told its own
 */
public record SimulatorSettings(
        int port, int serverVersion, String account, Price comboTick, Faults faults, Optional<Symbol> alias) {
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
        return new SimulatorSettings(0, MOST_VERSION, "DU1234567", Price.ofCents(1), Faults.NONE, Optional.empty());
    }

    public SimulatorSettings withPort(int newPort) {
        return new SimulatorSettings(newPort, serverVersion, account, comboTick, faults, alias);
    }

    public SimulatorSettings withServerVersion(int version) {
        return new SimulatorSettings(port, version, account, comboTick, faults, alias);
    }

    public SimulatorSettings withComboTick(Price tick) {
        return new SimulatorSettings(port, serverVersion, account, tick, faults, alias);
    }

    public SimulatorSettings withFaults(Faults newFaults) {
        return new SimulatorSettings(port, serverVersion, account, comboTick, newFaults, alias);
    }

    public SimulatorSettings withAlias(Symbol name) {
        return new SimulatorSettings(port, serverVersion, account, comboTick, faults, Optional.of(name));
    }
}
