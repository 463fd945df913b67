package io.spreadtrader.core.execution;

import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.config.Origin;
import io.spreadtrader.core.config.Settings;
import io.spreadtrader.core.position.ExitReason;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.SpreadQuote;
import java.time.Duration;
import java.util.Random;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/**
 * Of every walk on a quote that stands still: no limit is beyond the worst price, each is a whole number of ticks, and
 * each is at least as near to natural as the one before.
 */
class PriceWalkTest {
    private static final int RUNS = 5_000;
    private static final Price CENT = Price.ofCents(1);
    private final PriceWalk walk = new PriceWalk(Configuration.STANDARD);

    private static Configuration with(String key, String value) {
        return Configuration.STANDARD.with(key, value, new Origin(Origin.Layer.COMMAND, "test"));
    }

    @Test
    void entriesKeepTheirPromises() {
        Random random = new Random(1);
        for (int run = 0; run < RUNS; run++) {
            SpreadQuote quote = quote(random);
            Price worst = worst(random, quote);
            verify(step -> walk.entryLimit(quote, step, worst), quote, worst, CENT);
        }
    }

    @Test
    void exitsKeepTheirPromisesAndReachNatural() {
        Random random = new Random(2);
        for (int run = 0; run < RUNS; run++) {
            SpreadQuote quote = quote(random);
            Price worst = worst(random, quote);
            ExitReason reason = ExitReason.values()[random.nextInt(ExitReason.values().length)];
            verify(step -> walk.exitLimit(quote, step, reason, worst), quote, worst, CENT);
            assertThat(walk.exitLimit(quote, 5, reason, worst))
                    .isEqualTo(quote.natural().ceilTo(CENT).min(worst));
        }
    }

    @Test
    void aCoarserTickIsKeptToo() {
        PriceWalk coarse = new PriceWalk(with(Settings.TICK.key(), "0.05"));
        Random random = new Random(3);
        for (int run = 0; run < RUNS; run++) {
            SpreadQuote quote = quote(random);
            Price worst = quote.natural().ceilTo(coarse.tick());
            verify(step -> coarse.entryLimit(quote, step, worst), quote, worst, coarse.tick());
        }
    }

    private static SpreadQuote quote(Random random) {
        Price best = Price.ofCents(random.nextInt(2_000) - 1_000);
        return new SpreadQuote(best, best.plus(Price.ofCents(random.nextInt(200))));
    }

    private static Price worst(Random random, SpreadQuote quote) {
        return quote.best().plus(Price.ofCents(random.nextInt(250)));
    }

    private static void verify(IntFunction<Price> limit, SpreadQuote quote, Price worst, Price tick) {
        Price before = limit.apply(0);
        for (int step = 0; step < 12; step++) {
            Price now = limit.apply(step);
            assertThat(now.isAbove(worst)).as("%s beyond %s", now, worst).isFalse();
            assertThat(now.isBelow(before))
                    .as("step %s of %s goes back", step, quote)
                    .isFalse();
            assertThat(now.tenThousandths() % tick.tenThousandths()).isZero();
            before = now;
        }
    }

    @Test
    void anEntryWalksFromFourTenthsToSevenTenthsInSixSteps() {
        SpreadQuote quote = new SpreadQuote(Price.ofCents(100), Price.ofCents(200));
        Price worst = Price.ofCents(500);

        assertThat(walk.entryLimit(quote, 0, worst)).isEqualTo(Price.ofCents(140));
        assertThat(walk.entryLimit(quote, 6, worst)).isEqualTo(Price.ofCents(170));
        assertThat(walk.entryLimit(quote, 60, worst)).isEqualTo(Price.ofCents(170));
        assertThat(walk.isEntryDone(5)).isFalse();
        assertThat(walk.isEntryDone(6)).isTrue();
    }

    @Test
    void aStopStartsAtNaturalAndATargetAtMid() {
        SpreadQuote quote = new SpreadQuote(Price.ofCents(-200), Price.ofCents(-100));

        assertThat(walk.exitLimit(quote, 0, ExitReason.STOP_LOSS, CENT.negated()))
                .isEqualTo(Price.ofCents(-100));
        assertThat(walk.exitLimit(quote, 0, ExitReason.PROFIT_TARGET, CENT.negated()))
                .isEqualTo(Price.ofCents(-150));
    }

    @Test
    void naturalCrossesAtOnce() {
        PriceWalk impatient = new PriceWalk(with(Settings.PRICE.key(), "natural"));
        SpreadQuote quote = new SpreadQuote(Price.ofCents(100), Price.ofCents(200));

        assertThat(impatient.entryLimit(quote, 0, Price.ofCents(500))).isEqualTo(Price.ofCents(200));
    }

    @Test
    void exitsSlowDownAfterManyMessages() {
        assertThat(walk.exitInterval(299)).isEqualTo(Duration.ofSeconds(5));
        assertThat(walk.exitInterval(300)).isEqualTo(Duration.ofSeconds(60));
    }
}
