package io.spreadtrader.ibkr.market;

import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.OptionQuote;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.PutCall;
import io.spreadtrader.core.value.Stock;
import io.spreadtrader.core.value.StockQuote;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.ibkr.market.MarketLine.Reading;
import java.util.Optional;

/** What ticks say as quotes. */
final class LineReading {
    private LineReading() {}

    /** Whether both sides were told, be it that there is nobody. */
    static boolean hasPrices(Instrument instrument, Ticks ticks) {
        return ticks.heard(Ticks.BID)
                && ticks.heard(Ticks.ASK)
                && (instrument instanceof OptionContract || ticks.heard(Ticks.LAST));
    }

    /** Whether everything a quote holds was told. */
    static boolean isWhole(Instrument instrument, Ticks ticks) {
        return hasPrices(instrument, ticks)
                && switch (instrument) {
                    case Stock _ -> true;
                    case OptionContract option ->
                        ticks.heard(Ticks.VOLUME) && ticks.heard(openInterest(option)) && ticks.isComputed();
                };
    }

    /** Empty where there is no price of now. */
    static Optional<StockQuote> stock(Symbol symbol, Reading reading) {
        Ticks ticks = reading.ticks();
        Price bid = ticks.price(Ticks.BID);
        Price ask = ticks.price(Ticks.ASK);
        Price last = ticks.price(Ticks.LAST);
        boolean twoSided = bid.isPositive() && ask.isPositive();
        if (!ticks.isLive() || ticks.isRefused() || !(twoSided || last.isPositive())) {
            return Optional.empty();
        }
        return Optional.of(new StockQuote(
                symbol,
                bid,
                ask,
                last.isPositive() ? last : Price.midOf(bid, ask),
                ticks.changedAt(),
                reading.aliveAt(),
                ticks.isHalted()));
    }

    /** Empty where there is no price of now; one without a bid, or without an ask, is a quote. */
    static Optional<OptionQuote> option(OptionContract contract, Reading reading) {
        Ticks ticks = reading.ticks();
        if (!ticks.isLive() || ticks.isRefused() || !hasPrices(contract, ticks)) {
            return Optional.empty();
        }
        return Optional.of(new OptionQuote(
                contract,
                ticks.price(Ticks.BID),
                ticks.price(Ticks.ASK),
                (int) ticks.count(Ticks.BID_SIZE),
                (int) ticks.count(Ticks.ASK_SIZE),
                ticks.count(Ticks.VOLUME),
                ticks.count(openInterest(contract)),
                ticks.changedAt(),
                reading.aliveAt(),
                ticks.modelVolatility()));
    }

    private static int openInterest(OptionContract contract) {
        return contract.right() == PutCall.CALL ? Ticks.CALL_OPEN_INTEREST : Ticks.PUT_OPEN_INTEREST;
    }
}
