package io.spreadtrader.local;

import io.spreadtrader.core.broker.Broker;
import io.spreadtrader.core.control.SwitchTradingState;
import io.spreadtrader.core.entry.GatherSignals;
import io.spreadtrader.core.gateway.GatewayWork;
import io.spreadtrader.core.port.AlertSender;
import io.spreadtrader.core.port.ReportSink;
import io.spreadtrader.core.store.Stores;
import io.spreadtrader.core.trading.TradingPorts;
import java.time.Instant;
import java.util.Optional;

/**
 * The trader as one object: every use case wired to one set of ports, and what each does at one market instant. Every
 * step may be repeated for the same instant; what is done already changes nothing, which is what makes a restart safe.
 */
public final class TradingSystem implements Trader {
    private final TradingPorts ports;
    private final GatewayWork gateway;
    private final ScheduledParts scheduled;

    public TradingSystem(TradingPorts ports, Broker broker, AlertSender alertSender, ReportSink reportSink) {
        this(ports, broker, alertSender, reportSink, Runtime.getRuntime().availableProcessors());
    }

    /** @param threads that scan; they decide nothing */
    public TradingSystem(
            TradingPorts ports, Broker broker, AlertSender alertSender, ReportSink reportSink, int threads) {
        this.ports = ports;
        this.gateway = new GatewayWork(ports, broker, alertSender);
        this.scheduled = new ScheduledParts(ports, gateway.snapshots(), gateway.tradingState(), reportSink, threads);
    }

    @Override
    public void start() {
        gateway.start();
    }

    @Override
    public void step() {
        gateway.beforeEntries();
        scheduled.work();
        gateway.afterEntries();
    }

    @Override
    public Optional<Instant> nextDueAt() {
        return gateway.nextDueAt();
    }

    @Override
    public void flushAlerts() {
        gateway.flushAlerts();
    }

    @Override
    public Stores stores() {
        return ports.stores();
    }

    public SwitchTradingState tradingState() {
        return gateway.tradingState();
    }

    /** For signals of scans on demand. */
    public GatherSignals gather() {
        return scheduled.gather();
    }

    @Override
    public void close() {
        scheduled.close();
    }
}
