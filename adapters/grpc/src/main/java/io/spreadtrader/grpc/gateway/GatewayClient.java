package io.spreadtrader.grpc.gateway;

import io.grpc.Channel;
import io.spreadtrader.core.broker.AccountView;
import io.spreadtrader.core.broker.BrokerCondition;
import io.spreadtrader.core.port.BarSource;
import io.spreadtrader.core.port.ChainSource;
import io.spreadtrader.core.port.Marks;
import io.spreadtrader.core.port.QuoteStream;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.OptionChain;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.grpc.OutageException;
import io.spreadtrader.grpc.messages.Conditions;
import io.spreadtrader.grpc.messages.Instruments;
import io.spreadtrader.grpc.messages.Labels;
import io.spreadtrader.grpc.messages.Quotes;
import io.spreadtrader.grpc.messages.Times;
import io.spreadtrader.proto.gateway.ChainRequest;
import io.spreadtrader.proto.gateway.HealthRequest;
import io.spreadtrader.proto.gateway.HealthResponse;
import io.spreadtrader.proto.gateway.MarksRequest;
import io.spreadtrader.proto.gateway.MarksResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Core's ports as the gateway in another process has them. Nothing is kept: each question is asked anew. Every port
 * throws {@link OutageException} when the gateway does not answer, and {@link IllegalArgumentException} when it refused.
 */
public final class GatewayClient {
    private final GatewayCalls calls;

    /**
     * A client.
     *
     * @param channel as {@link io.spreadtrader.grpc.Channels} makes it
     * @param deadline for one question, further tries included
     */
    public GatewayClient(Channel channel, Duration deadline) {
        this.calls = new GatewayCalls(channel, deadline);
    }

    public ChainSource chains() {
        return this::chain;
    }

    public QuoteStream quotes() {
        return new GatewayQuotes(calls);
    }

    public BarSource bars() {
        return new GatewayBars(calls);
    }

    /** {@link AccountView#isConnected} is false, and throws nothing, when the gateway does not answer. */
    public AccountView account() {
        return new GatewayAccount(calls, this::condition);
    }

    public Marks marks() {
        return this::mark;
    }

    /** Market time as the gateway has it. */
    public InstantSource marketClock() {
        return () -> health().marketTime();
    }

    /** Whether the books agree with the broker's; false, and no exception, when the gateway does not answer. */
    public BooleanSupplier reconciled() {
        return () -> answeredHealth().map(GatewayHealth::reconciled).orElse(false);
    }

    public GatewayHealth health() {
        return calls.ask(stub -> stub.health(HealthRequest.getDefaultInstance()), GatewayClient::health);
    }

    private BrokerCondition condition() {
        return answeredHealth().map(GatewayHealth::condition).orElse(BrokerCondition.BROKER_LOST);
    }

    private Optional<GatewayHealth> answeredHealth() {
        try {
            return Optional.of(health());
        } catch (OutageException silent) {
            return Optional.empty();
        }
    }

    private Optional<OptionChain> chain(Symbol symbol, LocalDate from, LocalDate to) {
        ChainRequest request = ChainRequest.newBuilder()
                .setSymbol(symbol.ticker())
                .setFrom(from.toString())
                .setTo(to.toString())
                .build();
        return calls.ask(
                stub -> stub.chain(request),
                response -> response.hasChain() ? Optional.of(Quotes.chain(response.getChain())) : Optional.empty());
    }

    private Price mark(Instrument instrument) {
        MarksRequest request = MarksRequest.newBuilder()
                .addInstruments(Instruments.message(instrument))
                .build();
        return calls.ask(stub -> stub.marks(request), GatewayClient::onlyMark);
    }

    private static Price onlyMark(MarksResponse response) {
        if (response.getMarksCount() != 1) {
            throw new IllegalArgumentException(response.getMarksCount() + " marks for one instrument");
        }
        return Price.ofTenThousandths(response.getMarks(0));
    }

    private static GatewayHealth health(HealthResponse response) {
        return new GatewayHealth(
                Times.instant(response.getMarketTime()),
                response.getReconciled(),
                response.getConnected(),
                Conditions.condition(response.getCondition(), response.getConnected()),
                response.getHolder(),
                response.getEpoch(),
                Labels.label(response.getLabel()));
    }
}
