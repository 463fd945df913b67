package io.spreadtrader.core.spread;

import io.spreadtrader.core.SharedData;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.core.value.OptionChain;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.OptionQuote;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.PutCall;
import io.spreadtrader.core.value.StockQuote;
import io.spreadtrader.core.value.Symbol;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Twenty snapshots of the chains of five symbols, four each, taken from 11 to 13 February 2026 by an unknown hand. */
final class RealChains {
    private static final String ZIP = "options-yahoo-2026-02/chains.zip";

    private static @Nullable Map<String, OptionChain> read;

    private RealChains() {}

    /** By the name of their file: {@code AAPL_options_2}. */
    static synchronized Map<String, OptionChain> all() {
        if (read == null) {
            read = readAll();
        }
        return read;
    }

    private static Map<String, OptionChain> readAll() {
        Map<String, OptionChain> chains = new TreeMap<>();
        for (String entry : SharedData.entries(ZIP)) {
            if (entry.endsWith(".csv")) {
                chains.put(entry.replace(".csv", ""), read(entry));
            }
        }
        return chains;
    }

    private static OptionChain read(String entry) {
        List<String> lines = SharedData.lines(ZIP, entry);
        List<String> header = List.of(lines.getFirst().split(","));
        Symbol symbol = Symbol.of(entry.substring(entry.lastIndexOf('/') + 1, entry.indexOf("_options")));
        List<OptionQuote> quotes = new ArrayList<>();
        Price spot = Price.ZERO;
        Instant taken = takenAt(lines, header.indexOf("lastTradeDate"));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            spot = Price.ofDollars(Double.parseDouble(cells[header.indexOf("underlyingPrice")]));
            quotes.add(new OptionQuote(
                    OptionContract.of(
                            symbol,
                            LocalDate.parse(cells[header.indexOf("expirationDate")].substring(0, 10)),
                            Price.ofDollars(number(cells[header.indexOf("strike")])),
                            cells[header.indexOf("optionType")].startsWith("c") ? PutCall.CALL : PutCall.PUT),
                    Price.ofDollars(number(cells[header.indexOf("bid")])),
                    Price.ofDollars(number(cells[header.indexOf("ask")])),
                    10,
                    10,
                    (long) number(cells[header.indexOf("volume")]),
                    (long) number(cells[header.indexOf("openInterest")]),
                    taken,
                    taken,
                    OptionalDouble.of(number(cells[header.indexOf("impliedVolatility")]))));
        }
        StockQuote underlying = new StockQuote(symbol, Price.ZERO, Price.ZERO, spot, taken, taken, false);
        return new OptionChain(underlying, quotes, taken, DataLabel.HISTORICAL);
    }

    /** The snapshots carry no time of their own; the newest trade in one cannot be younger than it. */
    private static Instant takenAt(List<String> lines, int column) {
        return lines.stream()
                .skip(1)
                .map(line -> line.split(",", -1)[column])
                .max(Comparator.naturalOrder())
                .map(latest -> OffsetDateTime.parse(latest.replace(' ', 'T')).toInstant())
                .orElseThrow();
    }

    private static double number(String cell) {
        return cell.isBlank() ? 0 : Double.parseDouble(cell);
    }
}
