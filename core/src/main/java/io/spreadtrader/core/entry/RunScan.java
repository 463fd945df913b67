package io.spreadtrader.core.entry;

import io.spreadtrader.core.decision.Decision;
import io.spreadtrader.core.decision.DecisionKind;
import io.spreadtrader.core.decision.InputsDigest;
import io.spreadtrader.core.signal.ScanRun;
import io.spreadtrader.core.store.Change;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.core.universe.FilterUniverse;
import io.spreadtrader.core.universe.UniverseResult;
import io.spreadtrader.core.value.Figures;
import io.spreadtrader.core.value.Symbol;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Starts a run: filters the universe and splits it into shards. A repeated schedule finds the run opened already. */
public final class RunScan {
    public static final int SHARD_SYMBOLS = 100;

    /**
     * A run just opened.
     *
     * @param shards symbols to scan by shard name, in order
     */
    public record Opened(String runId, UniverseResult universe, Map<String, List<Symbol>> shards) {}

    private final TradingPorts ports;
    private final FilterUniverse filter;

    public RunScan(TradingPorts ports, FilterUniverse filter) {
        this.ports = ports;
        this.filter = filter;
    }

    /**
     * Opens the run of this session and slot.
     *
     * @param slot the schedule's name, such as {@code 15:00}
     * @return empty where it was opened before
     */
    public Optional<Opened> open(LocalDate session, String slot) {
        String runId = session + "#" + slot;
        if (ports.stores().signals().run(runId).isPresent()) {
            return Optional.empty();
        }
        UniverseResult universe = filter.filter(ports.bars().symbols(), ports.now());
        Map<String, List<Symbol>> shards = shardsOf(universe.selected());
        ScanRun run =
                new ScanRun(runId, session, ports.now(), shards.keySet(), java.util.Set.of(), false);
        Figures figures = Figures.of("selected", universe.selected().size()).with("shards", shards.size());
        for (var reason : universe.countByReason().entrySet()) {
            figures = figures.with(reason.getKey().toString(), reason.getValue());
        }
        Decision decision = new Decision(
                runId + "#UNIVERSE",
                ports.now(),
                DecisionKind.UNIVERSE,
                runId,
                "OPENED",
                InputsDigest.of(universe.selected(), universe.sources()),
                figures);
        return ports.commit(new Change.OpenRun(run), new Change.AppendDecision(decision)).isEmpty()
                ? Optional.of(new Opened(runId, universe, shards))
                : Optional.empty();
    }

    /** The shards a run announced, rebuilt where it was opened before its scans were done. */
    public Map<String, List<Symbol>> shardsOf(List<Symbol> symbols) {
        Map<String, List<Symbol>> shards = new LinkedHashMap<>();
        for (int from = 0; from < symbols.size(); from += SHARD_SYMBOLS) {
            String name = String.format(java.util.Locale.ROOT, "shard-%03d", from / SHARD_SYMBOLS);
            shards.put(name, new ArrayList<>(symbols.subList(from, Math.min(symbols.size(), from + SHARD_SYMBOLS))));
        }
        return shards;
    }
}
