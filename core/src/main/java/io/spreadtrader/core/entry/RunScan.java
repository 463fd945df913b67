package io.spreadtrader.core.entry;

import io.spreadtrader.core.alert.Severity;
import io.spreadtrader.core.decision.Decision;
import io.spreadtrader.core.decision.DecisionKind;
import io.spreadtrader.core.decision.InputsDigest;
import io.spreadtrader.core.scan.ShardRequest;
import io.spreadtrader.core.signal.ScanRun;
import io.spreadtrader.core.store.Change;
import io.spreadtrader.core.trading.Alerting;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.core.universe.FilterUniverse;
import io.spreadtrader.core.universe.UniverseOutcome;
import io.spreadtrader.core.universe.UniverseResult;
import io.spreadtrader.core.value.Figures;
import io.spreadtrader.core.value.Symbol;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Starts a run: filters the universe and announces its shards. A repeated schedule finds the run opened already; after
 * a restart the shards that have not ended are found again from the run itself.
 */
public final class RunScan {
    public static final int SHARD_SYMBOLS = 100;

    private final TradingPorts ports;
    private final FilterUniverse filter;
    private final Alerting alerting;

    public RunScan(TradingPorts ports, FilterUniverse filter) {
        this.ports = ports;
        this.filter = filter;
        this.alerting = new Alerting(ports);
    }

    /**
     * Opens the run of this session and slot, once.
     *
     * @param slot the schedule's name, such as {@code 15:00}
     */
    public void open(LocalDate session, String slot) {
        String runId = session + "#" + slot;
        if (ports.stores().signals().run(runId).isPresent()) {
            return;
        }
        switch (filter.filter(ports.bars().symbols(), ports.now())) {
            case UniverseResult universe -> open(runId, session, universe);
            case UniverseOutcome.Refused refused -> refuse(runId, session, refused);
        }
    }

    private void open(String runId, LocalDate session, UniverseResult universe) {
        Set<String> shards = shardsOf(universe.selected()).keySet();
        Figures figures = Figures.of("selected", universe.selected().size()).with("shards", shards.size());
        for (var reason : universe.countByReason().entrySet()) {
            figures = figures.with(reason.getKey().toString(), reason.getValue());
        }
        ports.commit(
                new Change.OpenRun(ScanRun.opened(runId, session, ports.now(), shards)),
                decision(runId, "OPENED", InputsDigest.of(universe.selected(), universe.sources()), figures));
    }

    /** A run without shards: nothing is scanned, and a person is told. */
    private void refuse(String runId, LocalDate session, UniverseOutcome.Refused refused) {
        Figures figures = Figures.of("selected", 0).with("because", refused.message());
        ports.commit(
                new Change.OpenRun(ScanRun.opened(runId, session, ports.now(), Set.of())),
                decision(runId, "REFUSED", InputsDigest.of(refused.message()), figures),
                alerting.alert(
                        runId + "#REFUSED",
                        Severity.HIGH,
                        "universe-refused",
                        "No scan: " + refused.message() + "; " + refused.remedy(),
                        figures));
    }

    private Change decision(String runId, String outcome, String inputs, Figures figures) {
        return new Change.AppendDecision(
                new Decision(runId + "#UNIVERSE", ports.now(), DecisionKind.UNIVERSE, runId, outcome, inputs, figures));
    }

    /** The shards of this run whose end mark is missing, in order. */
    public List<ShardRequest> outstanding(ScanRun run) {
        List<ShardRequest> missing = new ArrayList<>();
        if (!run.isComplete()) {
            shardsOf(selectedAt(run.openedAt())).forEach((shard, symbols) -> {
                if (run.announcedShards().contains(shard) && !run.endedShards().contains(shard)) {
                    missing.add(new ShardRequest(run.id(), shard, run.openedAt(), symbols));
                }
            });
        }
        return missing;
    }

    private List<Symbol> selectedAt(Instant asOf) {
        return switch (filter.filter(ports.bars().symbols(), asOf)) {
            case UniverseResult universe -> universe.selected();
            case UniverseOutcome.Refused ignored -> List.of();
        };
    }

    private static Map<String, List<Symbol>> shardsOf(List<Symbol> symbols) {
        Map<String, List<Symbol>> shards = new LinkedHashMap<>();
        for (int from = 0; from < symbols.size(); from += SHARD_SYMBOLS) {
            String name = String.format(Locale.ROOT, "shard-%03d", from / SHARD_SYMBOLS);
            shards.put(name, List.copyOf(symbols.subList(from, Math.min(symbols.size(), from + SHARD_SYMBOLS))));
        }
        return shards;
    }
}
