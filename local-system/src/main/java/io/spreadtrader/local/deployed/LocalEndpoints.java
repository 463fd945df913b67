package io.spreadtrader.local.deployed;

import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.gateway.GatewayHealth;
import io.spreadtrader.grpc.ServiceHost;
import io.spreadtrader.grpc.gateway.GatewayPorts;
import io.spreadtrader.grpc.gateway.GatewayServiceBody;
import io.spreadtrader.grpc.scanner.Judges;
import io.spreadtrader.grpc.scanner.ScanWorkers;
import io.spreadtrader.grpc.scanner.ScannerServiceBody;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** The scanner and the gateway's view as services on loopback. */
final class LocalEndpoints implements AutoCloseable {
    private final ExecutorService threads;
    private final ScannerServiceBody scannerBody;
    private final int scannerPort;
    private final ServiceHost gateway;
    private ServiceHost scanner;

    private LocalEndpoints(ExecutorService threads, ScannerServiceBody scannerBody, ServiceHost gateway) {
        this.threads = threads;
        this.scannerBody = scannerBody;
        this.scanner = ServiceHost.start(0, threads, scannerBody);
        this.scannerPort = scanner.port();
        this.gateway = gateway;
    }

    static LocalEndpoints start(TradingPorts ports, Supplier<GatewayHealth> health) {
        int processors = Runtime.getRuntime().availableProcessors();
        ExecutorService threads = Executors.newCachedThreadPool(
                Thread.ofPlatform().daemon().name("local-services-", 0).factory());
        ScannerServiceBody scanner = new ScannerServiceBody(
                new Judges(ports.bars(), ports.events(), ports.configuration(), ports.calendar()),
                ports.clock(),
                new ScanWorkers(threads, processors, System::nanoTime),
                report -> {});
        GatewayServiceBody gateway = new GatewayServiceBody(
                new GatewayPorts(
                        ports.quotes(),
                        ports.chains(),
                        ports.bars(),
                        ports.accountView(),
                        ports.marks(),
                        () -> seenFromOutside(ports, health.get())),
                threads);
        return new LocalEndpoints(threads, scanner, ServiceHost.start(0, threads, gateway));
    }

    private static io.spreadtrader.grpc.gateway.GatewayHealth seenFromOutside(
            TradingPorts ports, GatewayHealth health) {
        return new io.spreadtrader.grpc.gateway.GatewayHealth(
                health.marketTime(),
                health.reconciled(),
                health.brokerConnected(),
                health.condition(),
                "local",
                health.epoch().orElse(0),
                ports.label());
    }

    String scanner() {
        return scanner.target();
    }

    void stopScanner() {
        scanner.close();
    }

    void startScanner() {
        scanner = ServiceHost.start(scannerPort, threads, scannerBody);
    }

    String gateway() {
        return gateway.target();
    }

    @Override
    public void close() {
        scanner.close();
        gateway.close();
        threads.shutdownNow();
    }
}
