package io.spreadtrader.functions.wiring;

import io.spreadtrader.aws.AwsPorts;
import io.spreadtrader.aws.Environment;
import io.spreadtrader.core.archive.ArchivedBars;
import io.spreadtrader.core.archive.ReferenceEvents;
import io.spreadtrader.core.archive.ReferenceFundamentals;
import io.spreadtrader.core.archive.ReferenceSets;
import io.spreadtrader.core.broker.AccountView;
import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.config.EnvironmentVariables;
import io.spreadtrader.core.port.BarSource;
import io.spreadtrader.core.port.ChainSource;
import io.spreadtrader.core.port.EventCalendar;
import io.spreadtrader.core.port.Fundamentals;
import io.spreadtrader.core.port.Marks;
import io.spreadtrader.core.port.QuoteStream;
import io.spreadtrader.core.port.Rates;
import io.spreadtrader.core.pricing.ConfiguredRate;
import io.spreadtrader.core.store.ObservedStores;
import io.spreadtrader.core.store.Stores;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.time.NyseCalendar;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.functions.telemetry.CommitLog;
import io.spreadtrader.functions.telemetry.Counts;
import io.spreadtrader.functions.telemetry.JsonLines;
import io.spreadtrader.grpc.Channels;
import io.spreadtrader.grpc.gateway.GatewayClient;
import io.spreadtrader.grpc.scanner.GrpcScanner;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;

/**
 * What the environment says there is. Nothing is opened before it is asked for: a function pays for what it uses.
 *
 * <p>{@code TRADER_MARKET_CLOCK=gateway} makes market time the gateway's, as a simulation's must be.
 */
@Singleton
final class Stage {
    /** One question to the gateway, further tries included. */
    private static final Duration GATEWAY_DEADLINE = Duration.ofSeconds(5);

    /** One shard; a scanner that has to load its bars first takes a while. */
    private static final Duration SCAN_DEADLINE = Duration.ofSeconds(20);

    /** More than volumes and volatilities look back, with room for days that are missing. */
    private static final int SESSIONS_READ = 40;

    private final AwsPorts aws = AwsPorts.ofThisProcess();
    private final Environment environment = aws.environment();
    private final Configuration configuration = EnvironmentVariables.over(Configuration.STANDARD, System.getenv());
    private final MarketCalendar calendar = new NyseCalendar();
    private final JsonLines lines = new JsonLines(Stage::print);
    private final Counts counts = new Counts();
    private final Lazy<GatewayClient> gateway = new Lazy<>(
            () -> new GatewayClient(Channels.to(environment.required("TRADER_GATEWAY_TARGET")), GATEWAY_DEADLINE));

    /** A function's standard output is its log. */
    @SuppressWarnings("SystemOut")
    static void print(String line) {
        System.out.println(line);
    }

    String name() {
        return environment.optional(Environment.STAGE).orElse("dev");
    }

    AwsPorts aws() {
        return aws;
    }

    Environment environment() {
        return environment;
    }

    Configuration configuration() {
        return configuration;
    }

    MarketCalendar calendar() {
        return calendar;
    }

    JsonLines lines() {
        return lines;
    }

    Counts counts() {
        return counts;
    }

    GatewayClient gateway() {
        return gateway.get();
    }

    GrpcScanner scanner() {
        return new GrpcScanner(Channels.to(environment.required("TRADER_SCANNER_TARGET")), SCAN_DEADLINE);
    }

    boolean isMarketTimeTheGateways() {
        return environment
                .optional("TRADER_MARKET_CLOCK")
                .filter("gateway"::equals)
                .isPresent();
    }

    InstantSource marketClock() {
        return isMarketTimeTheGateways() ? gateway().marketClock() : InstantSource.system();
    }

    /** The books and the time, for functions that ask the market nothing. */
    TradingPorts books() {
        Nobody nobody = Nobody.NOBODY;
        return ports(nobody, nobody, nobody, nobody, nobody, nobody, nobody, nobody);
    }

    /** The books and what is archived. */
    TradingPorts archive() {
        Nobody nobody = Nobody.NOBODY;
        ReferenceSets sets = referenceSets();
        return ports(
                nobody,
                nobody,
                nobody,
                bars(),
                new ReferenceEvents(sets),
                new ReferenceFundamentals(sets),
                nobody,
                nobody);
    }

    /** The books and the gateway's account. */
    TradingPorts account() {
        Nobody nobody = Nobody.NOBODY;
        return ports(
                gateway().account(),
                nobody,
                nobody,
                nobody,
                nobody,
                nobody,
                nobody,
                gateway().marks());
    }

    /** Everything a decision may look at. */
    TradingPorts everything() {
        ReferenceSets sets = referenceSets();
        return ports(
                gateway().account(),
                gateway().quotes(),
                gateway().chains(),
                bars(),
                new ReferenceEvents(sets),
                new ReferenceFundamentals(sets),
                ConfiguredRate.of(configuration),
                gateway().marks());
    }

    private ArchivedBars bars() {
        return new ArchivedBars(aws.bars(), calendar, SESSIONS_READ);
    }

    private ReferenceSets referenceSets() {
        InstantSource clock = marketClock();
        return new ReferenceSets(aws.reference(), () -> calendar.dateOf(clock.instant()));
    }

    private TradingPorts ports(
            AccountView account,
            QuoteStream quotes,
            ChainSource chains,
            BarSource bars,
            EventCalendar events,
            Fundamentals fundamentals,
            Rates rates,
            Marks marks) {
        return new TradingPorts(
                marketClock(),
                calendar,
                stores(),
                account,
                quotes,
                chains,
                bars,
                events,
                fundamentals,
                rates,
                marks,
                configuration,
                StageLabel.of(environment));
    }

    private Stores stores() {
        return new ObservedStores(aws.stores(), new CommitLog(lines, counts));
    }
}
