package io.spreadtrader.exchange.study;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Fits the option surface's shape and the quoted width to recorded chains, and says how well they fit. Reads
 * {@code options-yahoo-2026-02/chains.zip} and, to check an index against another year,
 * {@code options-spx-2018/SPX_2018-01.csv} below the data directory.
 */
public final class SurfaceFit {
    private static final double LEAST_YEARS = 4 / 365.0;
    private static final double MOST_YEARS = 220 / 365.0;
    private static final double[] DELTAS = {-0.5, -0.4, -0.25, -0.1, 0, 0.1, 0.25, 0.4, 0.5};

    private final ShapeFit stocks;
    private final ShapeFit fund;
    private final ShapeFit index;
    private final WidthFit stockWidths;
    private final WidthFit fundWidths;
    private final SpotElasticity elasticity;

    private SurfaceFit(List<FittedSlice> recorded, List<FittedSlice> older) {
        List<FittedSlice> ofStocks =
                recorded.stream().filter(slice -> !slice.symbol().equals("SPY")).toList();
        List<FittedSlice> ofFund =
                recorded.stream().filter(slice -> slice.symbol().equals("SPY")).toList();
        this.stocks = ShapeFit.of(ofStocks);
        this.fund = ShapeFit.of(ofFund);
        this.index = new ShapeFit(fund.shape(), older);
        this.stockWidths = WidthFit.of(ofStocks);
        this.fundWidths = WidthFit.of(ofFund);
        this.elasticity = SpotElasticity.of(ofStocks);
    }

    /**
     * Reads and fits.
     *
     * @throws IllegalArgumentException when the recordings are not there
     */
    public static SurfaceFit run(Path dataDirectory) {
        Path yahoo = dataDirectory.resolve("options-yahoo-2026-02/chains.zip");
        Path spx = dataDirectory.resolve("options-spx-2018/SPX_2018-01.csv");
        for (Path needed : List.of(yahoo, spx)) {
            if (!Files.isRegularFile(needed)) {
                throw new IllegalArgumentException("no recorded chains at " + needed);
            }
        }
        return new SurfaceFit(slices(YahooChains.read(yahoo)), slices(SpxChains.read(spx)));
    }

    private static List<FittedSlice> slices(List<RecordedQuote> quotes) {
        Map<String, List<RecordedQuote>> byExpiration = new TreeMap<>();
        for (RecordedQuote quote : quotes) {
            if (quote.years() >= LEAST_YEARS && quote.years() <= MOST_YEARS) {
                byExpiration
                        .computeIfAbsent(quote.snapshot() + " " + quote.expiration(), any -> new ArrayList<>())
                        .add(quote);
            }
        }
        return byExpiration.values().stream()
                .flatMap(group -> FittedSlice.of(group).stream())
                .toList();
    }

    /** The tables of docs/studies/option-surface-fit.md. */
    public String table() {
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT, "%-28s %8s %8s %8s %8s %8s%n", "smile shape", "rho", "eta", "gamma", "slices", "quotes"));
        shapeLine(text, "stocks (AAPL AMZN NVDA TSLA)", stocks);
        shapeLine(text, "fund (SPY)", fund);
        shapeLine(text, "SPX 2018 with SPY's shape", index);
        text.append(String.format(
                Locale.ROOT,
                "%n%-16s %12s %12s %12s   median absolute error, volatility points (quotes)%n",
                "delta",
                "stocks",
                "SPY",
                "SPX 2018"));
        for (int i = 1; i < DELTAS.length; i++) {
            text.append(String.format(Locale.ROOT, "%5.2f .. %5.2f  ", DELTAS[i - 1], DELTAS[i]));
            for (ShapeFit fit : List.of(stocks, fund, index)) {
                double[] errors = fit.errors(DELTAS[i - 1], DELTAS[i]);
                text.append(String.format(Locale.ROOT, " %5.2f (%4d)", ShapeFit.median(errors), errors.length));
            }
            text.append(System.lineSeparator());
        }
        text.append(String.format(
                Locale.ROOT,
                "%n%-10s %8s %8s %9s %8s %8s %9s %8s %8s%n",
                "width",
                "base",
                "price",
                "distance",
                "days",
                "volume",
                "deviation",
                "factor",
                "quotes"));
        widthLine(text, "stocks", stockWidths);
        widthLine(text, "SPY", fundWidths);
        text.append(String.format(Locale.ROOT, "%n%s", elasticity.table()));
        return text.toString();
    }

    private static void shapeLine(StringBuilder text, String name, ShapeFit fit) {
        text.append(String.format(
                Locale.ROOT,
                "%-28s %8.3f %8.3f %8.3f %8d %8d%n",
                name,
                fit.shape().rho(),
                fit.shape().eta(),
                fit.shape().gamma(),
                fit.slices().size(),
                fit.slices().stream().mapToInt(slice -> slice.points().size()).sum()));
    }

    private static void widthLine(StringBuilder text, String name, WidthFit fit) {
        text.append(String.format(
                Locale.ROOT,
                "%-10s %8.3f %8.3f %9.3f %8.3f %8.3f %9.2f %8.2f %8d%n",
                name,
                fit.model().base(),
                fit.model().byPrice(),
                fit.model().byDistance(),
                fit.model().byDays(),
                fit.model().byVolume(),
                fit.deviation(),
                fit.medianFactor(),
                fit.quotes()));
    }
}
