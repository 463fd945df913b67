package io.spreadtrader.local;

import io.spreadtrader.core.decision.DecisionKind;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.port.AlertSender;
import io.spreadtrader.core.port.ReportSink;
import io.spreadtrader.core.store.Stores;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.time.NyseCalendar;
import io.spreadtrader.core.value.Figures;
import io.spreadtrader.core.value.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** The whole system in one process for some market days, and everything that happened, for a report. */
public final class Demo {
    private static final int UNJUDGED_SHOWN = 3;

    private Demo() {}

    /**
     * Runs the plan.
     *
     * @throws io.spreadtrader.files.InputException when its files cannot be used, with what to do about it
     */
    public static DemoOutcome run(DemoPlan plan, Progress progress) {
        return run(plan, progress, (alert, collapsed, channel) -> true, (day, text) -> {});
    }

    /** The same with somebody to tell. */
    public static DemoOutcome run(DemoPlan plan, Progress progress, AlertSender alerts, ReportSink reports) {
        if (plan.state().isEmpty()) {
            return play(plan, SystemState.forgetful(), run -> {}, progress, alerts, reports);
        }
        try (StateFolder folder = StateFolder.open(plan.state().get())) {
            boolean goesOn = plan.from().isEmpty() && folder.identity().isPresent();
            DemoPlan dated =
                    goesOn ? plan.startingOn(folder.identity().orElseThrow().firstSession()) : plan;
            return play(dated, folder, folder::belongTo, progress, alerts, reports);
        }
    }

    private static DemoOutcome play(
            DemoPlan plan,
            SystemState state,
            Consumer<RunIdentity> begin,
            Progress progress,
            AlertSender alerts,
            ReportSink reports) {
        progress.at(0, plan.days(), "preparing the market");
        MarketCalendar calendar = new NyseCalendar();
        World world = plan.bars().isPresent() ? ModelledWorld.of(plan, calendar) : SimulatedWorld.of(plan, calendar);
        begin.accept(RunIdentity.of(plan, world.sessions().getFirst().date(), world.label()));
        try (LocalSystem system = new LocalSystem(world, plan.seed(), state, wiring(plan, alerts, reports))) {
            system.play(progress);
            return outcome(world, system.stores(), system.unrealized());
        }
    }

    private static TraderWiring wiring(DemoPlan plan, AlertSender alerts, ReportSink reports) {
        return switch (plan.parts()) {
            case IN_MEMORY -> new InMemoryWiring(alerts, reports);
            case EMBEDDED_CLOUD -> new EmbeddedWiring(alerts, reports);
        };
    }

    /**
     * The same of a system that traded this plan elsewhere.
     *
     * @param unrealized of each open position by its id
     */
    public static DemoOutcome outcomeOf(DemoPlan plan, Stores stores, Map<String, Money> unrealized) {
        return outcome(SimulatedWorld.of(plan, new NyseCalendar()), stores, unrealized);
    }

    private static DemoOutcome outcome(World world, Stores stores, Map<String, Money> unrealized) {
        List<OrderIntent> intents = stores.intents().all();
        return new DemoOutcome(
                stores.days().all(),
                symbolsScanned(stores),
                lastUniverse(stores),
                world.sessions().stream()
                        .flatMap(session -> stores.signals().signals(session.date()).stream())
                        .toList(),
                intents,
                stores.positions().all(),
                stores.decisions().all(),
                stores.decisions().hash(),
                stores.alerts().all(),
                stores.tradingState().current(),
                notes(world, stores),
                unrealized,
                revaluations(world, intents),
                world.label());
    }

    /** The world's notes, and what the last day's scan could not judge. */
    private static List<String> notes(World world, Stores stores) {
        String lastDay = world.sessions().getLast().date() + "#";
        List<String> unjudged = stores.decisions().all().stream()
                .filter(decision ->
                        decision.kind() == DecisionKind.SCAN && decision.id().startsWith(lastDay))
                .flatMap(decision -> decision.figures().values().entrySet().stream())
                .filter(figure -> !figure.getKey().equals("signals"))
                .map(figure -> figure.getKey() + " (" + figure.getValue() + ")")
                .toList();
        List<String> notes = new ArrayList<>(world.notes());
        if (!unjudged.isEmpty()) {
            String more = unjudged.size() > UNJUDGED_SHOWN ? ", and more" : "";
            notes.add("The last scan could not judge " + unjudged.size() + " selected symbols: "
                    + String.join(", ", unjudged.subList(0, Math.min(UNJUDGED_SHOWN, unjudged.size()))) + more + ".");
        }
        return notes;
    }

    private static int symbolsScanned(Stores stores) {
        return stores.decisions().all().stream()
                .filter(decision -> decision.kind() == DecisionKind.UNIVERSE)
                .mapToInt(decision -> count(decision.figures(), "selected"))
                .sum();
    }

    private static Map<String, Integer> lastUniverse(Stores stores) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        stores.decisions().all().stream()
                .filter(decision -> decision.kind() == DecisionKind.UNIVERSE)
                .reduce((earlier, later) -> later)
                .ifPresent(decision -> decision.figures().values().forEach((name, value) -> {
                    if (!name.equals("shards") && !name.equals("because")) {
                        counts.put(name.toUpperCase(Locale.ROOT), Integer.parseInt(value));
                    }
                }));
        return counts;
    }

    private static int count(Figures figures, String name) {
        return Integer.parseInt(figures.values().getOrDefault(name, "0"));
    }

    private static Map<String, Long> revaluations(World world, List<OrderIntent> intents) {
        Revaluation revaluation = new Revaluation(world.market());
        Map<String, Long> differences = new LinkedHashMap<>();
        double share = revaluation.averageShare(intents);
        String traded =
                Double.isNaN(share) ? "as traded" : String.format(Locale.ROOT, "as traded, %.0f %%", share * 100);
        differences.put(traded, 0L);
        differences.put("83 %", revaluation.difference(intents, 0.83).cents());
        differences.put("100 %", revaluation.difference(intents, 1.0).cents());
        return differences;
    }
}
