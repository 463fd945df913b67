package io.spreadtrader.ibkr.market;

import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.tws.wire.Fields;
import java.util.Optional;

/** What the broker calls the things we trade. Safe for use by several threads; may ask the Gateway, and remembers. */
public interface Contracts {
    /**
     * The broker's number for it.
     *
     * @throws io.spreadtrader.core.broker.BrokerUnavailableException when it cannot be had
     */
    int idOf(Instrument instrument);

    /**
     * What has this number; empty where it is nothing we know how to trade.
     *
     * @throws io.spreadtrader.core.broker.BrokerUnavailableException when it cannot be had
     */
    Optional<Instrument> instrument(int contractId);

    /** What a message names; empty where it is nothing we know how to trade. Asks nobody. */
    Optional<Instrument> instrument(Fields fields, ContractColumns columns);
}
