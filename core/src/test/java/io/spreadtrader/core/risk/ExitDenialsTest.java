package io.spreadtrader.core.risk;

import static io.spreadtrader.core.exit.ExitScenario.aCreditToWatch;
import static io.spreadtrader.core.exit.ExitScenario.aPosition;
import static io.spreadtrader.core.exit.ExitScenario.aPositionToWatch;
import static io.spreadtrader.core.risk.EntryScenario.anEntry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.ComboLeg;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.store.TradingMode;
import io.spreadtrader.core.time.NyseCalendar;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.Stock;
import io.spreadtrader.core.value.Symbol;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExitDenialsTest {
    private static final ClientOrderId ID = ClientOrderId.of("2026-02-10#XYZ#EXIT", 1);
    private static final RiskPolicy POLICY = new RiskPolicy(Configuration.STANDARD, new NyseCalendar());

    private static ExitVerdict assessed(EntryScenario world) {
        Position position = aPosition();
        ComboOrder order = ComboOrder.toClose(ID, position.spread(), 1, Price.ofCents(-200));
        return POLICY.assessExit(order, Price.ofCents(-150), position, world.context());
    }

    private static Optional<DenialReason> reason(EntryScenario world) {
        return assessed(world) instanceof ExitVerdict.Denied denied ? Optional.of(denied.reason()) : Optional.empty();
    }

    @Test
    void anExitIsApprovedAsFarAsItsWorstPrice() {
        assertThat(assessed(anEntry())).isInstanceOfSatisfying(ExitVerdict.Approved.class, approved -> assertThat(
                        approved.order().worstPrice())
                .isEqualTo(Price.ofCents(-150)));
    }

    @Test
    void onlyThreeReasonsRefuseAnExitInTheirOrder() {
        EntryScenario closed = anEntry().now(Instant.parse("2026-02-11T21:00:00Z"));
        assertThat(reason(anEntry().notReconciled())).contains(DenialReason.BROKER_NOT_RECONCILED);
        assertThat(reason(closed)).contains(DenialReason.MARKET_CLOSED);
        assertThat(reason(anEntry().underlyingHalted())).contains(DenialReason.UNDERLYING_HALTED);
        assertThat(reason(anEntry().underlyingHalted().now(Instant.parse("2026-02-11T21:00:00Z"))))
                .contains(DenialReason.MARKET_CLOSED);
        assertThat(reason(closed.notReconciled())).contains(DenialReason.BROKER_NOT_RECONCILED);
    }

    @Test
    void whatStopsEntriesDoesNotStopExits() {
        EntryScenario worst = anEntry()
                .mode(TradingMode.HALTED)
                .underlying(Optional.empty())
                .longLeg(Optional.empty())
                .shortLeg(Optional.empty())
                .equity(Money.ofDollars(-1))
                .orderMessagesToday(10_000)
                .earningsUnknown()
                .dayTradesLeft(0);
        assertThat(reason(worst)).isEmpty();
    }

    @Test
    void closingMoreThanIsHeldIsABug() {
        Position position = aPosition();
        assertRefusedAsABug(ComboOrder.toClose(ID, position.spread(), 2, Price.ofCents(-200)), position);
        assertRefusedAsABug(ComboOrder.toOpen(ID, position.spread(), 1, Price.ofCents(200)), position);
        Stock shares = new Stock(Symbol.of("XYZ"));
        assertRefusedAsABug(new ComboOrder(ID, List.of(new ComboLeg(shares, 100)), 1, Price.ofCents(200)), position);
    }

    private static void assertRefusedAsABug(ComboOrder order, Position position) {
        assertThatThrownBy(() -> POLICY.assessExit(order, order.limit(), position, EntryScenario.aRiskContext()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void partOfAPositionOrOneLegOfItMayBeClosed() {
        Position position = aPositionToWatch().contracts(3).position();
        ComboOrder part = ComboOrder.toClose(ID, position.spread(), 2, Price.ofCents(-200));
        ComboOrder shortAlone =
                new ComboOrder(ID, List.of(new ComboLeg(position.spread().shortLeg(), 1)), 3, Price.ofCents(5));
        for (ComboOrder order : List.of(part, shortAlone)) {
            assertThat(POLICY.assessExit(order, order.limit(), position, EntryScenario.aRiskContext()))
                    .isInstanceOf(ExitVerdict.Approved.class);
        }
    }

    @Test
    void anExitPaysTheWidthAtMostAndNothingToBeRidOfADebit() {
        Position debit = aPosition();
        ComboOrder free = ComboOrder.toClose(ID, debit.spread(), 1, Price.ZERO);
        assertThat(POLICY.assessExit(free, Price.ZERO, debit, EntryScenario.aRiskContext()))
                .isInstanceOf(ExitVerdict.Approved.class);
        assertThatThrownBy(() -> POLICY.assessExit(free, Price.ofCents(1), debit, EntryScenario.aRiskContext()))
                .isInstanceOf(IllegalArgumentException.class);
        Position credit = aCreditToWatch().position();
        ComboOrder whole = ComboOrder.toClose(ID, credit.spread(), 1, Price.ofCents(500));
        assertThat(POLICY.assessExit(whole, Price.ofCents(500), credit, EntryScenario.aRiskContext()))
                .isInstanceOf(ExitVerdict.Approved.class);
        assertThatThrownBy(() -> POLICY.assessExit(whole, Price.ofCents(501), credit, EntryScenario.aRiskContext()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
