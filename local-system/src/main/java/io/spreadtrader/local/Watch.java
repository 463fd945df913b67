package io.spreadtrader.local;

import io.spreadtrader.core.alert.Alert;
import io.spreadtrader.core.broker.BrokerCondition;
import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.order.OrderPurpose;
import io.spreadtrader.core.run.DayBook;
import io.spreadtrader.core.signal.ScanRun;
import io.spreadtrader.core.store.Stores;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.time.MarketSession;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.gateway.session.MissingBars;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Tells what has happened since it looked last, from the books alone. */
final class Watch {
    /** Orders of a day; older ones have ended with it. */
    private static final Duration LOOKED_BACK = Duration.ofHours(24);

    private final MarketCalendar calendar;
    private final DataLabel label;
    private final Consumer<Happening> told;

    private final Map<ClientOrderId, OrderIntent> known = new HashMap<>();
    private final Set<String> toldOnce = new HashSet<>();
    private final List<DayBook> reported = new ArrayList<>();
    private BrokerCondition condition = BrokerCondition.READY;

    Watch(MarketCalendar calendar, DataLabel label, Consumer<Happening> told) {
        this.calendar = calendar;
        this.label = label;
        this.told = told;
    }

    /** Takes what is in the books already for known. */
    void begin(Stores stores, Instant now) {
        intents(stores, now, intent -> {});
        calendar.session(calendar.dateOf(now)).ifPresent(session -> {
            stores.signals().runs(session.date()).forEach(run -> toldOnce.add(run.id()));
            if (!now.isBefore(session.open())) {
                toldOnce.add(opening(session));
            }
        });
    }

    void look(Stores stores, Instant now) {
        calendar.session(calendar.dateOf(now))
                .filter(session -> !now.isBefore(session.open()))
                .ifPresent(session -> {
                    once(opening(session), now, Happening.Kind.SESSION_OPEN, "session of " + session.date());
                    stores.signals().runs(session.date()).forEach(run -> opened(run, now));
                });
        intents(stores, now, intent -> tell(now, intent));
        reported.forEach(day -> tell(now, day));
        reported.clear();
    }

    /** Before anything is traded. */
    void connected(Instant now, String text) {
        tell(now, Happening.Kind.CONNECTED, text);
    }

    /** Told when it is another than before, with what to do. */
    void broker(Instant now, BrokerCondition present) {
        if (present == condition) {
            return;
        }
        condition = present;
        tell(
                now,
                Happening.Kind.BROKER,
                present == BrokerCondition.READY
                        ? "READY again; trading goes on once the books agree"
                        : present + ", " + present.what()
                                + (present.answers() ? "; no position is entered" : "; nothing is sent")
                                + ". To do: " + present.remedy());
    }

    private static String opening(MarketSession session) {
        return "open#" + session.date();
    }

    private void opened(ScanRun run, Instant now) {
        once(run.id(), now, Happening.Kind.RUN_OPENED, "scan run " + run.id() + ", shards " + run.announcedShards());
    }

    private void intents(Stores stores, Instant now, Consumer<OrderIntent> each) {
        for (OrderIntent intent : stores.intents().createdSince(now.minus(LOOKED_BACK))) {
            each.accept(intent);
            known.put(intent.id(), intent);
        }
    }

    private void tell(Instant now, OrderIntent intent) {
        OrderIntent before = known.get(intent.id());
        String about = intent.decisionId() + ", order " + intent.id().value();
        if (before == null && intent.purpose() != OrderPurpose.PROTECTION) {
            boolean entry = intent.purpose() == OrderPurpose.ENTRY;
            tell(now, entry ? Happening.Kind.ENTRY_DECIDED : Happening.Kind.EXIT_DECIDED, about);
        }
        if (intent.filled() > (before == null ? 0 : before.filled())) {
            tell(
                    now,
                    Happening.Kind.ORDER_FILLED,
                    about + ": " + intent.filled() + " of " + (intent.filled() + intent.remaining()));
        } else if (intent.state().isTerminal()
                && (before == null || !before.state().isTerminal())) {
            tell(now, Happening.Kind.ORDER_ENDED, about + ": " + intent.state());
        }
    }

    /** Once, however many channels it goes to. */
    void alert(Alert alert) {
        once("alert#" + alert.id(), alert.at(), Happening.Kind.ALERT, alert.severity() + " " + alert.text());
    }

    /** Told at the next look. */
    void report(DayBook day) {
        reported.add(day);
    }

    /** Bars the Gateway did not give; what is missing is not scanned. */
    void missing(Instant now, MissingBars bars) {
        tell(now, Happening.Kind.BARS_MISSING, bars.text() + " (" + bars.figures() + ")");
    }

    private void tell(Instant now, DayBook day) {
        tell(
                now,
                Happening.Kind.DAY_REPORT,
                "equity " + day.equityMid() + ", entries " + day.entries() + ", exits " + day.exits()
                        + ", open positions " + day.openPositions());
    }

    private void once(String id, Instant at, Happening.Kind kind, String text) {
        if (toldOnce.add(id)) {
            tell(at, kind, text);
        }
    }

    private void tell(Instant at, Happening.Kind kind, String text) {
        told.accept(new Happening(at, kind, text, label));
    }
}
