package io.spreadtrader.cli.report;

import io.spreadtrader.core.alert.Alert;
import io.spreadtrader.core.alert.Severity;
import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.config.Origin;
import io.spreadtrader.core.decision.Decision;
import io.spreadtrader.core.decision.DecisionKind;
import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.order.EntryPlan;
import io.spreadtrader.core.order.Execution;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.order.OrderPurpose;
import io.spreadtrader.core.order.OrderState;
import io.spreadtrader.core.order.Walk;
import io.spreadtrader.core.position.ExitReason;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.position.PositionLedger;
import io.spreadtrader.core.position.PositionState;
import io.spreadtrader.core.run.DayBook;
import io.spreadtrader.core.signal.QueuedSignal;
import io.spreadtrader.core.signal.Signal;
import io.spreadtrader.core.store.AlertDelivery;
import io.spreadtrader.core.store.TradingStatus;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.core.value.Figures;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.SpreadType;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.core.value.VerticalSpread;
import io.spreadtrader.local.DemoOutcome;
import io.spreadtrader.local.DemoPlan;
import io.spreadtrader.local.SystemParts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A demo that never ran: every kind of trade, refusal and alert a report must show, by hand. */
public final class FixtureOutcome {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
    private static final LocalDate EXPIRATION = LocalDate.of(2026, 2, 13);

    private final List<QueuedSignal> signals = new ArrayList<>();
    private final List<OrderIntent> intents = new ArrayList<>();
    private final List<Position> positions = new ArrayList<>();
    private final List<Decision> decisions = new ArrayList<>();
    private final List<AlertDelivery> alerts = new ArrayList<>();
    private final List<DayBook> days = new ArrayList<>();

    public static DemoPlan plan() {
        return new DemoPlan(
                5,
                1,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                SystemParts.IN_MEMORY,
                Configuration.STANDARD.with(
                        "unknown-events", "allow", new Origin(Origin.Layer.COMMAND, "demo without --events")));
    }

    /** Five days with a profit, a stopped loss, an expired one and two open positions. */
    public static DemoOutcome fiveDays() {
        FixtureOutcome fixture = new FixtureOutcome();
        fixture.universe();
        fixture.trade(
                "NVDX",
                SpreadType.BULL_CALL,
                250,
                260,
                2,
                "high-base",
                0.9134,
                0,
                "3.10",
                "6.40",
                Optional.of(ExitReason.PROFIT_TARGET),
                2,
                Figures.of("gain", "660.00")
                        .with("maxProfit", "1380.00")
                        .with("share", 0.4782)
                        .with("target", 0.6));
        fixture.trade(
                "BNKR",
                SpreadType.BEAR_PUT,
                95,
                90,
                4,
                "low-base",
                0.771,
                0,
                "1.62",
                "0.55",
                Optional.of(ExitReason.STOP_LOSS),
                3,
                Figures.of("underlying", "98.42")
                        .with("stop", "98.10")
                        .with("entry", "94.86")
                        .with("atr", 1.62));
        fixture.trade(
                "OILS",
                SpreadType.BULL_PUT,
                48,
                50,
                3,
                "bull-pullback",
                0.612,
                1,
                "-0.62",
                "-0.31",
                Optional.of(ExitReason.PROFIT_TARGET),
                4,
                Figures.of("gain", "93.00")
                        .with("credit", "186.00")
                        .with("share", 0.5)
                        .with("target", 0.5));
        fixture.trade(
                "WIDG",
                SpreadType.BULL_CALL,
                61,
                64,
                5,
                "bull-pullback",
                0.58,
                2,
                "0.94",
                "",
                Optional.empty(),
                0,
                Figures.NONE);
        fixture.trade(
                "BRK.B",
                SpreadType.BEAR_CALL,
                520,
                515,
                1,
                "bear-rally",
                0.497,
                3,
                "-1.40",
                "",
                Optional.empty(),
                0,
                Figures.NONE);
        fixture.refusals();
        fixture.alerts();
        fixture.day(0, "100214.60", "100139.20", "0.00", "227.40", "12.80", 2, 41, 2, 0);
        fixture.day(1, "99871.35", "99760.10", "0.00", "-114.45", "14.20", 3, 38, 1, 0);
        fixture.day(2, "100402.15", "100301.00", "660.00", "-236.25", "21.60", 3, 44, 1, 1);
        fixture.day(3, "100120.85", "100044.40", "232.00", "-83.35", "27.80", 3, 37, 1, 1);
        fixture.day(4, "100236.20", "100160.75", "325.00", "-58.00", "30.80", 2, 40, 0, 1);
        return fixture.outcome(DataLabel.SIMULATED);
    }

    /** A longer run, for what is cut and for charts with many points. */
    public static DemoOutcome manyDays(int count) {
        FixtureOutcome fixture = new FixtureOutcome();
        fixture.universe();
        long equity = 10_000_000;
        long realized = 0;
        for (int day = 0; day < count; day++) {
            long change = (long) (60_000 * Math.sin(day * 0.7) + 45_000 * Math.cos(day * 0.23) - 2_000);
            realized += change;
            equity += change - 500;
            fixture.days.add(new DayBook(
                    session(day),
                    Money.ofCents(10_000_000),
                    Money.ofCents(equity),
                    Money.ofCents(equity - 9_000),
                    Money.ofCents(realized),
                    Money.ZERO,
                    Money.ofCents(500L * (day + 1)),
                    3,
                    40,
                    1,
                    1,
                    DataLabel.MODELLED));
            fixture.trade(
                    "SYM" + (char) ('A' + day % 26),
                    SpreadType.BULL_CALL,
                    100,
                    105,
                    3,
                    "high-base",
                    0.5,
                    day,
                    "1.50",
                    day % 3 == 0 ? "0.40" : "2.95",
                    Optional.of(day % 3 == 0 ? ExitReason.STOP_LOSS : ExitReason.PROFIT_TARGET),
                    day + 2,
                    Figures.of("underlying", "101.20").with("limit", 0.6));
        }
        fixture.refusals();
        fixture.alerts();
        return fixture.outcome(DataLabel.MODELLED);
    }

    private DemoOutcome outcome(DataLabel label) {
        Map<String, Integer> universe = new LinkedHashMap<>();
        universe.put("SELECTED", 412);
        universe.put("MARKET_CAP_TOO_SMALL", 61);
        universe.put("PRICE_TOO_LOW", 18);
        universe.put("VOLUME_TOO_LOW", 9);
        Map<String, Money> unrealized = new LinkedHashMap<>();
        positions.stream().filter(Position::isOpen).forEach(open -> unrealized.put(open.id(), Money.ofDollars(120)));
        Map<String, Long> revaluations = new LinkedHashMap<>();
        revaluations.put("as traded, 66 %", 0L);
        revaluations.put("83 %", -11_760L);
        revaluations.put("100 %", -29_330L);
        return new DemoOutcome(
                days,
                2060,
                universe,
                signals,
                intents,
                positions,
                decisions,
                "3f1c9a5e7bd2460f8e21c4a97d5b03f6e8a1d2c4b5f60718293a4b5c6d7e8f90",
                alerts,
                TradingStatus.starting(Money.ofDollars(100_000), at(0, "09:30")),
                List.of(
                        "Options are priced with European Black-Scholes and 4 % interest.",
                        "Events: none given, so EARNINGS_BLACKOUT & EX_DIVIDEND_RISK see no dates <unknown>."),
                unrealized,
                revaluations,
                label);
    }

    private void universe() {
        for (int day = 0; day < 5; day++) {
            decisions.add(new Decision(
                    session(day) + "#UNIVERSE",
                    at(day, "15:00"),
                    DecisionKind.UNIVERSE,
                    "run",
                    "SELECTED",
                    "00ff",
                    Figures.of("selected", 412).with("excluded", 88)));
        }
    }

    private void trade(
            String ticker,
            SpreadType type,
            int longStrike,
            int shortStrike,
            int contracts,
            String strategy,
            double strength,
            int day,
            String entry,
            String exit,
            Optional<ExitReason> reason,
            int exitDay,
            Figures exitFigures) {
        Symbol symbol = Symbol.of(ticker);
        VerticalSpread spread = new VerticalSpread(
                OptionContract.of(symbol, EXPIRATION, Price.ofCents(longStrike * 100L), type.right()),
                OptionContract.of(symbol, EXPIRATION, Price.ofCents(shortStrike * 100L), type.right()));
        String id = session(day) + "#" + ticker + "#ENTRY";
        Price premium = Price.parse(entry);
        Price underlying = Price.ofDollars(
                Math.min(longStrike, shortStrike) - 0.14 * type.direction().sign());
        double atr = underlying.dollars() * 0.018;
        Signal signal = new Signal(
                symbol,
                session(day),
                type.direction(),
                strategy,
                underlying,
                atr,
                63.2,
                strength,
                List.of("RSI14 63.2 > 60", "close > SMA50 and SMA200"));
        QueuedSignal queued = QueuedSignal.arriving(signal, session(day) + "#15:00", session(day), at(day, "15:00"));
        signals.add(queued.movedTo(QueuedSignal.State.DECIDED, id));
        EntryPlan plan = new EntryPlan(
                spread, signal, queued.id(), "Technology", Money.ofDollars(320), Money.ofDollars(680), 1200);
        Legs in = legs(id, 1, spread, contracts, premium, 1);
        intents.add(intent(
                ComboOrder.toOpen(ClientOrderId.of(id, 1), spread, contracts, premium),
                id,
                OrderPurpose.ENTRY,
                Optional.of(plan),
                Optional.empty(),
                in,
                at(day, "15:02")));
        PositionLedger ledger = booked(PositionLedger.EMPTY, in);
        Position position = new Position(
                id,
                spread,
                strategy,
                "Technology",
                false,
                underlying,
                atr,
                at(day, "15:02"),
                contracts,
                premium.times(io.spreadtrader.core.value.Shares.of(100L * contracts)),
                ledger,
                PositionState.OPEN,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                1);
        if (reason.isPresent()) {
            Legs out = legs(id + "#EXIT", 2, spread, contracts, Price.parse(exit), -1);
            intents.add(intent(
                    ComboOrder.toClose(
                            ClientOrderId.of(id + "#EXIT", 1),
                            spread,
                            contracts,
                            Price.parse(exit).negated()),
                    id,
                    OrderPurpose.EXIT,
                    Optional.empty(),
                    reason,
                    out,
                    at(exitDay, "11:07")));
            decisions.add(new Decision(
                    id + "#EXIT#1",
                    at(exitDay, "11:06"),
                    DecisionKind.EXIT,
                    id,
                    reason.get().name(),
                    "ab12",
                    exitFigures));
            position = position.withLedger(booked(ledger, out)).closed(reason.get(), at(exitDay, "11:07"));
        }
        positions.add(position);
    }

    private record Legs(List<Execution> executions) {}

    private static Legs legs(String id, int number, VerticalSpread spread, int contracts, Price net, int sign) {
        Price shortPrice = Price.parse("2.00");
        Price longPrice = shortPrice.plus(net);
        return new Legs(List.of(
                execution(id + number + "L", id, spread.longLeg(), sign * contracts, longPrice),
                execution(id + number + "S", id, spread.shortLeg(), -sign * contracts, shortPrice)));
    }

    private static Execution execution(String id, String order, Instrument instrument, int quantity, Price price) {
        return new Execution(
                id,
                ClientOrderId.of(order, 1),
                instrument,
                quantity,
                price,
                Money.ofCents(70L * Math.abs(quantity)),
                Instant.EPOCH);
    }

    private static PositionLedger booked(PositionLedger ledger, Legs legs) {
        PositionLedger booked = ledger;
        for (Execution leg : legs.executions()) {
            booked = booked.traded(leg.instrument(), leg.quantity(), leg.price(), leg.commission());
        }
        return booked;
    }

    private static OrderIntent intent(
            ComboOrder order,
            String position,
            OrderPurpose purpose,
            Optional<EntryPlan> plan,
            Optional<ExitReason> reason,
            Legs legs,
            Instant at) {
        return new OrderIntent(
                order,
                position,
                position,
                purpose,
                order.limit(),
                plan,
                reason,
                OrderState.FILLED,
                Walk.startingAt(at),
                legs.executions(),
                at,
                "",
                5);
    }

    private void refusals() {
        refused(
                "AAPX",
                0,
                QueuedSignal.State.DENIED,
                "MAX_DAILY_ENTRIES",
                Figures.of("entries", 3).with("limit", 3));
        refused(
                "MSFX",
                0,
                QueuedSignal.State.DENIED,
                "MAX_DAILY_ENTRIES",
                Figures.of("entries", 3).with("limit", 3));
        refused(
                "GOOX",
                1,
                QueuedSignal.State.DENIED,
                "SECTOR_HEAT",
                Figures.of("heat", "4210.00").with("limit", "3994.85").with("sector", "Technology"));
        refused(
                "TSLX",
                2,
                QueuedSignal.State.DENIED,
                "NO_TRADE",
                Figures.of("candidates", 212)
                        .with("DELTA", 130)
                        .with("REWARD_TO_RISK", 61)
                        .with("QUOTED_WIDTH", 21));
        refused("AMZX", 3, QueuedSignal.State.EXPIRED, "ENTRY_WINDOW_ENDED", Figures.NONE);
        refused(
                "METX",
                4,
                QueuedSignal.State.DENIED,
                "MAX_DAILY_ENTRIES",
                Figures.of("entries", 3).with("limit", 3));
    }

    private void refused(String ticker, int day, QueuedSignal.State state, String reason, Figures figures) {
        Signal signal = new Signal(
                Symbol.of(ticker),
                session(day),
                SpreadType.BULL_CALL.direction(),
                "high-base",
                Price.parse("101.25"),
                2.1,
                64,
                0.4,
                List.of("close > ATR14 x 2"));
        signals.add(QueuedSignal.arriving(signal, session(day) + "#15:00", session(day), at(day, "15:00"))
                .movedTo(state, reason));
        decisions.add(new Decision(
                session(day) + "#" + ticker + "#ENTRY",
                at(day, "15:01"),
                DecisionKind.ENTRY,
                ticker,
                reason,
                "cd34",
                figures));
    }

    private void alerts() {
        alert(0, "15:02", Severity.INFO, "Entered NVDX bull call 250/260 x 2 at 3.10");
        alert(0, "15:02", Severity.INFO, "Entered BNKR bear put 95/90 x 4 at 1.62");
        alert(2, "11:07", Severity.INFO, "Left NVDX: PROFIT_TARGET");
        alert(2, "13:15", Severity.WARNING, "Quotes of WIDG are 22 % of the strike width: no value exit while so wide");
        alert(3, "11:07", Severity.HIGH, "Left BNKR: STOP_LOSS underlying=98.42, stop=98.10 <& \"quoted\">");
        alert(4, "16:00", Severity.INFO, "Day report 2026-01-09");
    }

    private void alert(int day, String time, Severity severity, String text) {
        Alert alert = new Alert(
                "alert-" + alerts.size(),
                at(day, time),
                severity,
                "cause-" + alerts.size(),
                text,
                Figures.NONE,
                DataLabel.SIMULATED);
        alerts.add(new AlertDelivery(alert, AlertDelivery.State.DELIVERED, 0, 0, Optional.of(alert.at())));
    }

    private void day(
            int day,
            String mid,
            String liquidation,
            String realized,
            String unrealized,
            String fees,
            int open,
            int signals,
            int entries,
            int exits) {
        days.add(new DayBook(
                session(day),
                Money.ofDollars(100_000),
                Money.parse(mid),
                Money.parse(liquidation),
                Money.parse(realized),
                Money.parse(unrealized),
                Money.parse(fees),
                open,
                signals,
                entries,
                exits,
                DataLabel.SIMULATED));
    }

    private static LocalDate session(int day) {
        return MONDAY.plusDays(day + 2L * (day / 5));
    }

    private static Instant at(int day, String time) {
        return session(day).atTime(LocalTime.parse(time)).atZone(NEW_YORK).toInstant();
    }
}
