package io.spreadtrader.core.exit;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.config.Settings;
import io.spreadtrader.core.exit.ExitDecision.Exit;
import io.spreadtrader.core.exit.ExitDecision.Hold;
import io.spreadtrader.core.exit.ExitDecision.Watch;
import io.spreadtrader.core.exit.ValueExits.Finding;
import io.spreadtrader.core.position.ExitReason;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.position.PositionState;
import io.spreadtrader.core.position.ValueWatch;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.value.Figures;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Decides whether a position is to be closed, and why: the first of eight reasons that applies. A new exit rule goes
 * where it belongs in {@link #decide}.
 *
 * <p>Quotes that are missing trigger nothing but what needs none. Quotes that are old trigger no value exit, because
 * an old value is no value; they do not hold back a stop or an assignment exit, because staying is the greater risk.
 */
public final class ExitPolicy {
    private final AssignmentRisk assignmentRisk;
    private final StopLoss stopLoss;
    private final ValueExits valueExits;
    private final EventExits eventExits;
    private final int exitDays;
    private final Duration confirmation;

    public ExitPolicy(Configuration configuration, MarketCalendar calendar) {
        assignmentRisk = new AssignmentRisk(configuration, calendar);
        stopLoss = new StopLoss(configuration);
        valueExits = new ValueExits(configuration);
        eventExits = new EventExits(calendar);
        exitDays = configuration.get(Settings.EXIT_DAYS);
        confirmation = configuration.get(Settings.VALUE_CONFIRMATION);
    }

    /** What to do with a position now. One that an exit has claimed, or that holds no whole spread, is held. */
    public ExitDecision decide(Position position, ExitSnapshot snapshot) {
        boolean ours = position.state() == PositionState.OPEN || position.state() == PositionState.OPENING;
        if (!ours || position.openContracts() == 0) {
            return new Hold();
        }
        Optional<Finding> value = valueExits.of(position, snapshot);
        return first(ExitReason.KILL_SWITCH, () -> killSwitch(snapshot))
                .or(() -> first(ExitReason.ASSIGNMENT_RISK, () -> assignmentRisk.of(position, snapshot)))
                .or(() -> first(ExitReason.STOP_LOSS, () -> stopLoss.of(position, snapshot)))
                .or(() -> value.flatMap(finding -> confirmed(finding, position, snapshot.now())))
                .or(() -> first(ExitReason.DTE_LIMIT, () -> daysLeft(position, snapshot)))
                .or(() -> first(ExitReason.EARNINGS, () -> eventExits.earnings(position, snapshot)))
                .or(() -> first(ExitReason.CORPORATE_ACTION, () -> eventExits.corporateAction(position, snapshot)))
                .or(() -> value.map(finding -> new Watch(watch(finding, position, snapshot.now()))))
                .orElseGet(Hold::new);
    }

    private static Optional<ExitDecision> first(ExitReason reason, Supplier<Optional<Figures>> cause) {
        return cause.get().map(figures -> new Exit(reason, figures));
    }

    private static Optional<Figures> killSwitch(ExitSnapshot snapshot) {
        return snapshot.killSwitch() ? Optional.of(Figures.of("at", snapshot.now())) : Optional.empty();
    }

    private Optional<Figures> daysLeft(Position position, ExitSnapshot snapshot) {
        int days = position.spread().longLeg().daysToExpiration(snapshot.today());
        return days <= exitDays
                ? Optional.of(Figures.of("daysToExpiration", days)
                        .with("limit", exitDays)
                        .with("expiration", position.spread().expiration()))
                : Optional.empty();
    }

    /** Seen before for the same reason, long enough ago. */
    private Optional<ExitDecision> confirmed(Finding finding, Position position, Instant now) {
        ValueWatch watch = watch(finding, position, now);
        boolean seenTwice = position.valueWatch().isPresent()
                && !watch.firstSeenAt().plus(confirmation).isAfter(now);
        return seenTwice && watch.firstSeenAt().isBefore(now)
                ? Optional.of(new Exit(finding.reason(), finding.figures().with("firstSeenAt", watch.firstSeenAt())))
                : Optional.empty();
    }

    /** The watch already kept for this reason, or a new one. */
    private static ValueWatch watch(Finding finding, Position position, Instant now) {
        return position.valueWatch()
                .filter(watch -> watch.reason() == finding.reason())
                .orElseGet(() -> new ValueWatch(finding.reason(), now));
    }
}
