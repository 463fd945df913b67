package io.spreadtrader.core.reconciliation;

import io.spreadtrader.core.alert.Severity;
import io.spreadtrader.core.broker.BrokerCondition;
import io.spreadtrader.core.trading.Alerting;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.core.value.Figures;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells a person what keeps the broker away, with the remedy: at once where only a person can end it, otherwise when it
 * has lasted a minute; once for each thing that is wrong while it is away. All it remembers is of this process only.
 */
final class ConnectionWatch {
    private static final Duration TOLERATED_ABSENCE = Duration.ofSeconds(60);

    private final TradingPorts ports;
    private final Alerting alerting;
    private final QuietWindow quiet;
    /** When the connection was first found away; empty while it is there. */
    private Optional<Instant> lostAt = Optional.empty();
    /** Since when the broker has left unanswered what the books need; empty while it answers. */
    private Optional<Instant> doubtedAt = Optional.empty();

    private String doubt = "";

    ConnectionWatch(TradingPorts ports) {
        this.ports = ports;
        this.alerting = new Alerting(ports);
        this.quiet = QuietWindow.of(ports.configuration());
    }

    void look(BrokerCondition condition) {
        if (condition.mayTrade()) {
            lostAt = Optional.empty();
            lookAtDoubt();
            return;
        }
        Instant since = lostAt.orElse(ports.now());
        lostAt = Optional.of(since);
        if (condition.needsPerson() || hasLasted(since)) {
            tell(condition, since);
        }
        if (condition.answers()) {
            lookAtDoubt();
        }
    }

    /** What the broker was asked for and did not answer, or answered without what our books need. */
    void doubted(String why) {
        doubtedAt = doubtedAt.or(() -> Optional.of(ports.now()));
        doubt = why;
    }

    void answered() {
        doubtedAt = Optional.empty();
    }

    private void lookAtDoubt() {
        doubtedAt
                .filter(this::hasLasted)
                .ifPresent(since -> alerting.once(
                        "broker-unanswered#" + since,
                        Severity.HIGH,
                        "broker-unanswered",
                        "The broker is there, and since " + since + " the books cannot be compared with its: " + doubt
                                + "; nothing new is sent",
                        Figures.of(
                                "seconds", Duration.between(since, ports.now()).toSeconds())));
    }

    /** Longer than is tolerated, and not merely the nightly restart. */
    private boolean hasLasted(Instant since) {
        return Duration.between(since, ports.now()).compareTo(TOLERATED_ABSENCE) > 0 && !quiet.contains(ports.now());
    }

    private void tell(BrokerCondition condition, Instant since) {
        String cause = causeOf(condition);
        alerting.once(
                cause + "#" + since,
                Severity.HIGH,
                cause,
                (condition.answers() ? "Nothing is entered since " : "The broker has been away since ")
                        + since + ": " + condition.what()
                        + (condition.answers()
                                ? "; exits go on where there are quotes"
                                : "; nothing is sent until it is back and books agree")
                        + ". To do: " + condition.remedy(),
                Figures.of("condition", condition.name())
                        .with("seconds", Duration.between(since, ports.now()).toSeconds()));
    }

    /** {@code broker-lost}, {@code broker-client-id-in-use}. */
    private static String causeOf(BrokerCondition condition) {
        String name = condition.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return name.startsWith("broker-") ? name : "broker-" + name;
    }
}
