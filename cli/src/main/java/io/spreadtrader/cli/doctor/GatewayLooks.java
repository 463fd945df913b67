package io.spreadtrader.cli.doctor;

import io.spreadtrader.cli.gateway.GatewayAddress;
import io.spreadtrader.core.broker.BrokerCondition;
import io.spreadtrader.core.broker.BrokerUnavailableException;
import io.spreadtrader.ibkr.session.Session;
import io.spreadtrader.ibkr.session.SessionSettings;
import io.spreadtrader.tws.wire.Messages;
import io.spreadtrader.tws.wire.WireMessage;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Looks at a Gateway as a program that wants to trade does, with a client id of its own: connection, handshake, the time
 * of day, accounts, market data of a stock and of an option. It sends no order.
 */
final class GatewayLooks {
    private static final Logger SESSION_LOG = Logger.getLogger("io.spreadtrader.ibkr");
    private static final String SESSION = "gateway session";
    private static final String TIME = "gateway time";
    private static final String ACCOUNTS = "accounts";
    private static final String MARKET_DATA = "market data";
    private static final Duration LONGEST_DIFFERENCE = Duration.ofSeconds(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private final GatewayAddress address;
    private final int clientId;
    private final String symbol;
    private final Duration patience;
    private final InstantSource clock;

    GatewayLooks(GatewayAddress address, int clientId, String symbol, Duration patience, InstantSource clock) {
        this.address = address;
        this.clientId = clientId;
        this.symbol = symbol;
        this.patience = patience;
        this.clock = clock;
    }

    List<Finding> findings() {
        // What the session would log is what is found.
        Level before = SESSION_LOG.getLevel();
        SESSION_LOG.setLevel(Level.OFF);
        try {
            return looked();
        } finally {
            SESSION_LOG.setLevel(before);
        }
    }

    private List<Finding> looked() {
        SessionSettings settings =
                SessionSettings.of(address.host(), address.port(), clientId).withTimeout(patience);
        CompletableFuture<Long> time = new CompletableFuture<>();
        try (Session session = Session.open(settings)) {
            session.hear(Messages.CURRENT_TIME, message -> seconds(message).ifPresent(time::complete));
            BrokerCondition condition = settled(session);
            if (!isConnected(condition, session)) {
                return unreachable(condition);
            }
            List<Finding> findings = new ArrayList<>();
            findings.add(Finding.ok(
                    SESSION, address + " answers client " + clientId + ", server version " + session.serverVersion()));
            findings.add(time(session, time));
            findings.add(accounts(session.accounts()));
            Finding stock = new MarketDataLook(session, MarketDataLook.Instrument.stock(MARKET_DATA, symbol), patience)
                    .finding();
            findings.add(stock);
            findings.add(
                    stock.isFailed()
                            ? Finding.notChecked(OptionDataLook.SUBJECT, "there are no data of " + symbol)
                            : new OptionDataLook(session, symbol, patience).finding());
            return findings;
        }
    }

    /** The connection, the handshake and the time of day each have the whole patience. */
    private BrokerCondition settled(Session session) {
        long deadline = System.nanoTime() + patience.multipliedBy(3).toNanos();
        BrokerCondition condition = session.condition();
        while (condition == BrokerCondition.CONNECTING && System.nanoTime() < deadline) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            condition = session.condition();
        }
        return condition;
    }

    private static boolean isConnected(BrokerCondition condition, Session session) {
        return switch (condition) {
            case REFUSED, SILENT, CLIENT_ID_IN_USE, VERSION_NOT_SUPPORTED, CONNECTING -> false;
            default -> session.epochOfSession() > 0;
        };
    }

    private List<Finding> unreachable(BrokerCondition condition) {
        String because = "there is no session";
        return List.of(
                Finding.failed(
                        SESSION,
                        condition.name(),
                        address + ": " + condition.what(),
                        condition == BrokerCondition.CONNECTING
                                ? "check the address, and that nothing stands between"
                                : condition.remedy()),
                Finding.notChecked(TIME, because),
                Finding.notChecked(ACCOUNTS, because),
                Finding.notChecked(MARKET_DATA, because),
                Finding.notChecked(OptionDataLook.SUBJECT, because));
    }

    private static Optional<Long> seconds(WireMessage message) {
        OptionalLong told = message.fields().whole(Messages.CURRENT_TIME.field("time"));
        return told.isPresent() ? Optional.of(told.getAsLong()) : Optional.empty();
    }

    private Finding time(Session session, CompletableFuture<Long> time) {
        long asked = System.nanoTime();
        try {
            session.echo(patience);
        } catch (BrokerUnavailableException silent) {
            return Finding.failed(
                    TIME,
                    BrokerCondition.SILENT.name(),
                    "the time of day was not answered within " + patience.toSeconds() + " s",
                    BrokerCondition.SILENT.remedy());
        }
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - asked);
        String answered = "answered within " + millis + " ms";
        Optional<Long> told = Optional.ofNullable(time.getNow(null));
        if (told.isEmpty() || isSimulated(session.accounts())) {
            // A simulated Gateway tells its market's time.
            return Finding.ok(TIME, answered);
        }
        long difference = Math.abs(told.get() - clock.instant().getEpochSecond());
        return difference <= LONGEST_DIFFERENCE.toSeconds()
                ? Finding.ok(TIME, answered + ", clocks agree within " + Math.max(1, difference) + " s")
                : Finding.failed(
                        TIME,
                        "CLOCKS_DIFFER",
                        "the Gateway's clock and this machine's differ by " + difference + " s",
                        "let both be set by a time server");
    }

    static boolean isSimulated(List<String> accounts) {
        return !accounts.isEmpty() && accounts.stream().allMatch(account -> account.startsWith("DUSIM"));
    }

    private static Finding accounts(List<String> accounts) {
        if (accounts.isEmpty()) {
            return Finding.failed(
                    ACCOUNTS, "NO_ACCOUNT", "the Gateway names no account", "complete its login, then try again");
        }
        if (isSimulated(accounts)) {
            return Finding.ok(ACCOUNTS, String.join(", ", accounts) + ": SIMULATED");
        }
        List<String> live =
                accounts.stream().filter(account -> !isPaper(account)).toList();
        return Finding.ok(
                ACCOUNTS,
                String.join(", ", accounts)
                        + (live.isEmpty()
                                ? ": PAPER"
                                : "; LIVE, on which './trader up' refuses to trade: " + String.join(", ", live)));
    }

    private static boolean isPaper(String account) {
        return account.startsWith("DU") || account.startsWith("DF");
    }
}
