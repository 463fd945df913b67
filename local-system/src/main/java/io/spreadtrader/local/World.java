package io.spreadtrader.local;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.port.BarSource;
import io.spreadtrader.core.port.EventCalendar;
import io.spreadtrader.core.port.Fundamentals;
import io.spreadtrader.core.port.Rates;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.time.MarketSession;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.exchange.market.QuotedMarket;
import java.util.List;

/**
 * What surrounds the trader in one run: the market behind the exchange and the data its decisions may see.
 *
 * @param sessions the sessions to trade, in order
 * @param notes what a reader of any result must know: sources and their dates, filters that are off
 */
record World(
        QuotedMarket market,
        BarSource bars,
        Fundamentals fundamentals,
        EventCalendar events,
        Rates rates,
        MarketCalendar calendar,
        List<MarketSession> sessions,
        List<String> notes,
        Configuration configuration) {

    DataLabel label() {
        return market.label();
    }
}
