package io.spreadtrader.exchange.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How volatility answered the spot between one recording and the next: the slope through the origin of changes of log
 * volatility at the money, 30 to 60 days out, on changes of log spot.
 */
record SpotElasticity(List<String> lines, double slope) {
    private record Level(String snapshot, double spot, double volatility) {}

    static SpotElasticity of(List<FittedSlice> slices) {
        Map<String, List<Level>> bySymbol = new TreeMap<>();
        Map<String, List<FittedSlice>> bySnapshot = new TreeMap<>();
        for (FittedSlice slice : slices) {
            if (slice.years() * 365 >= 30 && slice.years() * 365 <= 60) {
                bySnapshot
                        .computeIfAbsent(slice.snapshot(), any -> new ArrayList<>())
                        .add(slice);
            }
        }
        bySnapshot.forEach(
                (snapshot, group) -> bySymbol.computeIfAbsent(group.getFirst().symbol(), any -> new ArrayList<>())
                        .add(new Level(
                                snapshot,
                                group.getFirst().spot(),
                                group.stream()
                                        .mapToDouble(FittedSlice::atTheMoney)
                                        .average()
                                        .orElseThrow())));
        List<String> lines = new ArrayList<>();
        double above = 0;
        double below = 0;
        for (List<Level> levels : bySymbol.values()) {
            for (int i = 0; i < levels.size(); i++) {
                Level level = levels.get(i);
                lines.add(String.format(
                        Locale.ROOT, "%-16s %9.2f %7.1f %%", level.snapshot(), level.spot(), 100 * level.volatility()));
                if (i > 0) {
                    double spot =
                            StrictMath.log(level.spot() / levels.get(i - 1).spot());
                    double volatility = StrictMath.log(
                            level.volatility() / levels.get(i - 1).volatility());
                    above += spot * volatility;
                    below += spot * spot;
                }
            }
        }
        return new SpotElasticity(lines, below == 0 ? 0 : above / below);
    }

    String table() {
        return String.format(
                Locale.ROOT,
                "recording             spot  30-60 d%n%s%nvolatility moves %.2f %% per percent of spot%n",
                String.join(System.lineSeparator(), lines),
                slope);
    }
}
