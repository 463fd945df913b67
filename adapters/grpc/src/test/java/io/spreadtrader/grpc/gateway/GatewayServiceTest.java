package io.spreadtrader.grpc.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.grpc.Status;
import io.spreadtrader.core.broker.AccountView;
import io.spreadtrader.core.broker.BrokerCondition;
import io.spreadtrader.core.broker.BrokerUnavailableException;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.grpc.Channels;
import io.spreadtrader.grpc.Failures;
import io.spreadtrader.grpc.OutageException;
import io.spreadtrader.proto.gateway.BrokerGatewayGrpc;
import io.spreadtrader.proto.gateway.ChainRequest;
import io.spreadtrader.proto.gateway.HealthRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GatewayServiceTest {
    private final GatewayOverTheWire gateway = new GatewayOverTheWire().trading();
    private final GatewayClient client = gateway.client;

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void shows_the_account_as_the_broker_does() {
        AccountView there = client.account();

        assertThat(there.account()).isEqualTo(gateway.broker.account());
        assertThat(there.holdings()).hasSize(2).isEqualTo(gateway.broker.holdings());
        assertThat(there.openOrders()).hasSize(1).isEqualTo(gateway.broker.openOrders());
        assertThat(there.executions()).hasSize(2).isEqualTo(gateway.broker.executions());
        assertThat(there.holdingChanges()).isEqualTo(gateway.broker.holdingChanges());
        assertThat(there.completedOrders()).hasSize(1).isEqualTo(gateway.broker.completedOrders());
        assertThat(there.isConnected()).isTrue();
    }

    @Test
    void shows_what_happened_without_an_order_after_the_expiration() {
        gateway.exchange.advanceTo(GatewayOverTheWire.CALENDAR
                .sessionAfter(gateway.calls().getFirst().expiration())
                .open());
        assertThat(gateway.broker.holdingChanges()).isNotEmpty();
        assertThat(client.account().holdingChanges()).isEqualTo(gateway.broker.holdingChanges());
    }

    @Test
    void answers_what_if_without_sending_anything() {
        ComboOrder order = gateway.spread("asked", Price.ofCents(300));

        assertThat(client.account().whatIf(order)).isEqualTo(gateway.broker.whatIf(order));
        assertThat(gateway.broker.openOrders()).extracting(ComboOrder::id).doesNotContain(order.id());
    }

    @Test
    void tells_market_time_and_moves_with_it() {
        Instant before = client.marketClock().instant();
        gateway.exchange.advanceTo(before.plusSeconds(3600));
        assertThat(client.marketClock().instant()).isEqualTo(before.plusSeconds(3600));
    }

    @Test
    void tells_how_it_is() {
        assertThat(client.health())
                .isEqualTo(new GatewayHealth(gateway.exchange.time(), true, true, "gateway-1", 7, DataLabel.SIMULATED));
        gateway.reconciled = false;
        assertThat(client.reconciled().getAsBoolean()).isFalse();
    }

    @Test
    void tells_why_nothing_is_sent() {
        gateway.condition = BrokerCondition.CLIENT_ID_IN_USE;
        assertThat(client.account().condition()).isEqualTo(BrokerCondition.CLIENT_ID_IN_USE);
        assertThat(client.health().condition()).isEqualTo(BrokerCondition.CLIENT_ID_IN_USE);
    }

    @Test
    void passes_on_that_the_broker_did_not_answer() {
        assertThat(Failures.statusOf(new BrokerUnavailableException("no session")))
                .extracting(Status::getCode, Status::getDescription)
                .containsExactly(Status.Code.UNAVAILABLE, "no session");
        assertThat(new OutageException("silent")).isInstanceOf(BrokerUnavailableException.class);
    }

    @Test
    void asks_the_broker_nothing_for_a_caller_who_has_gone() throws InterruptedException {
        CountDownLatch free = new CountDownLatch(1);
        gateway.beforeReads(free);
        var channel = Channels.to(gateway.host.target());
        try {
            GatewayCalls hurried = new GatewayCalls(channel, Duration.ofMillis(200));
            assertThatExceptionOfType(OutageException.class)
                    .isThrownBy(() ->
                            hurried.ask(stub -> stub.health(HealthRequest.getDefaultInstance()), response -> response))
                    .withMessageContaining("DEADLINE_EXCEEDED");
        } finally {
            channel.shutdownNow();
            free.countDown();
        }
        // Reads are one thread's: this one is answered after the one nobody waits for.
        client.health();
        assertThat(gateway.healthAsked.get()).isEqualTo(1);
    }

    @Test
    void is_neither_reconciled_nor_connected_when_it_is_silent_and_everything_else_is_an_outage() {
        gateway.host.close();
        assertThat(client.reconciled().getAsBoolean()).isFalse();
        assertThat(client.account().isConnected()).isFalse();
        assertThatExceptionOfType(OutageException.class)
                .isThrownBy(() -> client.account().account())
                .withMessageStartingWith("gateway failed with UNAVAILABLE")
                .withMessageNotContaining("\n");
        assertThatExceptionOfType(OutageException.class)
                .isThrownBy(() -> client.marketClock().instant());
    }

    @Test
    void refuses_a_wrong_question_in_one_line_and_the_client_throws_it_on() {
        var channel = Channels.to(gateway.host.target());
        try {
            GatewayCalls calls = new GatewayCalls(channel, Duration.ofSeconds(5));
            ChainRequest request = ChainRequest.newBuilder()
                    .setSymbol("AAPL")
                    .setFrom("soon")
                    .setTo("later")
                    .build();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> calls.ask(stub -> stub.chain(request), response -> response))
                    .withMessage("from is not a date like 2026-01-31: 'soon'");
        } finally {
            channel.shutdownNow();
        }
    }

    @Test
    void has_no_call_that_could_change_anything() {
        assertThat(BrokerGatewayGrpc.getServiceDescriptor().getMethods())
                .extracting(method -> method.getBareMethodName())
                .containsExactlyInAnyOrder(
                        "Health",
                        "Chain",
                        "Quotes",
                        "BarCatalogue",
                        "Bars",
                        "Account",
                        "Positions",
                        "WhatIf",
                        "Marks",
                        "Orders");
    }
}
