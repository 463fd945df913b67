package io.spreadtrader.cli.operate;

import io.spreadtrader.cli.terminal.Amounts;
import io.spreadtrader.cli.terminal.Style;
import io.spreadtrader.cli.terminal.Wrapped;
import io.spreadtrader.core.broker.BrokerCondition;
import io.spreadtrader.core.run.DayBook;
import io.spreadtrader.core.store.AlertDelivery;
import io.spreadtrader.core.store.TradingStatus;
import io.spreadtrader.core.value.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The state of a system on one screen. */
final class StatusText {
    private static final int ALERTS_SHOWN = 5;
    private final SystemStatus status;

    StatusText(SystemStatus status) {
        this.status = status;
    }

    List<String> lines(Style style) {
        List<String> lines = new ArrayList<>();
        List<String> first = Wrapped.terminalLines("", "Trading is " + StateText.mode(status.trading()) + since());
        lines.add(style.bold(first.getFirst()));
        lines.addAll(first.subList(1, first.size()));
        lines.add(StateText.system(status.system()));
        lines.add("");
        entry(lines, "books", status.system().describe());
        entry(lines, "reconciled", reconciled());
        status.broker().ifPresent(condition -> entry(lines, "broker", broker(condition)));
        entry(lines, "measured on", measures());
        lastDay(lines);
        lines.add("");
        limits(lines);
        entry(lines, "live orders", Amounts.count(status.liveOrders()));
        entry(lines, "signals", signals());
        alerts(lines);
        return lines;
    }

    private String since() {
        TradingStatus trading = status.trading();
        String time =
                trading.since().equals(Instant.EPOCH) ? "" : " since " + Amounts.time(trading.since()) + " New York";
        return time + ": " + trading.reason();
    }

    private String reconciled() {
        return switch (status.system().reconciliation()) {
            case AGREES -> "the books agree with the broker's";
            case DIFFERS ->
                status.broker().filter(condition -> !condition.answers()).isPresent()
                        ? "not compared while the broker is away; nothing is sent"
                        : "the books DIFFER from the broker's; nothing is entered";
            case UNKNOWN -> "not known here; compared before anything is sent";
        };
    }

    private static String broker(BrokerCondition condition) {
        return condition.mayTrade()
                ? condition.name()
                : condition + ": " + condition.what() + "; nothing new is sent. To do: " + condition.remedy();
    }

    private String measures() {
        TradingStatus trading = status.trading();
        return trading.isMeasured()
                ? "day start " + Amounts.dollars(trading.dayStartEquity()) + ", high-water mark "
                        + Amounts.dollars(trading.highWaterMark())
                : "the account's equity at the next look";
    }

    private void lastDay(List<String> lines) {
        if (status.lastDay().isEmpty()) {
            entry(lines, "last day", "none is closed yet");
            return;
        }
        DayBook day = status.lastDay().get();
        entry(lines, "last day", Amounts.day(day.session()) + ", " + day.label());
        entry(
                lines,
                "",
                "equity " + Amounts.dollars(day.equityMid()) + " at mid, " + Amounts.dollars(day.equityLiquidation())
                        + " if closed");
        entry(
                lines,
                "",
                "realised " + Amounts.change(day.realized()) + ", unrealised " + Amounts.change(day.unrealized())
                        + ", fees " + Amounts.dollars(day.fees()));
        entry(
                lines,
                "",
                day.signals() + " signals, " + day.entries() + " entries, " + day.exits() + " exits, "
                        + (day.difference().equals(Money.ZERO)
                                ? "books balance"
                                : "books DIFFER by " + day.difference()));
    }

    private void limits(List<String> lines) {
        LimitsInUse limits = status.limits();
        entry(
                lines,
                "positions",
                status.openPositions() + " open; with pending entries " + limits.reservations() + " of "
                        + limits.mostReservations());
        entry(lines, "entries", limits.entriesToday() + " of " + limits.mostEntries() + " in this session");
        entry(
                lines,
                "heat",
                Amounts.dollars(limits.heat()) + " of " + Amounts.dollars(limits.mostHeat()) + " may be lost at worst");
        entry(
                lines,
                "beta delta",
                Amounts.dollars(Money.ofDollars(Math.round(limits.betaDelta()))) + " of "
                        + Amounts.dollars(Money.ofDollars(Math.round(limits.mostBetaDelta()))) + " either way");
    }

    private String signals() {
        if (status.queuedSignals().isEmpty()) {
            return "all settled";
        }
        Map<String, Long> bySession = status.queuedSignals().stream()
                .collect(Collectors.groupingBy(
                        signal -> signal.session().toString(), TreeMap::new, Collectors.counting()));
        return bySession.entrySet().stream()
                .map(session -> session.getValue() + " to be decided on " + session.getKey())
                .collect(Collectors.joining(", "));
    }

    private void alerts(List<String> lines) {
        List<AlertDelivery> waiting = status.waitingAlerts();
        entry(lines, "alerts", waiting.isEmpty() ? "none waits" : Amounts.count(waiting.size()) + " not delivered yet");
        waiting.stream()
                .limit(ALERTS_SHOWN)
                .forEach(delivery -> entry(
                        lines,
                        "",
                        delivery.alert().severity() + " " + delivery.alert().text()));
        if (waiting.size() > ALERTS_SHOWN) {
            entry(lines, "", "and " + Amounts.count(waiting.size() - ALERTS_SHOWN) + " more");
        }
    }

    private static void entry(List<String> lines, String name, String value) {
        lines.addAll(Wrapped.terminalLines(String.format(Locale.ROOT, "%-13s", name), value));
    }
}
