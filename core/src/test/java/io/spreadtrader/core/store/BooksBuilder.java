package io.spreadtrader.core.store;

import io.spreadtrader.core.alert.Alert;
import io.spreadtrader.core.alert.Severity;
import io.spreadtrader.core.decision.Decision;
import io.spreadtrader.core.decision.DecisionKind;
import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.order.EntryPlan;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.order.OrderPurpose;
import io.spreadtrader.core.order.OrderState;
import io.spreadtrader.core.order.Walk;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.position.PositionLedger;
import io.spreadtrader.core.position.PositionState;
import io.spreadtrader.core.run.DayBook;
import io.spreadtrader.core.signal.QueuedSignal;
import io.spreadtrader.core.signal.ScanRun;
import io.spreadtrader.core.signal.Signal;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.core.value.Direction;
import io.spreadtrader.core.value.Figures;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.PutCall;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.core.value.VerticalSpread;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Valid items for store tests, alike but for their names. */
public final class BooksBuilder {
    public static final Instant AT = Instant.parse("2026-01-05T20:00:00Z");
    public static final LocalDate SESSION = LocalDate.of(2026, 1, 5);

    private BooksBuilder() {}

    public static ScanRun aRun(String id, String... shards) {
        return ScanRun.opened(id, SESSION, AT, Set.of(shards));
    }

    public static Signal aSignal(String symbol) {
        return new Signal(
                Symbol.of(symbol),
                SESSION,
                Direction.LONG,
                "high-base",
                Price.ofCents(10_000),
                2.5,
                65,
                0.5,
                List.of("rsi"));
    }

    public static QueuedSignal aQueuedSignal(String symbol) {
        return QueuedSignal.arriving(aSignal(symbol), SESSION + "#15:00", SESSION, AT);
    }

    public static VerticalSpread aSpread(String symbol) {
        LocalDate expiration = SESSION.plusDays(39);
        return new VerticalSpread(
                OptionContract.of(Symbol.of(symbol), expiration, Price.ofCents(10_000), PutCall.CALL),
                OptionContract.of(Symbol.of(symbol), expiration, Price.ofCents(10_500), PutCall.CALL));
    }

    public static OrderIntent anIntent(String symbol) {
        String decisionId = SESSION + "#" + symbol + "#ENTRY";
        EntryPlan plan = new EntryPlan(
                aSpread(symbol),
                aSignal(symbol),
                aQueuedSignal(symbol).id(),
                "Technology",
                Money.ofDollars(180),
                Money.ofDollars(320),
                2_000);
        return new OrderIntent(
                ComboOrder.toOpen(ClientOrderId.of(decisionId, 1), aSpread(symbol), 2, Price.ofCents(175)),
                decisionId,
                decisionId,
                OrderPurpose.ENTRY,
                Price.ofCents(180),
                Optional.of(plan),
                Optional.empty(),
                OrderState.READY,
                Walk.startingAt(AT),
                List.of(),
                AT,
                "",
                0);
    }

    public static Position aPosition(String symbol) {
        return new Position(
                SESSION + "#" + symbol + "#ENTRY",
                aSpread(symbol),
                "high-base",
                "Technology",
                false,
                Price.ofCents(10_000),
                2.5,
                AT,
                2,
                Money.ofDollars(350),
                PositionLedger.EMPTY,
                PositionState.OPEN,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0);
    }

    public static Decision aDecision(String id) {
        return new Decision(id, AT, DecisionKind.ENTRY, "AAPL", "APPROVED", "0123", Figures.of("strength", 0.5));
    }

    public static Alert anAlert(String id) {
        return new Alert(id, AT, Severity.HIGH, "cause", "text", Figures.NONE, DataLabel.SIMULATED);
    }

    public static DayBook aDay(LocalDate session) {
        Money start = Money.ofDollars(100_000);
        return new DayBook(
                session, start, start, start, Money.ZERO, Money.ZERO, Money.ZERO, 0, 0, 0, 0, DataLabel.SIMULATED);
    }
}
