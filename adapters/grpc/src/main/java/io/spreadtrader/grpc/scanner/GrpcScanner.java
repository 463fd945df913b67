package io.spreadtrader.grpc.scanner;

import io.grpc.Channel;
import io.grpc.StatusRuntimeException;
import io.spreadtrader.core.scan.ScanOutcome;
import io.spreadtrader.core.scan.Scanner;
import io.spreadtrader.core.signal.Signal;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.grpc.Failures;
import io.spreadtrader.grpc.OutageException;
import io.spreadtrader.grpc.messages.Signals;
import io.spreadtrader.grpc.messages.Times;
import io.spreadtrader.proto.scanner.ScanRequest;
import io.spreadtrader.proto.scanner.ScanResponse;
import io.spreadtrader.proto.scanner.ScannerServiceGrpc;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The scanner in another process. Its answer is the one a scan here would have given on its bars. */
public final class GrpcScanner implements Scanner {
    private static final String SERVICE = "scanner";

    private final Channel channel;
    private final Duration deadline;
    private final String runId;

    /**
     * A client.
     *
     * @param channel as {@link io.spreadtrader.grpc.Channels} makes it
     * @param deadline for one scan, further tries included
     */
    public GrpcScanner(Channel channel, Duration deadline) {
        this(channel, deadline, "");
    }

    private GrpcScanner(Channel channel, Duration deadline, String runId) {
        this.channel = channel;
        this.deadline = deadline;
        this.runId = runId;
    }

    /** The same scanner, whose log will name this run. */
    public GrpcScanner ofRun(String id) {
        return new GrpcScanner(channel, deadline, id);
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException when the scanner refused the request
     * @throws OutageException when it did not answer in time, or not on everything asked
     */
    @Override
    public ScanOutcome scan(List<Symbol> symbols, Instant asOf) {
        ScanRequest.Builder request =
                ScanRequest.newBuilder().setAsOf(Times.message(asOf)).setRunId(runId);
        symbols.forEach(symbol -> request.addSymbols(symbol.ticker()));
        ScanResponse response;
        try {
            response = ScannerServiceGrpc.newBlockingStub(channel)
                    .withDeadlineAfter(deadline)
                    .scan(request.build());
        } catch (StatusRuntimeException e) {
            throw Failures.exceptionOf(e, SERVICE);
        }
        return outcome(symbols, asOf, response);
    }

    private static ScanOutcome outcome(List<Symbol> symbols, Instant asOf, ScanResponse response) {
        try {
            if (!Times.instant(response.getAsOf()).equals(asOf)) {
                throw new OutageException("scanner answered as of another instant than " + asOf);
            }
            SortedMap<Symbol, List<Signal>> signals = new TreeMap<>();
            response.getSignalsMap().forEach((ticker, found) -> {
                Symbol symbol = Symbol.of(ticker);
                signals.put(symbol, Signals.signals(symbol, found));
            });
            ScanOutcome outcome = new ScanOutcome(
                    asOf, signals, bySymbol(response.getRejectedMap()), bySymbol(response.getIncompleteMap()));
            for (Symbol symbol : symbols) {
                if (!outcome.signals().containsKey(symbol)
                        && !outcome.rejected().containsKey(symbol)) {
                    throw new OutageException("scanner said nothing of " + symbol);
                }
            }
            return outcome;
        } catch (IllegalArgumentException e) {
            throw new OutageException("scanner answered with what is none: " + e.getMessage(), e);
        }
    }

    private static SortedMap<Symbol, String> bySymbol(Map<String, String> texts) {
        SortedMap<Symbol, String> bySymbol = new TreeMap<>();
        texts.forEach((ticker, text) -> bySymbol.put(Symbol.of(ticker), text));
        return bySymbol;
    }
}
