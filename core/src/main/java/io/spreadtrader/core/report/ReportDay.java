package io.spreadtrader.core.report;

import io.spreadtrader.core.alert.Severity;
import io.spreadtrader.core.config.Settings;
import io.spreadtrader.core.control.SwitchTradingState;
import io.spreadtrader.core.decision.Decision;
import io.spreadtrader.core.decision.DecisionKind;
import io.spreadtrader.core.decision.InputsDigest;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.order.OrderPurpose;
import io.spreadtrader.core.port.AccountSummary;
import io.spreadtrader.core.port.ReportSink;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.position.PositionLedger;
import io.spreadtrader.core.run.DayBook;
import io.spreadtrader.core.store.Change;
import io.spreadtrader.core.time.MarketSession;
import io.spreadtrader.core.trading.Alerting;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.core.value.Figures;
import io.spreadtrader.core.value.Money;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Closes a session's books: our realised, unrealised and fees against the broker's equity. They agree to the cent or
 * trading is halted with the difference, at the highest severity.
 */
public final class ReportDay {
    private final TradingPorts ports;
    private final ReportSink sink;
    private final SwitchTradingState tradingState;
    private final Alerting alerting;
    private final Money startingEquity;

    public ReportDay(TradingPorts ports, ReportSink sink, SwitchTradingState tradingState) {
        this.ports = ports;
        this.tradingState = tradingState;
        this.sink = sink;
        this.alerting = new Alerting(ports);
        this.startingEquity = ports.configuration().get(Settings.STARTING_EQUITY);
    }

    /** Closes this session's books once. */
    public void close(MarketSession session) {
        boolean closed = ports.stores().days().all().stream()
                .anyMatch(day -> day.session().equals(session.date()));
        if (closed) {
            return;
        }
        DayBook day = booksOf(session);
        String text = text(day);
        Figures figures = figures(day);
        List<Change> changes = new ArrayList<>();
        changes.add(new Change.CloseDay(day));
        changes.add(new Change.AppendDecision(new Decision(
                session.date() + "#CLOSE",
                ports.now(),
                DecisionKind.DAY,
                session.date().toString(),
                "CLOSE",
                InputsDigest.of(day),
                figures)));
        changes.add(alerting.alert(session.date() + "#REPORT", Severity.INFO, "day-report", text, figures));
        // Stored before it counts as closed: after a kill between the two it is stored again, and never missing.
        sink.store(day, text);
        if (day.difference().cents() != 0) {
            // Books that do not add up cannot be traded on; only a person may say they can. Before the day counts as
            // closed, so that a kill between the two cannot lose it.
            tradingState.halt("BOOKS_DIFFER by " + day.difference() + " from the broker's equity");
        }
        ports.commitOwn(changes);
    }

    private DayBook booksOf(MarketSession session) {
        AccountSummary account = ports.accountView().account();
        Money foreign = foreignGain();
        Money realized = Money.ZERO;
        Money unrealized = Money.ZERO;
        Money fees = Money.ZERO;
        for (Position position : ports.stores().positions().all()) {
            realized = realized.plus(position.ledger().realized());
            unrealized = unrealized.plus(position.ledger().unrealized(ports.marks()::mark));
            fees = fees.plus(position.ledger().fees());
        }
        return new DayBook(
                session.date(),
                startingEquity,
                account.equityMid().minus(foreign),
                account.equityLiquidation().minus(foreign),
                realized,
                unrealized,
                fees,
                ports.stores().positions().open().size(),
                ports.stores().signals().signals(session.date()).size(),
                filled(session, EnumSet.of(OrderPurpose.ENTRY)),
                filled(session, EnumSet.of(OrderPurpose.EXIT, OrderPurpose.PROTECTION)),
                ports.label());
    }

    /** What a person's own holdings in the account have brought since they came: in no position, so in no book of ours. */
    private Money foreignGain() {
        PositionLedger foreign = ports.stores().differences().current().foreign();
        return foreign.realized().plus(foreign.unrealized(ports.marks()::mark)).minus(foreign.fees());
    }

    private int filled(MarketSession session, Set<OrderPurpose> purposes) {
        return (int) ports.stores().intents().all().stream()
                .filter(intent -> purposes.contains(intent.purpose()) && intent.filled() > 0)
                .filter(intent -> lastFillDate(intent).equals(session.date()))
                .count();
    }

    private java.time.LocalDate lastFillDate(OrderIntent intent) {
        return ports.calendar().dateOf(intent.executions().getLast().at());
    }

    private static Figures figures(DayBook day) {
        return Figures.of("equity", day.equityMid())
                .with("liquidation", day.equityLiquidation())
                .with("realized", day.realized())
                .with("unrealized", day.unrealized())
                .with("fees", day.fees())
                .with("difference", day.difference())
                .with("open", day.openPositions())
                .with("signals", day.signals())
                .with("entries", day.entries())
                .with("exits", day.exits());
    }

    private static String text(DayBook day) {
        return day.label() + " " + day.session() + ": equity " + day.equityMid() + " (liquidation "
                + day.equityLiquidation() + "), realised " + day.realized() + ", unrealised " + day.unrealized()
                + ", fees " + day.fees() + "; " + day.entries() + " entries, " + day.exits() + " exits, "
                + day.openPositions() + " open";
    }
}
