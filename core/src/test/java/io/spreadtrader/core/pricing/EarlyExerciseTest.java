package io.spreadtrader.core.pricing;

import static io.spreadtrader.core.spread.ChainBuilder.EXPIRATION;
import static io.spreadtrader.core.spread.ChainBuilder.NOW;
import static io.spreadtrader.core.spread.ChainBuilder.RATE;
import static io.spreadtrader.core.spread.ChainBuilder.TODAY;
import static io.spreadtrader.core.spread.ChainBuilder.XYZ;
import static io.spreadtrader.core.spread.ChainBuilder.aQuote;
import static io.spreadtrader.core.spread.ChainBuilder.aStockQuote;
import static io.spreadtrader.core.spread.ChainBuilder.withBrokerVolatility;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.spreadtrader.core.port.StockEvent.ExDividend;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.OptionQuote;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.PutCall;
import io.spreadtrader.core.value.StockQuote;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class EarlyExerciseTest {
    private static final LocalDate EVE = LocalDate.of(2026, 3, 6);
    private static final FlatRates RATES = new FlatRates(RATE);
    private static final OptionContract CALL = OptionContract.of(XYZ, EXPIRATION, Price.ofCents(10_500), PutCall.CALL);
    private static final StockQuote UNDERLYING = aStockQuote(XYZ, Price.ofCents(10_000));

    private static OptionQuote quotedAt(double volatility) {
        double value =
                BlackScholes.price(PutCall.CALL, 100, 105, YearFraction.until(EXPIRATION, NOW), RATE, 0, volatility);
        return aQuote(CALL, Price.ofDollars(value), Price.ofDollars(value));
    }

    @Test
    void timeValueIsThatOfAnOptionAtTheMoneyWithTheEvesTimeLeft() {
        double expected = BlackScholes.price(PutCall.CALL, 105, 105, 14 / 365.0, RATE, 0, 0.35);
        assertThat(timeValue(quotedAt(0.35), KnownEvents.none())).isCloseTo(expected, within(1e-3));
    }

    @Test
    void aDividendStillDueRaisesTheVolatilityAQuoteImplies() {
        KnownEvents due = KnownEvents.of(new ExDividend(EVE.plusDays(3), 1.0, false));
        assertThat(timeValue(quotedAt(0.35), due)).isGreaterThan(timeValue(quotedAt(0.35), KnownEvents.none()));
    }

    @Test
    void withoutAnImpliedVolatilityTheBrokersServesAndWithoutThatNone() {
        OptionQuote impossible = aQuote(CALL, Price.ofCents(20_000), Price.ofCents(20_100));
        double atTwenty = BlackScholes.price(PutCall.CALL, 105, 105, 14 / 365.0, RATE, 0, 0.2);
        double interestOnly = BlackScholes.price(PutCall.CALL, 105, 105, 14 / 365.0, RATE, 0, 0);
        assertThat(timeValue(withBrokerVolatility(impossible, 0.2), KnownEvents.none()))
                .isEqualTo(atTwenty);
        assertThat(timeValue(impossible, KnownEvents.none())).isEqualTo(interestOnly);
    }

    @Test
    void theStrikeEarnsInterestUntilExpiration() {
        assertThat(EarlyExercise.interestOnStrike(CALL, TODAY, RATES))
                .isCloseTo(105 * (1 - Math.exp(-0.04 * 37 / 365)), within(1e-12));
        assertThat(EarlyExercise.interestOnStrike(CALL, EXPIRATION, RATES)).isZero();
        assertThat(EarlyExercise.interestOnStrike(CALL, EXPIRATION.plusDays(1), RATES))
                .isZero();
    }

    private static double timeValue(OptionQuote call, KnownEvents events) {
        return EarlyExercise.timeValueAtTheMoney(call, UNDERLYING, EVE, TODAY, NOW, RATES, events);
    }
}
