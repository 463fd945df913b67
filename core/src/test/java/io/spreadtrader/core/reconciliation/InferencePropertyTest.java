package io.spreadtrader.core.reconciliation;

import static io.spreadtrader.core.trading.TradingScenario.ACME;
import static io.spreadtrader.core.trading.TradingScenario.aTrader;
import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.alert.Severity;
import io.spreadtrader.core.position.Lot;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.position.PositionLedger;
import io.spreadtrader.core.position.PositionState;
import io.spreadtrader.core.store.BooksBuilder;
import io.spreadtrader.core.store.Change;
import io.spreadtrader.core.trading.TradingScenario;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.PutCall;
import io.spreadtrader.core.value.Shares;
import io.spreadtrader.core.value.Stock;
import io.spreadtrader.core.value.VerticalSpread;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * What must always hold, whatever a silent broker did to a random spread:
 *
 * <ul>
 *   <li>after a comparison our units are the broker's, or the difference is told, nothing is sent and nothing was booked;
 *   <li>cash that was booked is cash that moved, to the cent, where it moved by assignment, exercise and expiration alone;
 *   <li>what was booked never creates or loses a share that the broker does not have.
 * </ul>
 */
class InferencePropertyTest {
    private static final long SEED = 20260115;
    private static final int WORLDS = 400;
    private static final LocalDate EXPIRATION = LocalDate.of(2026, 2, 13);
    private static final Instant BEFORE = Instant.parse("2026-01-06T12:00:00Z");
    private static final Instant AFTER = Instant.parse("2026-02-14T12:00:00Z");
    private static final Instant LAST_CLOSE = Instant.parse("2026-02-13T21:00:00Z");
    private static final Stock STOCK = new Stock(ACME);

    @Test
    void inference_never_invents_cash_or_shares() {
        Random random = new Random(SEED);
        int inferred = 0;
        for (int world = 0; world < WORLDS; world++) {
            inferred += inferredIn(random, "seed " + SEED + ", world " + world) ? 1 : 0;
        }
        // Both outcomes are met, or the property says nothing.
        assertThat(inferred).isBetween(WORLDS / 10, WORLDS * 9 / 10);
    }

    private static boolean inferredIn(Random random, String world) {
        TradingScenario trader = aTrader();
        VerticalSpread spread = aSpread(random);
        int contracts = 1 + random.nextInt(5);
        Position position = hold(trader, spread, contracts);
        trader.reconcile().reconcile();
        assertThat(trader.reconcile().isReconciled()).as(world).isTrue();
        Money flowBefore = flow(position);

        trader.clock().moveTo(List.of(BEFORE, AFTER, LAST_CLOSE).get(random.nextInt(3)));
        trader.quotes().stock(ACME, 85 + random.nextInt(30), 115);
        boolean honest = random.nextInt(4) > 0;
        Money moved = happen(trader, spread, contracts, random, honest);
        boolean cashKnown = random.nextBoolean();
        if (!cashKnown) {
            trader.restart();
        }
        trader.reconcile().reconcile();

        Position after = trader.stores().positions().find(position.id()).orElseThrow();
        boolean booked = after.version() != position.version();
        boolean agrees = units(trader).equals(trader.broker().holdings());
        assertThat(trader.reconcile().isReconciled()).as(world).isEqualTo(agrees);
        if (booked) {
            assertThat(agrees).as(world).isTrue();
        } else {
            assertThat(trader.alerts(Severity.CRITICAL).isEmpty()).as(world).isEqualTo(agrees);
        }
        if (booked && honest && cashKnown) {
            assertThat(flow(trader).minus(flowBefore)).as(world).isEqualTo(moved);
        }
        return booked;
    }

    /** Somebody exercises, is assigned or lets expire any part of it; or, where not honest, anything at all happens. */
    private static Money happen(
            TradingScenario trader, VerticalSpread spread, int contracts, Random random, boolean honest) {
        boolean ended = !trader.clock().instant().isBefore(LAST_CLOSE);
        int assigned = random.nextInt(contracts + 1);
        int exercised = ended ? random.nextInt(contracts + 1) : 0;
        int shortExpired = ended ? contracts - assigned : 0;
        int longExpired = ended ? contracts - exercised : 0;
        Money moved = shares(trader, spread.shortLeg(), -assigned).plus(shares(trader, spread.longLeg(), exercised));
        trader.broker().hold(spread.shortLeg(), assigned + shortExpired);
        trader.broker().hold(spread.longLeg(), -exercised - longExpired);
        if (!honest) {
            trader.broker()
                    .hold(
                            List.of(STOCK, spread.longLeg(), spread.shortLeg()).get(random.nextInt(3)),
                            1 + random.nextInt(3));
            trader.broker().pay(Money.ofCents(random.nextInt(100_000)));
        }
        return moved;
    }

    private static Money shares(TradingScenario trader, OptionContract leg, int contracts) {
        int shares = 100 * contracts * (leg.right() == PutCall.CALL ? 1 : -1);
        Money cash = leg.strike().times(Shares.of(-shares));
        trader.broker().hold(STOCK, shares);
        trader.broker().pay(cash);
        return cash;
    }

    private static VerticalSpread aSpread(Random random) {
        PutCall right = random.nextBoolean() ? PutCall.CALL : PutCall.PUT;
        int low = 85 + random.nextInt(25);
        OptionContract lower = option(low, right);
        OptionContract higher = option(low + 1 + random.nextInt(5), right);
        return random.nextBoolean() ? new VerticalSpread(lower, higher) : new VerticalSpread(higher, lower);
    }

    private static OptionContract option(int strike, PutCall right) {
        return OptionContract.of(ACME, EXPIRATION, Price.ofCents(strike * 100L), right);
    }

    private static Position hold(TradingScenario trader, VerticalSpread spread, int contracts) {
        PositionLedger ledger = PositionLedger.EMPTY
                .traded(spread.longLeg(), contracts, Price.ofCents(300), Money.ofCents(65))
                .traded(spread.shortLeg(), -contracts, Price.ofCents(200), Money.ofCents(65));
        Position sample = BooksBuilder.aPosition("ACME");
        Position position = new Position(
                sample.id(),
                spread,
                sample.strategy(),
                sample.sector(),
                false,
                sample.underlyingAtEntry(),
                sample.atrAtEntry(),
                sample.openedAt(),
                contracts,
                Money.ZERO,
                ledger,
                PositionState.OPEN,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0);
        trader.ports().commitOwn(List.of(new Change.InsertPosition(position)));
        trader.broker().hold(spread.longLeg(), contracts);
        trader.broker().hold(spread.shortLeg(), -contracts);
        return position;
    }

    /** Of the position and of what was split off it. */
    private static Money flow(TradingScenario trader) {
        return trader.stores().positions().all().stream()
                .map(InferencePropertyTest::flow)
                .reduce(Money.ZERO, Money::plus);
    }

    private static Money flow(Position position) {
        Money bound = position.ledger().lots().stream().map(Lot::cost).reduce(Money.ZERO, Money::plus);
        return position.ledger().realized().minus(position.ledger().fees()).minus(bound);
    }

    private static Map<Instrument, Integer> units(TradingScenario trader) {
        Map<Instrument, Integer> units = new HashMap<>();
        for (Position position : trader.stores().positions().open()) {
            position.ledger().lots().forEach(lot -> units.merge(lot.instrument(), lot.quantity(), Integer::sum));
        }
        units.values().removeIf(quantity -> quantity == 0);
        return units;
    }
}
