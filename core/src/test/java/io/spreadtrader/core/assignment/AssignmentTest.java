package io.spreadtrader.core.assignment;

import static io.spreadtrader.core.trading.TradingScenario.ACME;
import static io.spreadtrader.core.trading.TradingScenario.POSITION;
import static io.spreadtrader.core.trading.TradingScenario.SPREAD;
import static io.spreadtrader.core.trading.TradingScenario.aTrader;
import static io.spreadtrader.core.trading.TradingScenario.exit;
import static io.spreadtrader.core.trading.TradingScenario.repair;
import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.alert.Severity;
import io.spreadtrader.core.broker.BrokerEvent.HoldingChange;
import io.spreadtrader.core.broker.BrokerEvent.HoldingChanged;
import io.spreadtrader.core.control.AdoptDifference;
import io.spreadtrader.core.control.Adoption;
import io.spreadtrader.core.difference.HoldingDifference;
import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.ComboLeg;
import io.spreadtrader.core.order.OrderState;
import io.spreadtrader.core.position.ExitReason;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.position.PositionLedger;
import io.spreadtrader.core.position.PositionState;
import io.spreadtrader.core.store.Change;
import io.spreadtrader.core.trading.TradingScenario;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.Stock;
import io.spreadtrader.core.value.Symbol;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** HandleAssignment and RepairAssignment together, from the notice to flat. */
class AssignmentTest {
    private static final Stock STOCK = new Stock(ACME);
    private static final Instant NOTICE = Instant.parse("2026-01-06T12:00:00Z");
    private static final Instant REPAIR_TIME = Instant.parse("2026-01-06T14:35:00Z");
    private static final Instant LAST_CLOSE = Instant.parse("2026-02-13T21:00:00Z");

    private static final String PART = POSITION + "#ASSIGNED#1";

    private final TradingScenario trader = aTrader();

    @BeforeEach
    void holdASpreadWellInTheMoney() {
        trader.positionOpen();
        trader.quotes().stock(ACME, 109.99, 110.01);
        trader.quotes().option(SPREAD.longLeg(), 10.00, 10.10);
        trader.quotes().option(SPREAD.shortLeg(), 5.30, 5.40);
        trader.clock().moveTo(NOTICE);
    }

    private void change(HoldingChange kind, Instrument instrument, int quantity, Price price) {
        Instant at = trader.clock().instant();
        trader.broker()
                .change(new HoldingChanged(
                        kind + "/" + at + "/" + instrument.id() + "/" + quantity,
                        kind,
                        instrument,
                        quantity,
                        price,
                        Money.ZERO,
                        at));
    }

    private void assign(int contracts) {
        change(HoldingChange.ASSIGNMENT, SPREAD.shortLeg(), contracts, Price.ZERO);
        change(
                HoldingChange.ASSIGNMENT,
                STOCK,
                -100 * contracts,
                SPREAD.shortLeg().strike());
    }

    @Test
    void anAssignedShortLegBecomesSharesOfTheSamePosition() {
        assign(2);

        assertThat(trader.position().state()).isEqualTo(PositionState.ASSIGNED);
        assertThat(trader.position().shares()).isEqualTo(-200);
        assertThat(trader.reserved()).isEqualTo(2);
        trader.reconcile().reconcile();
        assertThat(trader.reconcile().isReconciled()).isTrue();
    }

    @Test
    void aNoticeReportedAgainIsBookedOnce() {
        assign(2);
        trader.reconcile().reconcile();
        trader.broker().holdingChanges().forEach(trader.broker()::report);

        assertThat(trader.position().shares()).isEqualTo(-200);
    }

    @Test
    void sharesAndLongLegAreClosedTogetherFiveMinutesAfterTheOpenAndOnlyOnce() {
        assign(2);
        trader.clock().moveTo(REPAIR_TIME.minusSeconds(1));
        trader.tick();
        assertThat(trader.broker().placed()).hasSize(1);
        trader.clock().moveTo(REPAIR_TIME);
        trader.tick();
        trader.tick();

        assertThat(trader.broker().placed()).hasSize(2);
        assertThat(trader.broker().placed().getLast().legs())
                .containsExactly(new ComboLeg(STOCK, 100), new ComboLeg(SPREAD.longLeg(), -1));
        trader.broker().fill(repair(1), 2, 110.0, 10.0);
        assertThat(trader.position().isOpen()).isFalse();
        assertThat(trader.position().exitReason()).contains(ExitReason.ASSIGNMENT);
        assertThat(trader.reserved()).isZero();
    }

    @Test
    void theAssignedPartIsRepairedAsAPositionOfItsOwnAndTheRestStaysASpread() {
        assign(1);
        assertThat(trader.position().state()).isEqualTo(PositionState.OPEN);
        assertThat(part().state()).isEqualTo(PositionState.ASSIGNED);
        assertThat(part().shares()).isEqualTo(-100);
        trader.clock().moveTo(REPAIR_TIME);
        trader.tick();
        trader.broker().fill(ClientOrderId.of(PART + "#REPAIR", 1), 1, 110.0, 10.0);
        trader.pass(Duration.ofMinutes(1));
        trader.tick();

        assertThat(part().exitReason()).contains(ExitReason.ASSIGNMENT);
        assertThat(trader.stores().portfolio().current().reservations()).containsOnlyKeys(POSITION);

        assertThat(trader.position().openContracts()).isEqualTo(1);
        assertThat(trader.reserved()).isEqualTo(1);
        // It goes on with exits of its own: by now all there is to earn is earned.
        assertThat(trader.broker().placed().getLast().id()).isEqualTo(exit(1));
        assertThat(trader.broker().placed().getLast().quantity()).isEqualTo(1);
    }

    private Position part() {
        return trader.stores().positions().find(PART).orElseThrow();
    }

    @Test
    void aNoticeOfAPartReportedAgainSplitsOnce() {
        assign(1);
        trader.broker().holdingChanges().forEach(trader.broker()::report);
        trader.reconcile().reconcile();

        assertThat(trader.stores().positions().all()).hasSize(2);
        assertThat(trader.reconcile().isReconciled()).isTrue();
    }

    @Test
    void anExitThatWorksForMoreThanIsLeftIsCancelledBeforeThePartIsRepaired() {
        trader.clock().moveTo(REPAIR_TIME.plusSeconds(600));
        trader.quotes().stock(ACME, 89.99, 90.01);
        trader.tick();
        trader.broker().accept(exit(1));
        assign(1);
        trader.tick();
        assertThat(trader.broker().messages()).containsExactly(exit(1) + " x");
        assertThat(trader.broker().placed()).as("no repair beside it").hasSize(2);

        trader.broker().confirmCancel(exit(1));
        trader.tick();

        assertThat(trader.broker().placed().subList(2, 4))
                .extracting(order -> order.id() + " of " + order.quantity())
                .containsExactlyInAnyOrder(exit(2) + " of 1", ClientOrderId.of(PART + "#REPAIR", 1) + " of 1");
    }

    @Test
    void anExitOfTheWholeThatWinsAgainstItsCancellationClosesTheRestAndLeavesThePartWhatItBought() {
        trader.clock().moveTo(REPAIR_TIME.plusSeconds(600));
        trader.quotes().stock(ACME, 89.99, 90.01);
        trader.tick();
        trader.broker().accept(exit(1));
        assign(1);
        trader.tick();
        trader.broker().fill(exit(1), 2, 5.00, 10.00);
        assertThat(trader.position().isOpen()).isFalse();
        assertThat(part().ledger().lots())
                .extracting(lot -> lot.quantity() + " " + lot.instrument())
                .containsExactly("-100 " + STOCK, "1 " + SPREAD.shortLeg());
        assertThat(trader.stores().portfolio().current().reservations()).containsOnlyKeys(PART);
        assertThat(trader.alerts(Severity.CRITICAL))
                .singleElement()
                .asString()
                .contains(PART, "holds 1 of " + SPREAD.shortLeg());

        trader.tick();
        ClientOrderId repair = ClientOrderId.of(PART + "#REPAIR", 1);
        assertThat(trader.broker().placed().getLast().id()).isEqualTo(repair);
        assertThat(trader.broker().placed().getLast().legs())
                .containsExactly(new ComboLeg(STOCK, 100), new ComboLeg(SPREAD.shortLeg(), -1));
        trader.broker().fill(repair, 1, 90.0, 0.05);
        isFlatToTheCent();
    }

    private void isFlatToTheCent() {
        assertThat(trader.stores().positions().open()).isEmpty();
        assertThat(trader.broker().holdings()).isEmpty();
        assertThat(trader.stores().portfolio().current().reservations()).isEmpty();
        Money booked = trader.stores().positions().all().stream()
                .map(position ->
                        position.ledger().realized().minus(position.ledger().fees()))
                .reduce(Money.ZERO, Money::plus);
        assertThat(booked).isEqualTo(trader.broker().account().cash().minus(Money.ofDollars(100_000)));
    }

    @Test
    void aSurplusNoPartCanTakeStaysAndIsShownWithItsFigures() {
        trader.clock().moveTo(REPAIR_TIME.plusSeconds(600));
        trader.quotes().stock(ACME, 89.99, 90.01);
        trader.tick();
        trader.broker().accept(exit(1));
        change(HoldingChange.EXPIRATION, SPREAD.longLeg(), -1, Price.ZERO);
        trader.broker().fill(exit(1), 2, 5.00, 10.00);

        assertThat(trader.position().isOpen()).isTrue();
        assertThat(trader.alerts(Severity.CRITICAL))
                .singleElement()
                .asString()
                .contains(POSITION, exit(1).toString(), "holds -1 of " + SPREAD.longLeg());
    }

    @Test
    void aRepairSellsNoOptionThatAnotherPositionOwes() {
        assign(1);
        Position rest = trader.position();
        PositionLedger reversed = rest.ledger().traded(SPREAD.longLeg(), -2, Price.ofCents(400), Money.ZERO);
        trader.ports()
                .commitOwn(List.of(
                        new Change.UpdatePosition(rest.withLedger(reversed).asNextOf(rest))));
        trader.clock().moveTo(REPAIR_TIME);
        trader.tick();

        assertThat(trader.broker().placed().getLast().id()).isEqualTo(ClientOrderId.of(PART + "#REPAIR", 1));
        assertThat(trader.broker().placed().getLast().legs()).containsExactly(new ComboLeg(STOCK, 1));
    }

    @Test
    void aPartThatWasNeverRepairedEndsBesideTheRestAndEachGivesWhatItHolds() {
        assign(1);
        trader.clock().moveTo(LAST_CLOSE);
        change(HoldingChange.EXPIRATION, SPREAD.longLeg(), -2, Price.ZERO);
        change(HoldingChange.EXPIRATION, SPREAD.shortLeg(), 1, Price.ZERO);
        trader.broker().holdingChanges().forEach(trader.broker()::report);
        trader.reconcile().reconcile();

        assertThat(trader.position().exitReason()).contains(ExitReason.EXPIRATION);
        assertThat(part().state()).isEqualTo(PositionState.ASSIGNED);
        assertThat(part().ledger().lots()).extracting(lot -> lot.quantity()).containsExactly(-100);
        assertThat(trader.reconcile().isReconciled()).isTrue();
        assertThat(trader.alerts(Severity.CRITICAL)).isEmpty();
    }

    @Test
    void aLiquidationOfBothIsOneCommitBookedOnceAndToTheCent() {
        assign(1);
        Money before = fees();
        int commits = trader.journal().size();
        HandleAssignment books = new HandleAssignment(trader.ports());
        books.on(liquidation("gone", -2, 101));
        books.on(liquidation("gone", -2, 101));

        assertThat(trader.journal()).hasSize(commits + 1);
        assertThat(trader.journal().getLast())
                .filteredOn(change -> change instanceof Change.UpdatePosition)
                .hasSize(2);
        assertThat(trader.position().ledger().quantity(SPREAD.longLeg())).isZero();
        assertThat(part().ledger().quantity(SPREAD.longLeg())).isZero();
        assertThat(fees().minus(before)).isEqualTo(Money.ofCents(101));
    }

    @Test
    void theEndOfWhatSeveralHoldIsOneCommitThoughAPersonsOwnEndsWithItAndBothPlacesAreGivenBack() {
        assign(1);
        trader.clock().moveTo(REPAIR_TIME);
        change(HoldingChange.LIQUIDATION, STOCK, 100, Price.parse("110.00"));
        trader.clock().moveTo(LAST_CLOSE);
        change(HoldingChange.EXPIRATION, SPREAD.shortLeg(), 1, Price.ZERO);
        int commits = trader.journal().size();
        trader.broker().hold(SPREAD.longLeg(), 5);
        change(HoldingChange.EXPIRATION, SPREAD.longLeg(), -7, Price.ZERO);

        assertThat(trader.journal()).hasSize(commits + 1);
        assertThat(trader.stores().positions().open()).isEmpty();
        assertThat(trader.stores().portfolio().current().reservations()).isEmpty();
        assertThat(trader.alerts(Severity.CRITICAL)).singleElement().asString().contains("quantity=-5");
    }

    private static HoldingChanged liquidation(String id, int units, long fee) {
        return new HoldingChanged(
                id,
                HoldingChange.LIQUIDATION,
                SPREAD.longLeg(),
                units,
                Price.parse("9.00"),
                Money.ofCents(fee),
                NOTICE);
    }

    private Money fees() {
        return trader.position().ledger().fees().plus(part().ledger().fees());
    }

    @Test
    void onTheLastDayNothingSplits() {
        trader.clock().moveTo(LAST_CLOSE);
        assign(1);
        change(HoldingChange.EXPIRATION, SPREAD.shortLeg(), 1, Price.ZERO);
        change(HoldingChange.EXPIRATION, SPREAD.longLeg(), -2, Price.ZERO);

        assertThat(trader.stores().positions().all()).hasSize(1);
        assertThat(trader.position().state()).isEqualTo(PositionState.ASSIGNED);
        assertThat(trader.position().shares()).isEqualTo(-100);
    }

    @Test
    void sharesAreRepairedAloneWhereNobodyBidsForTheLongLeg() {
        assign(2);
        trader.quotes().option(SPREAD.longLeg(), 0, 0.05);
        trader.clock().moveTo(REPAIR_TIME);
        trader.tick();

        assertThat(trader.broker().placed().getLast().legs()).containsExactly(new ComboLeg(STOCK, 1));
        assertThat(trader.broker().placed().getLast().quantity()).isEqualTo(200);
    }

    @Test
    void anExitThatWorksWhenItsPositionIsAssignedIsCancelledAndTheRepairFollows() {
        trader.clock().moveTo(REPAIR_TIME.plusSeconds(600));
        trader.quotes().stock(ACME, 89.99, 90.01);
        trader.tick();
        trader.broker().accept(exit(1));
        assign(2);
        trader.tick();
        assertThat(trader.broker().messages()).containsExactly(exit(1) + " x");
        assertThat(trader.broker().placed()).hasSize(2);

        trader.broker().confirmCancel(exit(1));
        assertThat(trader.position().state()).isEqualTo(PositionState.ASSIGNED);
        trader.tick();

        assertThat(trader.broker().placed().getLast().id()).isEqualTo(repair(2));
    }

    @Test
    void anExitStillToBeSentIsDeniedWhenAssignmentIsFaster() {
        trader.clock().moveTo(REPAIR_TIME.plusSeconds(600));
        trader.quotes().stock(ACME, 89.99, 90.01);
        trader.quotes().halt(true);
        trader.tick();
        assertThat(trader.intent(exit(1)).state()).isEqualTo(OrderState.READY);
        assign(2);
        trader.quotes().halt(false);
        trader.pass(Duration.ofMinutes(1));
        trader.tick();

        assertThat(trader.intent(exit(1)).state()).isEqualTo(OrderState.DENIED);
        assertThat(trader.broker().placed().getLast().id()).isEqualTo(repair(2));
    }

    @Test
    void aSpreadThatExpiresWorthlessIsClosedAndGivesItsPlaceBack() {
        trader.clock().moveTo(LAST_CLOSE);
        change(HoldingChange.EXPIRATION, SPREAD.longLeg(), -2, Price.ZERO);
        change(HoldingChange.EXPIRATION, SPREAD.shortLeg(), 2, Price.ZERO);

        assertThat(trader.position().exitReason()).contains(ExitReason.EXPIRATION);
        assertThat(trader.reserved()).isZero();
    }

    @Test
    void aSpreadExercisedOnBothSidesIsFlatWhateverComesFirst() {
        trader.clock().moveTo(LAST_CLOSE);
        exerciseLongLeg();
        assign(2);

        assertThat(trader.position().isOpen()).isFalse();
        assertThat(trader.position().exitReason()).contains(ExitReason.EXPIRATION);
        assertThat(trader.alerts(Severity.CRITICAL)).isEmpty();
    }

    @Test
    void sharesOfALongLegExercisedAfterTheShortOneExpiredAreNotLost() {
        trader.clock().moveTo(LAST_CLOSE);
        change(HoldingChange.EXPIRATION, SPREAD.shortLeg(), 2, Price.ZERO);
        exerciseLongLeg();

        assertThat(trader.position().state()).isEqualTo(PositionState.ASSIGNED);
        assertThat(trader.position().shares()).isEqualTo(200);
        assertThat(trader.alerts(Severity.CRITICAL)).isEmpty();
        assertThat(trader.reserved()).isEqualTo(2);
    }

    private void exerciseLongLeg() {
        OptionContract leg = SPREAD.longLeg();
        change(HoldingChange.EXERCISE, leg, -2, Price.ZERO);
        change(HoldingChange.EXERCISE, STOCK, 200, leg.strike());
    }

    @Test
    void aChargeForSharesThatAreGoneStillBelongsToTheirPosition() {
        assign(2);
        trader.clock().moveTo(REPAIR_TIME);
        trader.tick();
        trader.broker().fill(repair(1), 2, 110.0, 10.0);
        Money before = trader.position().ledger().fees();
        trader.broker()
                .change(new HoldingChanged(
                        "fee", HoldingChange.BORROW_FEE, STOCK, 0, Price.ZERO, Money.ofCents(77), REPAIR_TIME));

        assertThat(trader.position().ledger().fees().minus(before)).isEqualTo(Money.ofCents(77));
        assertThat(trader.position().isOpen()).isFalse();
    }

    @Test
    void sharesOfNobodyAreShownAndNeverTouched() {
        change(HoldingChange.ASSIGNMENT, new Stock(Symbol.of("OTHER")), 100, Price.ofCents(1_000));

        assertThat(trader.alerts(Severity.CRITICAL)).hasSize(1);
        assertThat(trader.stores().positions().all())
                .extracting(position -> position.id())
                .containsExactly(POSITION);
    }

    private void sayTheyAreThePersons(Stock shares, double price) {
        AdoptDifference person = new AdoptDifference(trader.stores(), trader.clock(), DataLabel.SIMULATED);
        assertThat(person.foreign(person.shown(shares), Price.ofDollars(price), Money.ZERO, "mine"))
                .isInstanceOf(Adoption.Noted.class);
    }

    private void aPersonHolds100Shares() {
        trader.broker().hold(STOCK, 100);
        trader.reconcile().reconcile();
        sayTheyAreThePersons(STOCK, 98);
        trader.reconcile().reconcile();
        assertThat(trader.reconcile().isReconciled()).isTrue();
    }

    @Test
    void aPersonsOwnSharesThatTheBrokerLiquidatesAreNotOursAndHoldTheUnderlyingBackUntilThePersonSaysSo() {
        aPersonHolds100Shares();
        trader.clock().moveTo(REPAIR_TIME);
        change(HoldingChange.LIQUIDATION, STOCK, -100, Price.parse("110.00"));
        trader.reconcile().reconcile();
        trader.tick();

        assertThat(trader.position().state()).isEqualTo(PositionState.OPEN);
        assertThat(trader.position().shares()).isZero();
        assertThat(trader.broker().placed()).as("nothing but the entry").hasSize(1);
        assertThat(trader.alerts(Severity.CRITICAL)).anyMatch(text -> text.contains("belongs to no position of ours"));
        assertThat(trader.stores().differences().current().found())
                .extracting(HoldingDifference::inWords)
                .containsExactly("0 here, -100 at the broker");

        sayTheyAreThePersons(STOCK, 110);
        trader.reconcile().reconcile();
        assertThat(trader.reconcile().isReconciled()).isTrue();
    }

    @Test
    void whatAPersonLostIsNotTakenFromSharesThatComeToUsLater() {
        aPersonHolds100Shares();
        change(HoldingChange.LIQUIDATION, STOCK, -100, Price.parse("110.00"));
        trader.reconcile().reconcile();
        sayTheyAreThePersons(STOCK, 110);
        trader.clock().moveTo(LAST_CLOSE);
        change(HoldingChange.EXPIRATION, SPREAD.shortLeg(), 2, Price.ZERO);
        exerciseLongLeg();
        trader.broker().holdingChanges().forEach(trader.broker()::report);

        assertThat(trader.position().shares()).isEqualTo(200);
    }

    @Test
    void optionsLeaveOnlyAPositionThatHoldsAsMany() {
        change(HoldingChange.LIQUIDATION, SPREAD.longLeg(), -3, Price.parse("9.00"));
        change(HoldingChange.LIQUIDATION, SPREAD.shortLeg(), -1, Price.parse("5.00"));

        assertThat(trader.position().openContracts()).isEqualTo(2);
        assertThat(trader.alerts(Severity.CRITICAL)).hasSize(2);
    }

    @Test
    void ofOptionsThatExpireWithAPersonsOwnWeGiveWhatWeHold() {
        trader.clock().moveTo(LAST_CLOSE);
        trader.broker().hold(SPREAD.longLeg(), 1);
        change(HoldingChange.EXPIRATION, SPREAD.longLeg(), -3, Price.ZERO);

        assertThat(trader.position().ledger().quantity(SPREAD.longLeg())).isZero();
        assertThat(trader.alerts(Severity.CRITICAL)).hasSize(1);
    }

    @Test
    void sharesDeliveredForAnOptionThatWasNeverOursAreNotOurs() {
        OptionContract other = new OptionContract(
                ACME,
                SPREAD.expiration(),
                Price.parse("90.00"),
                SPREAD.shortLeg().right(),
                100,
                SPREAD.shortLeg().tradingClass());
        change(HoldingChange.ASSIGNMENT, other, 1, Price.ZERO);
        change(HoldingChange.ASSIGNMENT, STOCK, -100, Price.parse("90.00"));

        assertThat(trader.position().state()).isEqualTo(PositionState.OPEN);
        assertThat(trader.position().shares()).isZero();
        assertThat(trader.alerts(Severity.CRITICAL)).hasSize(2);
    }

    @Test
    void aRepairWithoutAQuoteWaitsAndSaysForWhich() {
        assign(2);
        trader.quotes().silence(SPREAD.longLeg());
        trader.clock().moveTo(REPAIR_TIME);
        trader.tick();
        trader.clock().pass(Duration.ofMinutes(1));
        trader.tick();

        assertThat(trader.broker().placed()).as("nothing but the entry").hasSize(1);
        assertThat(trader.alerts(Severity.HIGH))
                .filteredOn(text -> text.contains("without a quote"))
                .singleElement()
                .asString()
                .contains("shares=-200", SPREAD.longLeg().toString())
                .doesNotContain("without a quote=" + STOCK);
    }
}
