package io.spreadtrader.core.risk;

import static io.spreadtrader.core.risk.EntryScenario.SECTOR;
import static io.spreadtrader.core.risk.EntryScenario.aReservation;
import static io.spreadtrader.core.risk.EntryScenario.anEntry;
import static io.spreadtrader.core.spread.ChainBuilder.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.portfolio.Portfolio;
import io.spreadtrader.core.portfolio.Reservation;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.Shares;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Invariants of every approved entry, whatever was asked and held:
 *
 * <ul>
 *   <li>with it the portfolio has at most 5 positions, 3 entries today, 10 % of equity at risk, 4 % in its sector, and
 *       leans by at most its equity;
 *   <li>it risks at most 2 % of equity, on 1 to 10 contracts;
 *   <li>its limit and its worst price lie between nothing and the strike width, the limit not beyond the worst price,
 *       and the worst price at most a quarter of the width beyond natural;
 *   <li>assessed again with its own reservation in the portfolio it is approved again.
 * </ul>
 */
class EntryLimitsPropertyTest {
    private static final List<String> SYMBOLS = List.of("AAA", "BBB", "CCC", "DDD", "EEE", "FFF");

    @Test
    void approvedEntriesNeverExceedALimit() {
        Random random = new Random(22);
        Set<DenialReason> seen = EnumSet.noneOf(DenialReason.class);
        int approvals = 0;
        for (int i = 0; i < 4_000; i++) {
            EntryScenario scenario = anyScenario(random);
            switch (scenario.assessed(Configuration.STANDARD)) {
                case EntryVerdict.Denied denied -> seen.add(denied.reason());
                case EntryVerdict.Approved approved -> {
                    approvals++;
                    assertWithinLimits(scenario, approved.order());
                    assertThat(scenario.alreadyReserved().assessed()).isInstanceOf(EntryVerdict.Approved.class);
                }
            }
        }
        assertThat(approvals).isGreaterThan(200);
        assertThat(seen)
                .contains(
                        DenialReason.PRICE_COLLAR,
                        DenialReason.MAX_OPEN_POSITIONS,
                        DenialReason.MAX_DAILY_ENTRIES,
                        DenialReason.SIZE_BELOW_ONE_CONTRACT,
                        DenialReason.RISK_PER_TRADE,
                        DenialReason.PORTFOLIO_HEAT,
                        DenialReason.SECTOR_HEAT,
                        DenialReason.NET_DELTA);
    }

    private static EntryScenario anyScenario(Random random) {
        EntryScenario scenario = anEntry()
                .contracts(1 + random.nextInt(random.nextInt(12) + 1))
                .prices(1.5 + 0.01 * random.nextInt(60), 1.7 + 0.01 * random.nextInt(170))
                .maxLossPerContract(Money.ofCents(15_000 + random.nextInt(30_000)))
                .betaDeltaPerContract(random.nextGaussian() * 4_000)
                .equity(Money.ofDollars(5_000 + random.nextInt(200_000)))
                .entriesOn(TODAY, random.nextInt(4));
        for (String symbol : SYMBOLS.subList(0, random.nextInt(SYMBOLS.size()))) {
            scenario.holding(aReservation(
                    symbol,
                    random.nextBoolean() ? SECTOR : "Energy",
                    Money.ofDollars(random.nextInt(3_000)),
                    random.nextGaussian() * 20_000));
        }
        return scenario;
    }

    private static void assertWithinLimits(EntryScenario scenario, ApprovedOrder approved) {
        EntryRequest request = scenario.request();
        RiskContext context = scenario.context();
        double equity = context.equity().dollars();
        int contracts = approved.order().quantity();
        Money atWorst = approved.worstPrice().times(Shares.of(100));
        Money maxLoss = request.plan().maxLossPerContract().max(atWorst).times(contracts);
        assertThat(contracts).isBetween(1, 10);
        assertThat(maxLoss.dollars()).isLessThanOrEqualTo(0.02 * equity + 1e-9);
        Portfolio with = context.portfolio()
                .withEntry(
                        new Reservation(
                                request.positionId(),
                                request.plan().spread().underlying(),
                                SECTOR,
                                contracts,
                                maxLoss,
                                request.plan().betaDeltaPerContract() * contracts),
                        TODAY);
        assertThat(with.reservations()).hasSizeLessThanOrEqualTo(5);
        assertThat(with.entriesOn(TODAY)).isLessThanOrEqualTo(3);
        assertThat(with.heat().dollars()).isLessThanOrEqualTo(0.10 * equity + 1e-9);
        assertThat(sectorHeat(with)).isLessThanOrEqualTo(0.04 * equity + 1e-9);
        assertThat(Math.abs(with.betaDelta())).isLessThanOrEqualTo(equity + 1e-6);
        Price width = request.plan().spread().width();
        assertThat(approved.order().limit().isPositive()).isTrue();
        assertThat(approved.order().limit().isAbove(approved.worstPrice())).isFalse();
        assertThat(approved.worstPrice().isBelow(width)).isTrue();
        assertThat(approved.worstPrice().isAbove(Price.ofCents(200 + 125))).isFalse();
    }

    private static double sectorHeat(Portfolio portfolio) {
        return portfolio.reservations().values().stream()
                .filter(reservation -> reservation.sector().equals(SECTOR))
                .mapToDouble(reservation -> reservation.maxLoss().dollars())
                .sum();
    }
}
