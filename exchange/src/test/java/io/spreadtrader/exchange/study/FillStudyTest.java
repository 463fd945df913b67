package io.spreadtrader.exchange.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.pricing.CommissionSchedule;
import io.spreadtrader.core.time.NyseCalendar;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.exchange.market.SeededMarket;
import io.spreadtrader.exchange.market.SeededMarketPlan;
import io.spreadtrader.exchange.venue.ExchangeSetup;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FillStudyTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
    private final NyseCalendar calendar = new NyseCalendar();

    @Test
    void patientEntriesPayTwoThirdsOfTheQuotedWidth() {
        SeededMarket market = new SeededMarket(
                SeededMarketPlan.of(1, FIRST, 8).withSymbols(60).withHistory(60), calendar);
        ExchangeSetup setup =
                new ExchangeSetup(market, calendar, market.rates(), new CommissionSchedule(Money.ofCents(5)), 1);
        FillTable table = new FillStudy(setup, Configuration.STANDARD)
                .run(market.symbols(), FIRST.datesUntil(FIRST.plusDays(8)).toList());
        assertThat(table.all().orders()).isGreaterThan(1_000);
        assertThat(table.all().averageShare()).isEqualTo(0.66, within(0.01));
        assertThat(table.all().fillRatio()).isBetween(0.5, 0.8);
    }
}
