package io.spreadtrader.gateway;

import io.spreadtrader.core.broker.Broker;
import io.spreadtrader.core.store.Stores;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.core.value.DataLabel;
import java.time.InstantSource;

/** What a gateway trades at, whoever stands behind it: its market and account, its time, and the lease's names on it. */
public interface BrokerSide extends AutoCloseable {
    /** Market time. */
    InstantSource clock();

    /** How real its prices are. */
    DataLabel label();

    Broker broker();

    /** Everything a trader is wired to here. */
    TradingPorts ports(Stores stores);

    /** What the names of lease holders at this side begin with. */
    String family();

    /** Whether the holder of that name is dead for certain, now that this process has the side. */
    boolean isDead(String holder);

    /** How market time passes for a gateway on these ports; to be asked for once. */
    Turns turns(Gateway gateway, TradingPorts ports);

    /** Ends the broker session; nothing is sent any more. */
    void closeSession();

    @Override
    void close();
}
