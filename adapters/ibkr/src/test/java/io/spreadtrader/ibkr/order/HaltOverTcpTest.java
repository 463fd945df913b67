package io.spreadtrader.ibkr.order;

import static io.spreadtrader.core.store.BooksBuilder.AT;
import static io.spreadtrader.core.store.BooksBuilder.aSpread;
import static io.spreadtrader.core.store.BooksBuilder.anIntent;
import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.config.Origin;
import io.spreadtrader.core.config.Settings;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.order.OrderState;
import io.spreadtrader.core.value.StockQuote;
import io.spreadtrader.exchange.venue.ExchangeEvent;
import io.spreadtrader.simulator.Fault;
import io.spreadtrader.simulator.FaultScript;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An entry is ready, and its quotes come over the wire as its order would go. */
class HaltOverTcpTest {
    private final FaultScript faults = new FaultScript();
    private final TraderOverTheWire trader = new TraderOverTheWire(
                    TurningMarket.rising(aSpread("ACME"), AT.plus(Duration.ofHours(1))),
                    Configuration.STANDARD.with(Settings.PRICE, "natural", Origin.BUILT_IN),
                    faults)
            .quotedOverTheWire();

    @AfterEach
    void close() {
        trader.close();
    }

    private OrderIntent entry() {
        return trader.stores.intents().find(anIntent("ACME").id()).orElseThrow();
    }

    private boolean isHalted() {
        return trader.quotes()
                .stock(aSpread("ACME").underlying())
                .map(StockQuote::halted)
                .orElseThrow();
    }

    @Test
    void sendsNothingInAStockWhoseTradingIsHalted() {
        faults.arm(Fault.HALT, FaultScript.ALWAYS);
        trader.decideEntry();
        trader.start();
        assertThat(isHalted()).isTrue();
        assertThat(entry().state()).isEqualTo(OrderState.DENIED);
        assertThat(entry().note()).isEqualTo("UNDERLYING_HALTED");
        assertThat(trader.journal).noneMatch(ExchangeEvent.OrderReceived.class::isInstance);
    }

    @Test
    void sendsTheOrderWhereItIsNot() {
        trader.decideEntry();
        trader.start();
        assertThat(isHalted()).isFalse();
        assertThat(trader.journal).anyMatch(ExchangeEvent.OrderReceived.class::isInstance);
    }
}
