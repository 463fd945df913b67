package io.spreadtrader.localstack;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every tier this JVM may and can use, each started once and closed when the JVM ends; the table of what ran is then
 * printed. A suite runs over all of them with {@code @MethodSource("io.spreadtrader.localstack.Tiers#clouds")}.
 *
 * <p>Which are wanted: system property {@code localstack.tiers} or variable {@code LOCALSTACK_TIERS}, names separated by
 * commas; only the embedded one without either.
 */
public final class Tiers {
    private static final Tiers HERE =
            new Tiers(wanted(setting("localstack.tiers", "LOCALSTACK_TIERS").orElse("embedded")), Tiers::start);

    private final Set<Tier> wanted;
    private final Function<Tier, LocalCloud> starter;
    private final Map<Tier, LocalCloud> running = new EnumMap<>(Tier.class);
    private final Map<Tier, String> reasons = new EnumMap<>(Tier.class);

    Tiers(Set<Tier> wanted, Function<Tier, LocalCloud> starter) {
        this.wanted = wanted;
        this.starter = starter;
    }

    /** The clouds of this JVM, started when first asked for. */
    public static Stream<LocalCloud> clouds() {
        return HERE.started();
    }

    synchronized Stream<LocalCloud> started() {
        if (running.isEmpty() && reasons.isEmpty()) {
            Runtime.getRuntime().addShutdownHook(new Thread(this::end));
            for (Tier tier : Tier.values()) {
                tryStart(tier);
            }
        }
        if (running.isEmpty()) {
            throw new IllegalStateException("no wanted tier can run here\n" + table());
        }
        return Stream.of(running.values().toArray(LocalCloud[]::new));
    }

    private void tryStart(Tier tier) {
        if (!wanted.contains(tier)) {
            reasons.put(tier, "not asked for (localstack.tiers)");
            return;
        }
        try {
            running.put(tier, starter.apply(tier));
        } catch (TierUnavailable cannot) {
            reasons.put(tier, String.valueOf(cannot.getMessage()));
        }
    }

    /** {@code tier | ran | why not}, a line each. */
    synchronized String table() {
        return Arrays.stream(Tier.values())
                .map(tier -> "%-10s | %-3s | %s"
                        .formatted(
                                tier.label(), running.containsKey(tier) ? "yes" : "no", reasons.getOrDefault(tier, ""))
                        .strip())
                .collect(Collectors.joining("\n", "tier       | ran | why not\n", "\n"));
    }

    private synchronized void end() {
        System.err.print(table());
        running.values().forEach(LocalCloud::close);
    }

    /**
     * @throws IllegalArgumentException if a name is no tier's; the message has those there are
     */
    static Set<Tier> wanted(String names) {
        return Arrays.stream(names.split(","))
                .map(String::strip)
                .map(Tiers::named)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Tier.class)));
    }

    private static Tier named(String name) {
        return Arrays.stream(Tier.values())
                .filter(tier -> tier.label().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no tier is called '" + name + "'; there are "
                        + Arrays.stream(Tier.values()).map(Tier::label).collect(Collectors.joining(", "))));
    }

    private static LocalCloud start(Tier tier) {
        return switch (tier) {
            case EMBEDDED -> EmbeddedCloud.start(Optional.empty());
            case MINISTACK -> MiniStackCloud.start(folder());
            case LOCALSTACK -> GivenCloud.at(Optional.ofNullable(System.getenv("AWS_ENDPOINT_URL")));
        };
    }

    /** Where MiniStack is installed, kept between runs: {@code localstack.folder} or {@code LOCALSTACK_FOLDER}. */
    private static Path folder() {
        return setting("localstack.folder", "LOCALSTACK_FOLDER")
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir"), "spread-trader-ministack"));
    }

    private static Optional<String> setting(String property, String variable) {
        return Optional.ofNullable(System.getProperty(property)).or(() -> Optional.ofNullable(System.getenv(variable)));
    }
}
