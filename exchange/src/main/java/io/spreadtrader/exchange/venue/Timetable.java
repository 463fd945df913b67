package io.spreadtrader.exchange.venue;

import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.time.MarketSession;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** When the exchange does something by itself. */
record Timetable(MarketCalendar calendar) {
    /** Fills are checked on this grid of exchange time while the market is open. */
    static final Duration CHECK_INTERVAL = Duration.ofSeconds(5);

    /** Before the close of an expiration day the broker closes what the account could not bear. */
    static final Duration LIQUIDATION_LEAD = Duration.ofMinutes(60);

    /** Notice of overnight assignments, New York time. */
    private static final LocalTime NOTICE = LocalTime.of(7, 0);

    enum Step {
        NOTICE,
        OPEN,
        LIQUIDATION,
        CLOSE
    }

    /** A step of a session's day. */
    record Milestone(Step step, MarketSession session, Instant at) {}

    /** The first step later than {@code after}. */
    Milestone milestoneAfter(Instant after) {
        MarketSession session = calendar.sessionOnOrAfter(calendar.dateOf(after));
        while (true) {
            Optional<Milestone> found = milestones(session).stream()
                    .filter(milestone -> milestone.at().isAfter(after))
                    .findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            session = calendar.sessionAfter(session.date());
        }
    }

    /** The first fill check later than {@code after}, in the session open then; empty when there is none. */
    Optional<Instant> checkAfter(Instant after) {
        long interval = CHECK_INTERVAL.toSeconds();
        Instant next = Instant.ofEpochSecond((Math.floorDiv(after.getEpochSecond(), interval) + 1) * interval);
        return isOpen(next) ? Optional.of(next) : Optional.empty();
    }

    boolean isCheck(Instant at) {
        return at.getNano() == 0 && at.getEpochSecond() % CHECK_INTERVAL.toSeconds() == 0 && isOpen(at);
    }

    boolean isOpen(Instant at) {
        return calendar.openSession(at).isPresent();
    }

    /** Whether {@code session} is the last one to trade options of this expiration. */
    boolean isLastSessionFor(LocalDate expiration, MarketSession session) {
        return calendar.sessionAfter(session.date()).date().isAfter(expiration);
    }

    private static List<Milestone> milestones(MarketSession session) {
        Instant notice =
                session.date().atTime(NOTICE).atZone(MarketCalendar.NEW_YORK).toInstant();
        return List.of(
                new Milestone(Step.NOTICE, session, notice),
                new Milestone(Step.OPEN, session, session.open()),
                new Milestone(Step.LIQUIDATION, session, session.beforeClose(LIQUIDATION_LEAD)),
                new Milestone(Step.CLOSE, session, session.close()));
    }
}
