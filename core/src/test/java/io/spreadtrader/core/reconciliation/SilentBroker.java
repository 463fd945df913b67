package io.spreadtrader.core.reconciliation;

import static io.spreadtrader.core.trading.TradingScenario.ACME;
import static io.spreadtrader.core.trading.TradingScenario.SPREAD;
import static io.spreadtrader.core.trading.TradingScenario.aTrader;
import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.alert.Severity;
import io.spreadtrader.core.difference.AccountDifferences;
import io.spreadtrader.core.port.FixedEvents;
import io.spreadtrader.core.port.StockEvent;
import io.spreadtrader.core.store.Change;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.core.trading.TradingScenario;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.Stock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Two bull calls 100/105, and a broker whose books move without a word, as they do over night. */
final class SilentBroker {
    static final Stock STOCK = new Stock(ACME);
    static final Instant EARLY = Instant.parse("2026-01-06T12:00:00Z");
    static final Instant LAST_CLOSE = Instant.parse("2026-02-13T21:00:00Z");
    static final Instant WEEKEND = Instant.parse("2026-02-14T12:00:00Z");

    private final TradingScenario trader = aTrader();

    SilentBroker() {
        trader.positionOpen();
        trader.reconcile().reconcile();
        trader.clock().moveTo(EARLY);
    }

    TradingScenario trader() {
        return trader;
    }

    void moves(int shortLegs, int longLegs, int shares, long dollars) {
        trader.broker().hold(SPREAD.shortLeg(), shortLegs);
        trader.broker().hold(SPREAD.longLeg(), longLegs);
        trader.broker().hold(STOCK, shares);
        trader.broker().pay(Money.ofDollars(dollars));
    }

    void isBooked() {
        trader.reconcile().reconcile();
        assertThat(trader.reconcile().isReconciled()).isTrue();
        assertThat(trader.alerts(Severity.CRITICAL)).isEmpty();
    }

    void staysADifference() {
        long version = trader.position().version();
        trader.reconcile().reconcile();
        assertThat(trader.reconcile().isReconciled()).isFalse();
        assertThat(trader.position().version()).isEqualTo(version);
        assertThat(trader.alerts(Severity.CRITICAL)).isNotEmpty();
    }

    /** The books as a version of this program left them that did not store what the cash was. */
    void forgetCash() {
        AccountDifferences known = trader.stores().differences().current();
        trader.ports()
                .commit(new Change.UpdateDifferences(new AccountDifferences(
                        known.found(),
                        known.untold(),
                        known.foreign(),
                        known.adopted(),
                        Optional.empty(),
                        known.since(),
                        known.version() + 1)));
        trader.restart();
    }

    /** A gateway, just started, that knows of a dividend on the day after the spread was opened. */
    ReconcileAccount withDividend(double amount) {
        TradingPorts ports = trader.ports();
        FixedEvents events =
                FixedEvents.none().with(ACME, new StockEvent.ExDividend(LocalDate.of(2026, 1, 6), amount, false));
        return new ReconcileAccount(
                new TradingPorts(
                        ports.clock(),
                        ports.calendar(),
                        ports.stores(),
                        ports.accountView(),
                        ports.quotes(),
                        ports.chains(),
                        ports.bars(),
                        events,
                        ports.fundamentals(),
                        ports.rates(),
                        ports.marks(),
                        ports.configuration(),
                        ports.label()),
                trader.broker(),
                event -> {});
    }
}
