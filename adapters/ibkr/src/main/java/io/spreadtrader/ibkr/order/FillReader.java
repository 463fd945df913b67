package io.spreadtrader.ibkr.order;

import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.ibkr.market.Contracts;
import java.time.Instant;
import java.util.Optional;

/** Finds out whose an execution is. Guarded by the desk. */
final class FillReader {
    private static final System.Logger LOG = System.getLogger(FillReader.class.getName());

    private final OrderIndex orders;
    private final OrderIds ids;
    private final Contracts contracts;
    private final BrokerTerms terms;
    private final int clientId;

    FillReader(OrderIndex orders, OrderIds ids, Contracts contracts, BrokerTerms terms, int clientId) {
        this.orders = orders;
        this.ids = ids;
        this.contracts = contracts;
        this.terms = terms;
        this.clientId = clientId;
    }

    /** Whose execution it is, and of what; nothing where it is of something we do not trade, which is said. */
    Optional<Fill> of(ExecutionText text, long session) {
        boolean isOurClient = text.clientId() == clientId;
        if (isOurClient) {
            ids.seen(text.orderId());
        }
        Optional<Instrument> instrument = contracts.instrument(text.fields(), ExecutionText.CONTRACT);
        Optional<Integer> quantity = text.quantity();
        Optional<Price> price = text.price();
        if (instrument.isEmpty() || quantity.isEmpty() || price.isEmpty()) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "execution {0} is of nothing we trade: it shows in what is held, and is not booked",
                    text.executionId());
            return Optional.empty();
        }
        Instant at = text.at().orElseGet(() -> terms.clock().instant());
        ClientOrderId owner = text.reference().isBlank()
                ? orders.of(text.permanentId(), text.orderId(), isOurClient && text.isLive(), session)
                        .map(TrackedOrder::id)
                        .orElseGet(() -> References.of("", text.permanentId()))
                : new ClientOrderId(text.reference());
        boolean isLiquidation = text.reference().isBlank() && text.isLiquidation();
        return Optional.of(
                new Fill(text.executionId(), owner, instrument.get(), quantity.get(), price.get(), isLiquidation, at));
    }
}
