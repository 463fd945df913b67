package io.spreadtrader.core.reconciliation;

import static io.spreadtrader.core.trading.TradingScenario.aTrader;
import static io.spreadtrader.core.trading.TradingScenario.exit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spreadtrader.core.alert.Severity;
import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.OrderState;
import io.spreadtrader.core.store.Change;
import io.spreadtrader.core.trading.TradingScenario;
import io.spreadtrader.core.value.Price;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An exit that our books have at natural, 1.60, and the broker, whatever was sent to it, at another limit. */
class ListedLimitsTest {
    private static final Price NATURAL = Price.parse("-1.60");
    private static final Price FORMER = Price.parse("-1.66");
    private static final Duration LASTS = Duration.ofSeconds(30);

    private final TradingScenario trader = aTrader();
    private final ClientOrderId exit = exit(1);

    @BeforeEach
    void anExitRestsAtNatural() {
        trader.exitWorking();
        assertThat(limit()).isEqualTo(NATURAL);
        trader.reconcile().reconcile();
    }

    private Price limit() {
        return trader.intent(exit).order().limit();
    }

    private void theBrokerWorksItAt(Price limit) {
        trader.broker().work(trader.intent(exit).order().withLimit(limit));
    }

    /** Longer than a connection just made is mistrusted. */
    private void theConnectionHasLongBeenThere() {
        trader.pass(Duration.ofMinutes(2));
        trader.reconcile().reconcile();
    }

    @Test
    void aChangeThatWasLostIsFoundAndThePriceWalksOnFromTheTruth() {
        theBrokerWorksItAt(FORMER);
        theConnectionHasLongBeenThere();
        assertThat(limit()).as("it may be under way").isEqualTo(NATURAL);
        assertThat(trader.reconcile().isSettlementDue()).isFalse();
        trader.pass(LASTS);
        assertThat(trader.broker().messages()).isEmpty();
        assertThat(trader.reconcile().isSettlementDue()).isTrue();
        trader.reconcile().reconcile();

        assertThat(limit()).isEqualTo(FORMER);
        assertThat(trader.reconcile().isReconciled()).isTrue();
        assertThat(trader.reconcile().isSettlementDue()).isFalse();
        assertThat(trader.alerts(Severity.WARNING))
                .singleElement()
                .asString()
                .contains(exit.value(), FORMER.toString(), NATURAL.toString());
        trader.pass(Duration.ofMinutes(1));
        assertThat(trader.broker().messages()).containsExactly(exit + " -> " + NATURAL);
        assertThat(limit()).isEqualTo(NATURAL);
    }

    @Test
    void aChangeStillUnderWayWhenTheBrokerWasAskedIsLeftAlone() {
        theBrokerWorksItAt(FORMER);
        theConnectionHasLongBeenThere();
        theBrokerWorksItAt(NATURAL);
        trader.pass(LASTS);
        trader.reconcile().reconcile();

        assertThat(limit()).isEqualTo(NATURAL);
        assertThat(trader.alerts(Severity.WARNING)).isEmpty();
    }

    @Test
    void anotherDifferenceThanBeforeIsGivenItsOwnTime() {
        theBrokerWorksItAt(FORMER);
        theConnectionHasLongBeenThere();
        theBrokerWorksItAt(FORMER.plus(Price.ofCents(1)));
        trader.pass(LASTS);
        trader.reconcile().reconcile();

        assertThat(limit()).isEqualTo(NATURAL);
    }

    @Test
    void aConnectionJustMadeMayListWhatIsOutdated() {
        theBrokerWorksItAt(FORMER);
        theConnectionHasLongBeenThere();
        trader.broker().connected(false);
        trader.reconcile().watchConnection();
        trader.broker().connected(true);
        trader.clock().pass(LASTS);
        trader.reconcile().reconcile();
        assertThat(limit()).isEqualTo(NATURAL);
        trader.clock().pass(LASTS);
        assertThat(trader.reconcile().isSettlementDue()).isTrue();
        trader.reconcile().reconcile();

        assertThat(limit()).isEqualTo(FORMER);
    }

    @Test
    void aChangeThatFailedButArrivedIsFoundAsWell() {
        trader.quotes().option(TradingScenario.SPREAD.longLeg(), 3.95, 4.05);
        trader.broker().failing("modify");
        theBrokerWorksItAt(Price.parse("-1.65"));
        trader.clock().pass(Duration.ofMinutes(1));
        assertThatThrownBy(trader::work).hasMessageContaining("modify");
        trader.broker().failing();
        trader.quotes().option(TradingScenario.SPREAD.longLeg(), 3.90, 4.00);
        theConnectionHasLongBeenThere();
        trader.pass(LASTS);
        trader.reconcile().reconcile();
        trader.pass(Duration.ofMinutes(1));

        assertThat(trader.broker().openOrders()).singleElement().satisfies(order -> assertThat(order.limit())
                .isEqualTo(NATURAL));
    }

    @Test
    void anOrderBeingWithdrawnKeepsWhatOurBooksSay() {
        theBrokerWorksItAt(FORMER);
        trader.ports()
                .commitOwn(List.of(
                        new Change.UpdateIntent(trader.intent(exit).movedTo(OrderState.PENDING_CANCEL, "ASSIGNED"))));
        theConnectionHasLongBeenThere();
        trader.pass(LASTS);
        trader.reconcile().reconcile();

        assertThat(limit()).isEqualTo(NATURAL);
    }
}
