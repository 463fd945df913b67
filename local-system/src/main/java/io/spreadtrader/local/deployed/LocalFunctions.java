package io.spreadtrader.local.deployed;

import io.grpc.ManagedChannel;
import io.spreadtrader.aws.queues.Queues;
import io.spreadtrader.aws.queues.ShardRequests;
import io.spreadtrader.aws.queues.SignalMessages;
import io.spreadtrader.aws.queues.SqsScanRequests;
import io.spreadtrader.aws.queues.SqsSignals;
import io.spreadtrader.core.alert.Severity;
import io.spreadtrader.core.control.SwitchTradingState;
import io.spreadtrader.core.entry.GatherSignals;
import io.spreadtrader.core.entry.RunScan;
import io.spreadtrader.core.entry.ScanShard;
import io.spreadtrader.core.port.ReportSink;
import io.spreadtrader.core.report.ReportDay;
import io.spreadtrader.core.time.MarketSession;
import io.spreadtrader.core.trading.Alerting;
import io.spreadtrader.core.trading.MarketSnapshots;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.core.universe.FilterUniverse;
import io.spreadtrader.core.value.Figures;
import io.spreadtrader.functions.decide.DecideHandler;
import io.spreadtrader.functions.entry.EntryHandler;
import io.spreadtrader.functions.report.ReportHandler;
import io.spreadtrader.functions.scan.ScanHandler;
import io.spreadtrader.functions.schedule.ScheduleEvent;
import io.spreadtrader.functions.universe.UniverseHandler;
import io.spreadtrader.grpc.scanner.GrpcScanner;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The functions' handlers between their schedules and queues. */
final class LocalFunctions {
    private final SqsClient client;
    private final Queues queues;
    private final UniverseHandler universe;
    private final DecideHandler decide;
    private final ReportHandler report;
    private final EventSource scanRequests;
    private final EventSource signals;
    private final TradingPorts ports;
    private final Alerting alerting;
    private boolean underWay;
    private int given;

    LocalFunctions(
            TradingPorts ports,
            LocalServices services,
            ManagedChannel scanner,
            Duration answering,
            BooleanSupplier reconciled,
            ReportSink reports) {
        this.ports = ports;
        this.alerting = new Alerting(ports);
        this.client = services.queues();
        this.queues = services.queueAddresses();
        this.universe = new UniverseHandler(
                ports,
                new RunScan(
                        ports,
                        new FilterUniverse(
                                ports.bars(), ports.fundamentals(), ports.configuration(), ports.calendar())),
                new SqsScanRequests(client, queues.scanRequests()));
        ScanHandler scan = new ScanHandler(
                ShardRequests::decoded,
                new ScanShard(new GrpcScanner(scanner, answering), new SqsSignals(client, queues.signals())),
                ports.clock(),
                ports.calendar(),
                ports.configuration());
        EntryHandler entry = new EntryHandler(SignalMessages::decoded, new GatherSignals(ports));
        this.decide = new DecideHandler(ports, new MarketSnapshots(ports, reconciled));
        this.report = new ReportHandler(ports, new ReportDay(ports, reports, new SwitchTradingState(ports)));
        this.scanRequests = new EventSource(
                client, queues.scanRequests(), messages -> scan.handle(messages).batch());
        this.signals = new EventSource(client, queues.signals(), entry::handle);
    }

    /** The universe's schedule of this session calls. */
    void callUniverse(MarketSession session, Instant due) {
        underWay = true;
        universe.handle(ScheduleEvent.of(due, universe.slotOf(session)));
    }

    void callDecide() {
        decide.handle();
    }

    void callReport() {
        report.handle();
    }

    /**
     * Hands on what waits in the queues until nothing is under way. Only the universe's call puts anything there, so
     * that nothing is asked while it has not been made.
     *
     * @return false when messages were given up: what they asked for must be asked for again
     */
    boolean drain() {
        if (!underWay) {
            return true;
        }
        boolean any = true;
        while (any) {
            any = scanRequests.drain();
            any |= signals.drain();
        }
        underWay = false;
        int dead = EventSource.waiting(client, queues.scanRequestsDead())
                + EventSource.waiting(client, queues.signalsDead());
        int more = dead - given;
        given = dead;
        if (more > 0) {
            tellGivenUp(more);
        }
        return more <= 0;
    }

    private void tellGivenUp(int messages) {
        alerting.once(
                "given-up#" + ports.now(),
                Severity.HIGH,
                "messages-given-up",
                messages + " messages were given up after as many tries as their queue allows; what is missing is"
                        + " requested again while the run waits",
                Figures.of("messages", messages));
    }
}
