package io.spreadtrader.gateway;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.port.BarArchive;
import io.spreadtrader.core.port.ReferenceArchive;
import io.spreadtrader.core.time.MarketCalendar;
import java.time.InstantSource;
import java.util.Map;

/**
 * What a side is opened with.
 *
 * @param environment the process's variables
 * @param wall the time of day
 * @param newId a name no other process has
 */
public record BrokerSetup(
        Map<String, String> environment,
        MarketCalendar calendar,
        Configuration configuration,
        BarArchive bars,
        ReferenceArchive reference,
        InstantSource wall,
        String newId) {
    public static final String BROKER = "TRADER_BROKER";

    public BrokerSetup {
        environment = Map.copyOf(environment);
    }

    /** The same with another time of day. */
    public BrokerSetup at(InstantSource time) {
        return new BrokerSetup(environment, calendar, configuration, bars, reference, time, newId);
    }
}
