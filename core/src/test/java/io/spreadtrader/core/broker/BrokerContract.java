package io.spreadtrader.core.broker;

import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.ComboLeg;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.order.Execution;
import io.spreadtrader.core.port.WhatIf;
import io.spreadtrader.core.risk.ApprovedOrders;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.Shares;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every broker does. Each test starts with a new account in an open market. */
public abstract class BrokerContract {
    private final List<BrokerEvent> heard = new ArrayList<>();
    private Broker broker;

    /** A broker with an account that holds cash only, while the market is open. */
    protected abstract Broker newBroker();

    /** A vertical spread to open, affordable, whose limit crosses the market. */
    protected abstract ComboOrder crossingOrder(ClientOrderId id);

    /** The same spread at a limit that cannot fill. */
    protected abstract ComboOrder restingOrder(ClientOrderId id);

    /** Lets market time pass until everything sent so far is answered. */
    protected abstract void settle();

    @BeforeEach
    void connect() {
        broker = newBroker();
        broker.listen(heard::add);
    }

    @Test
    void isConnectedAndHoldsNothingAtFirst() {
        assertThat(broker.isConnected()).isTrue();
        assertThat(broker.holdings()).isEmpty();
        assertThat(broker.openOrders()).isEmpty();
        assertThat(broker.executions()).isEmpty();
        assertThat(broker.holdingChanges()).isEmpty();
        assertThat(broker.account().equityMid()).isEqualTo(broker.account().cash());
        assertThat(broker.account().equityLiquidation())
                .isEqualTo(broker.account().cash());
    }

    @Test
    void answersLaterAndNeverWithinTheCall() {
        place(restingOrder(name("1")));
        assertThat(heard).isEmpty();
        settle();
        assertThat(heard).hasSize(1);
    }

    @Test
    void reportsAnOrderAcceptedBeforeItsExecutions() {
        place(crossingOrder(name("1")));
        settle();
        assertThat(heard.getFirst()).isInstanceOf(BrokerEvent.OrderAccepted.class);
        assertThat(heard.subList(1, heard.size())).isNotEmpty().allSatisfy(event -> assertThat(event)
                .isInstanceOf(BrokerEvent.Executed.class));
    }

    @Test
    void executesEveryLegInItsRatioAndNeverBeyondTheLimit() {
        ComboOrder order = crossingOrder(name("1"));
        place(order);
        settle();
        Map<Instrument, Integer> expected = new HashMap<>();
        order.legs().forEach(leg -> expected.put(leg.instrument(), leg.ratio() * order.quantity()));
        assertThat(broker.holdings()).isEqualTo(expected);
        Money paid = broker.executions().stream().map(BrokerContract::cost).reduce(Money.ZERO, Money::plus);
        long shares =
                (long) order.quantity() * order.legs().getFirst().instrument().multiplier();
        assertThat(paid).isLessThanOrEqualTo(order.limit().times(Shares.of(shares)));
    }

    @Test
    void chargesWhatItReports() {
        Money before = broker.account().cash();
        place(crossingOrder(name("1")));
        settle();
        Money charged = broker.executions().stream()
                .map(execution -> cost(execution).plus(execution.commission()))
                .reduce(Money.ZERO, Money::plus);
        assertThat(broker.account().cash()).isEqualTo(before.minus(charged));
        assertThat(broker.executions())
                .allSatisfy(execution ->
                        assertThat(execution.commission().isPositive()).isTrue());
    }

    @Test
    void namesEveryExecutionOnceAndTellsTheOrderItBelongsTo() {
        place(crossingOrder(name("1")));
        place(crossingOrder(name("2")));
        settle();
        assertThat(broker.executions()).extracting(Execution::id).doesNotHaveDuplicates();
        assertThat(broker.executions()).extracting(Execution::orderId).containsOnly(name("1"), name("2"));
    }

    @Test
    void listsAWorkingOrderUntilItIsCanceled() {
        ComboOrder order = restingOrder(name("1"));
        place(order);
        settle();
        assertThat(broker.openOrders()).containsExactly(order);
        broker.cancel(order.id());
        settle();
        assertThat(broker.openOrders()).isEmpty();
        assertThat(heard.getLast()).isInstanceOf(BrokerEvent.OrderCanceled.class);
    }

    @Test
    void changesTheLimitOfAWorkingOrder() {
        place(restingOrder(name("1")));
        settle();
        broker.modify(name("1"), crossingOrder(name("1")).limit());
        settle();
        assertThat(broker.holdings()).isNotEmpty();
        assertThat(broker.openOrders()).isEmpty();
    }

    @Test
    void refusesASecondOrderOfTheSameName() {
        ComboOrder order = restingOrder(name("1"));
        place(order);
        settle();
        place(crossingOrder(name("1")));
        settle();
        assertThat(heard.getLast()).isInstanceOf(BrokerEvent.OrderRejected.class);
        assertThat(broker.executions()).isEmpty();
        assertThat(broker.openOrders()).containsExactly(order);
    }

    @Test
    void ignoresChangesOfOrdersItDoesNotWork() {
        broker.cancel(name("unknown"));
        broker.modify(name("unknown"), Price.ofCents(1));
        settle();
        assertThat(heard).noneMatch(BrokerEvent.Executed.class::isInstance);
        assertThat(broker.openOrders()).isEmpty();
    }

    @Test
    void answersTogetherWhatItAnswersOneByOne() {
        try (Inquiry inquiry = broker.inquire(crossingOrder(name("1")))) {
            assertThat(inquiry.account()).isEqualTo(broker.account());
            assertThat(inquiry.whatIf()).isEqualTo(broker.whatIf(crossingOrder(name("1"))));
        }
        settle();
        assertThat(heard).isEmpty();
        assertThat(broker.openOrders()).isEmpty();
    }

    @Test
    void answersWhatIfWithoutSendingAnything() {
        WhatIf whatIf = broker.whatIf(crossingOrder(name("1")));
        assertThat(whatIf.marginChange().isPositive()).isTrue();
        assertThat(whatIf.buyingPowerAfter()).isLessThan(broker.account().buyingPower());
        settle();
        assertThat(heard).isEmpty();
        assertThat(broker.openOrders()).isEmpty();
    }

    @Test
    void closesWhatItOpened() {
        ComboOrder order = crossingOrder(name("1"));
        place(order);
        settle();
        List<ComboLeg> reversed = order.legs().stream()
                .map(leg -> new ComboLeg(leg.instrument(), -leg.ratio()))
                .toList();
        place(new ComboOrder(name("2"), reversed, order.quantity(), Price.ofCents(100)));
        settle();
        assertThat(broker.holdings()).isEmpty();
        assertThat(broker.account().equityMid()).isEqualTo(broker.account().cash());
    }

    private void place(ComboOrder order) {
        broker.place(ApprovedOrders.of(order));
    }

    private static Money cost(Execution execution) {
        long shares = (long) execution.quantity() * execution.instrument().multiplier();
        return execution.price().times(Shares.of(shares));
    }

    private static ClientOrderId name(String text) {
        return new ClientOrderId(text);
    }
}
