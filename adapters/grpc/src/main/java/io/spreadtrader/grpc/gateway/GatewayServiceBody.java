package io.spreadtrader.grpc.gateway;

import io.grpc.Context;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import io.spreadtrader.grpc.Failures;
import io.spreadtrader.proto.gateway.AccountRequest;
import io.spreadtrader.proto.gateway.AccountResponse;
import io.spreadtrader.proto.gateway.BarCatalogueRequest;
import io.spreadtrader.proto.gateway.BarCatalogueResponse;
import io.spreadtrader.proto.gateway.BarsRequest;
import io.spreadtrader.proto.gateway.BarsResponse;
import io.spreadtrader.proto.gateway.BrokerGatewayGrpc;
import io.spreadtrader.proto.gateway.ChainRequest;
import io.spreadtrader.proto.gateway.ChainResponse;
import io.spreadtrader.proto.gateway.HealthRequest;
import io.spreadtrader.proto.gateway.HealthResponse;
import io.spreadtrader.proto.gateway.MarksRequest;
import io.spreadtrader.proto.gateway.MarksResponse;
import io.spreadtrader.proto.gateway.OrdersRequest;
import io.spreadtrader.proto.gateway.OrdersResponse;
import io.spreadtrader.proto.gateway.PositionsRequest;
import io.spreadtrader.proto.gateway.PositionsResponse;
import io.spreadtrader.proto.gateway.QuotesRequest;
import io.spreadtrader.proto.gateway.QuotesResponse;
import io.spreadtrader.proto.gateway.WhatIfRequest;
import io.spreadtrader.proto.gateway.WhatIfResponse;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

/** What the gateway sees, as a service. There is no call that could change anything. */
public class GatewayServiceBody extends BrokerGatewayGrpc.BrokerGatewayImplBase {
    private final GatewayAnswers answers;
    private final Executor reads;

    /**
     * A service.
     *
     * @param reads runs every read of the ports, so that they may belong to one thread
     */
    public GatewayServiceBody(GatewayPorts ports, Executor reads) {
        this.answers = new GatewayAnswers(ports);
        this.reads = reads;
    }

    @Override
    public void health(HealthRequest request, StreamObserver<HealthResponse> observer) {
        answer(observer, answers::health);
    }

    @Override
    public void chain(ChainRequest request, StreamObserver<ChainResponse> observer) {
        answer(observer, () -> answers.chain(request));
    }

    @Override
    public void quotes(QuotesRequest request, StreamObserver<QuotesResponse> observer) {
        answer(observer, () -> answers.quotes(request));
    }

    @Override
    public void barCatalogue(BarCatalogueRequest request, StreamObserver<BarCatalogueResponse> observer) {
        answer(observer, answers::barCatalogue);
    }

    @Override
    public void bars(BarsRequest request, StreamObserver<BarsResponse> observer) {
        answer(observer, () -> answers.bars(request));
    }

    @Override
    public void account(AccountRequest request, StreamObserver<AccountResponse> observer) {
        answer(observer, answers::account);
    }

    @Override
    public void positions(PositionsRequest request, StreamObserver<PositionsResponse> observer) {
        answer(observer, answers::positions);
    }

    @Override
    public void whatIf(WhatIfRequest request, StreamObserver<WhatIfResponse> observer) {
        answer(observer, () -> answers.whatIf(request));
    }

    @Override
    public void marks(MarksRequest request, StreamObserver<MarksResponse> observer) {
        answer(observer, () -> answers.marks(request));
    }

    @Override
    public void orders(OrdersRequest request, StreamObserver<OrdersResponse> observer) {
        answer(observer, answers::orders);
    }

    private <T> void answer(StreamObserver<T> observer, Supplier<T> answer) {
        Context call = Context.current();
        try {
            reads.execute(() -> {
                if (call.isCancelled()) {
                    // Its deadline passed while it waited: nobody hears the answer, and the broker need not be asked.
                    return;
                }
                T response;
                try {
                    response = answer.get();
                } catch (RuntimeException e) {
                    observer.onError(Failures.statusOf(e).asRuntimeException());
                    return;
                }
                observer.onNext(response);
                observer.onCompleted();
            });
        } catch (RejectedExecutionException e) {
            observer.onError(Status.UNAVAILABLE
                    .withDescription("the gateway takes no questions now")
                    .asRuntimeException());
        }
    }
}
