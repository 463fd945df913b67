package io.spreadtrader.exchange.options;

import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.PutCall;
import io.spreadtrader.exchange.random.Draws;
import io.spreadtrader.exchange.random.Stream;

/** What of a quote is chance: sizes, volume, open interest, and how wide this series is against its like. */
final class QuoteDraws {
    private static final int OPEN_INTEREST_DAYS = 30;
    private static final double WIDTH_DEVIATION = 0.30;

    private final Draws draws;

    QuoteDraws(Draws draws) {
        this.draws = draws;
    }

    /** Contracts traded and held; {@code usualVolume} is the expectation that the quoted width goes by. */
    record Activity(double usualVolume, int bidSize, int askSize, long volumeSoFar, long openInterest) {}

    Activity activity(OptionContract contract, UnderlyingState state, double distance, double days) {
        long who = address(contract, state);
        double usual = state.contractsPerDay() * share(contract, distance, days);
        Draws.Run ofDay = draws.run(Stream.OPTION_VOLUME, who, state.session().toEpochDay());
        double volume = usual * StrictMath.exp(0.9 * ofDay.normal(0) - 0.4);
        double dayShare = Math.min(1, (state.minuteOfSession() + 1) / 390.0);
        Draws.Run ofSeries = draws.run(Stream.OPEN_INTEREST, who, 0);
        double openInterest = OPEN_INTEREST_DAYS * usual * StrictMath.exp(0.7 * ofSeries.normal(0) - 0.25);
        Draws.Run sizes =
                draws.run(Stream.OPTION_SIZE, who, state.session().toEpochDay() * 512 + state.minuteOfSession());
        return new Activity(
                usual,
                size(usual, sizes.normal(0)),
                size(usual, sizes.normal(1)),
                (long) StrictMath.floor(volume * dayShare),
                (long) StrictMath.floor(openInterest));
    }

    /** Contracts displayed: a dozen or so, more in busy series. */
    private static int size(double usualVolume, double draw) {
        double middle = 8 + 3 * Math.sqrt(usualVolume);
        return (int) Math.clamp(Math.rint(middle * StrictMath.exp(0.8 * draw - 0.3)), 1, 5000);
    }

    /** How wide this series is quoted today against others like it: around one. */
    double widthFactor(OptionContract contract, UnderlyingState state) {
        double draw = draws.run(
                        Stream.OPTION_WIDTH,
                        address(contract, state),
                        state.session().toEpochDay())
                .normal(0);
        return StrictMath.exp(WIDTH_DEVIATION * draw);
    }

    /**
     * The series' part of all its underlying's option volume: most near the money and in the near expirations, more in
     * monthlies, in round strikes and out of the money.
     */
    private static double share(OptionContract contract, double distance, double days) {
        double spacing = 0.02;
        double nearMoney = StrictMath.exp(-0.5 * distance * distance / 1.3);
        double outOfMoney = (contract.right() == PutCall.CALL) == (distance > 0) ? 1 : 0.45;
        int dayOfMonth = contract.expiration().getDayOfMonth();
        double monthly = dayOfMonth >= 14 && dayOfMonth <= 21 ? 2.0 : 1;
        double round = contract.strike().tenThousandths() % 50_000 == 0 ? 1.8 : 1;
        return 0.5 * spacing * nearMoney * outOfMoney * monthly * round * 7 / (days + 7);
    }

    private static long address(OptionContract contract, UnderlyingState state) {
        long address = state.address() * 31 + contract.expiration().toEpochDay();
        address = address * 2 + (contract.right() == PutCall.CALL ? 1 : 0);
        return address * 100_000_007L + contract.strike().tenThousandths();
    }
}
