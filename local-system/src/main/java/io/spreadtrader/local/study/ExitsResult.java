package io.spreadtrader.local.study;

import io.spreadtrader.core.position.ExitReason;
import io.spreadtrader.core.value.Money;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** How the demo ended with each seed. */
public record ExitsResult(List<Seed> seeds) {
    public ExitsResult {
        seeds = List.copyOf(seeds);
    }

    /**
     * One seed's demo.
     *
     * @param entries positions opened
     * @param exits positions closed, by reason
     * @param open at the end
     * @param profit after fees, open positions at mid prices
     * @param unbalancedDays days whose books and equity differed
     */
    public record Seed(int entries, Map<ExitReason, Integer> exits, int open, Money profit, int unbalancedDays) {
        public Seed {
            exits = Map.copyOf(exits);
        }

        public int closed() {
            return exits.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    public int unbalancedDays() {
        return seeds.stream().mapToInt(Seed::unbalancedDays).sum();
    }

    public Sample profits() {
        return sample(seed -> seed.profit().dollars());
    }

    private Sample sample(ToDoubleFunction<Seed> number) {
        return Sample.of(seeds.stream().mapToDouble(number).toArray());
    }

    /** The tables of docs/studies/exits.md, in Markdown. */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append("| exits by reason | count | seeds with at least one | mean per seed |\n|---|---|---|---|\n");
        for (ExitReason reason : ExitReason.values()) {
            exits(text, reason.name(), seed -> seed.exits().getOrDefault(reason, 0));
        }
        exits(text, "any", Seed::closed);
        text.append("\n| per seed | mean | standard error | least | quartile | median | quartile | most |\n")
                .append("|---|---|---|---|---|---|---|---|\n");
        distribution(text, "positions opened", sample(Seed::entries));
        distribution(text, "positions closed", sample(Seed::closed));
        distribution(text, "open at the end", sample(Seed::open));
        distribution(text, "P&L after fees, dollars", profits());
        return text.append("\nSeeds: ")
                .append(seeds.size())
                .append(". Days whose books and equity differed: ")
                .append(unbalancedDays())
                .append(".\n")
                .toString();
    }

    private void exits(StringBuilder text, String name, ToDoubleFunction<Seed> number) {
        Sample sample = sample(number);
        if (sample.sum() == 0) {
            return;
        }
        long with =
                seeds.stream().filter(seed -> number.applyAsDouble(seed) > 0).count();
        text.append(String.format(
                Locale.ROOT,
                "| %s | %.0f | %.0f %% | %.2f |%n",
                name,
                sample.sum(),
                100.0 * with / seeds.size(),
                sample.mean()));
    }

    private static void distribution(StringBuilder text, String name, Sample sample) {
        text.append(String.format(
                Locale.ROOT,
                "| %s | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f |%n",
                name,
                sample.mean(),
                sample.standardError(),
                sample.quantile(0),
                sample.quantile(0.25),
                sample.median(),
                sample.quantile(0.75),
                sample.quantile(1)));
    }
}
