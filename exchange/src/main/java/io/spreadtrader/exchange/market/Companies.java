package io.spreadtrader.exchange.market;

import io.spreadtrader.core.port.StockEvent.ReportTime;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.exchange.random.Draws;
import io.spreadtrader.exchange.random.Stream;
import java.util.ArrayList;
import java.util.List;

/**
 * Invents the listed companies of a seed. Tickers have five letters and end in Z, as no listed common stock's does, and
 * do not depend on the seed.
 */
final class Companies {
    private static final String CONSONANTS = "BDFLMNRSTV";
    private static final String VOWELS = "AEIO";
    static final int MOST = CONSONANTS.length() * (CONSONANTS.length() - 1) * VOWELS.length() * VOWELS.length();
    /** Shares no factor with {@link #MOST}, so that neighbours do not look alike and no ticker repeats. */
    private static final int TICKER_STRIDE = 377;

    private static final double TRADING_DAYS = 252;

    private Companies() {}

    static List<Company> invent(Draws draws, int count) {
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException("symbols must be 1 to " + MOST + ": " + count);
        }
        List<Company> companies = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            companies.add(invent(draws.run(Stream.COMPANY, number, 0), number));
        }
        return List.copyOf(companies);
    }

    static Symbol ticker(int number) {
        int code = (int) ((long) number * TICKER_STRIDE % MOST);
        char firstVowel = VOWELS.charAt(code % VOWELS.length());
        code /= VOWELS.length();
        char secondVowel = VOWELS.charAt(code % VOWELS.length());
        code /= VOWELS.length();
        int first = code / (CONSONANTS.length() - 1);
        int second = code % (CONSONANTS.length() - 1);
        char third = CONSONANTS.charAt(second < first ? second : second + 1);
        return Symbol.of("" + CONSONANTS.charAt(first) + firstVowel + third + secondVowel + 'Z');
    }

    private static Company invent(Draws.Run draw, int number) {
        Sector sector = Sector.at(draw.uniform(0));
        // Market caps like the S&P 500's: median about 35 billion dollars, the largest near 2 trillion.
        double logCap = StrictMath.log(35e9) + 1.15 * draw.normal(1);
        double cap = Math.clamp(StrictMath.exp(logCap), 5e9, 2e12);
        double price = Math.clamp(StrictMath.exp(StrictMath.log(110) + 0.75 * draw.normal(2)), 15, 800);
        double size = (StrictMath.log(cap) - StrictMath.log(35e9)) / 1.15;
        double ownVolatility =
                Math.clamp(sector.ownVolatility() * StrictMath.exp(0.25 * draw.normal(3) - 0.08 * size), 0.10, 0.70);
        double ownVariance = ownVolatility * ownVolatility / TRADING_DAYS;
        double ownDeviation = Math.sqrt(ownVariance);
        double turnover = StrictMath.exp(StrictMath.log(0.0085) + 0.35 * draw.normal(4)) * (ownVolatility / 0.27);
        double shares = cap / price;
        double dividend = draw.uniform(5) < payerShare(sector)
                ? Math.rint(100 * price * sector.dividendYield() * (0.5 + draw.uniform(6)) / 4) / 100
                : 0;
        return new Company(
                number,
                ticker(number),
                sector,
                price,
                shares,
                Math.clamp(sector.beta() + 0.22 * draw.normal(7), 0.2, 2.2),
                0.6 + 0.8 * draw.uniform(8),
                new VarianceProcess(0.85 * ownVariance, 0.97, 0.045, 0.9),
                2.6 * ownDeviation,
                (2.0 + 1.6 * draw.uniform(9)) * ownDeviation,
                Math.rint(shares * turnover),
                dividend,
                draw.below(80, 10),
                12 + draw.below(32, 11),
                draw.uniform(12) < 0.5 ? ReportTime.BEFORE_OPEN : ReportTime.AFTER_CLOSE,
                draw.uniform(13) < 0.97);
    }

    /** About half of the market pays dividends: nearly all utilities, few technology companies. */
    private static double payerShare(Sector sector) {
        return Math.clamp(0.15 + 20 * sector.dividendYield(), 0, 0.95);
    }
}
