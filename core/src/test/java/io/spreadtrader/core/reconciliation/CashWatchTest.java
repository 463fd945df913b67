package io.spreadtrader.core.reconciliation;

import static io.spreadtrader.core.trading.TradingScenario.aTrader;
import static io.spreadtrader.core.trading.TradingScenario.exit;
import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.trading.TradingScenario;
import io.spreadtrader.core.value.Money;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What the account's cash has done since books and broker last agreed, less what the books say. */
class CashWatchTest {
    private final TradingScenario trader = aTrader();

    private Money unexplained() {
        return new CashWatch(trader.ports())
                .unexplained(BrokerBooks.of(trader.broker()))
                .orElseThrow();
    }

    @Test
    void nothing_is_known_before_the_first_agreement() {
        SilentBroker books = new SilentBroker();
        books.forgetCash();

        assertThat(new CashWatch(books.trader().ports())
                        .unexplained(BrokerBooks.of(books.trader().broker())))
                .isEmpty();
    }

    @Test
    void a_position_opened_and_closed_between_two_agreements_is_in_the_books() {
        trader.clock().pass(Duration.ofMinutes(1));
        trader.exitWorking();
        trader.broker().fill(exit(1), 2, 1.00, 0.50);
        assertThat(trader.position().isOpen()).isFalse();

        assertThat(unexplained()).isEqualTo(Money.ZERO);
    }

    @Test
    void a_position_closed_before_the_last_agreement_is_counted_once() {
        trader.exitWorking();
        trader.broker().fill(exit(1), 2, 1.00, 0.50);
        trader.clock().pass(Duration.ofHours(1));
        trader.reconcile().reconcile();
        trader.broker().pay(Money.ofDollars(7));

        assertThat(unexplained()).isEqualTo(Money.ofDollars(7));
    }
}
