package io.spreadtrader.local.soak;

import io.spreadtrader.core.time.MarketSession;
import io.spreadtrader.exchange.audit.BookAudit;
import io.spreadtrader.exchange.venue.ExchangeEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is looked at when a takeover is over. */
final class TakeoverAudit {
    private TakeoverAudit() {}

    /**
     * A successor kept out over a close cannot settle before it what its predecessor had under way. That day is closed with
     * books that differ, which must be told and halt entries; in the end everything else is as on any other day.
     *
     * @param keptOutOver the session over whose close the successor had no connection
     * @return what does not hold of the books, a sentence each
     */
    static List<String> wrong(CrashScene scene, Optional<LocalDate> keptOutOver) {
        List<String> sentences = new ArrayList<>(scene.wrong(scene.stores));
        boolean wasTold = scene.sent.stream().anyMatch(alert -> alert.text().contains("BOOKS_DIFFER"));
        if (wasTold) {
            scene.stores.days().all().stream()
                    .filter(day -> keptOutOver.filter(day.session()::equals).isPresent())
                    .map(BookAudit::unbalanced)
                    .forEach(sentences::remove);
        }
        return sentences;
    }

    /** The session that ended after that and not after now. */
    static Optional<LocalDate> sessionEndedBetween(Instant began, CrashScene scene) {
        Instant now = scene.clock.instant();
        return scene.stage.sessions().stream()
                .filter(session -> began.isBefore(session.close()) && !now.isBefore(session.close()))
                .map(MarketSession::date)
                .findFirst();
    }

    /** How many messages about orders the exchange has received so far. */
    static int messages(CrashScene scene) {
        return (int) scene.market.events().stream()
                .filter(event -> event instanceof ExchangeEvent.OrderReceived
                        || event instanceof ExchangeEvent.DuplicateReceived
                        || event instanceof ExchangeEvent.ModificationReceived
                        || event instanceof ExchangeEvent.CancelReceived)
                .count();
    }
}
