package io.spreadtrader.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.tws.wire.Messages;
import io.spreadtrader.tws.wire.Requests;
import io.spreadtrader.tws.wire.WireMessage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HandshakeTest {
    @RegisterExtension
    final SimulatedGateway gateway = new SimulatedGateway(standard -> standard.withServerVersion(178));

    @Test
    void the_newest_version_both_know_is_spoken() {
        try (WireClient newer = WireClient.dial(gateway.port(), "v100..223");
                WireClient older = WireClient.dial(gateway.port(), "v100..163");
                WireClient optioned = WireClient.dial(gateway.port(), "v157..176 +PACEAPI")) {
            assertThat(newer.version()).isEqualTo(178);
            assertThat(older.version()).isEqualTo(163);
            assertThat(optioned.version()).isEqualTo(176);
        }
    }

    @Test
    void a_client_that_wants_a_newer_version_finds_the_connection_closed() {
        try (WireClient client = WireClient.dial(gateway.port(), "v187..200")) {
            assertThat(client.next()).isEmpty();
        }
    }

    @Test
    void a_client_is_told_its_account_and_its_next_order_id_and_that_the_farms_are_fine() {
        try (WireClient client = WireClient.dial(gateway.port(), "v100..223")) {
            client.begin(5);
            client.settle();
            assertThat(client.heard.subList(0, 5))
                    .extracting(message -> message.layout().name())
                    .containsExactly("managedAccounts", "nextValidId", "error", "error", "error");
            assertThat(client.heard.subList(2, 5))
                    .extracting(message -> WireClient.text(message, "code"))
                    .containsExactly("2104", "2106", "2158");
        }
    }

    @Test
    void the_second_client_of_an_id_is_told_so_and_closed_while_the_first_goes_on() {
        try (WireClient first = WireClient.connect(gateway.port(), 5);
                WireClient second = WireClient.dial(gateway.port(), "v100..223")) {
            second.begin(5);
            assertThat(WireClient.text(second.await(Messages.ERROR), "code")).isEqualTo("326");
            assertThat(second.next()).isEmpty();
            assertThat(first.settle()).extracting(WireMessage::layout).doesNotContain(Messages.POSITION_END);
            assertThat(gateway.simulator().clients()).isEqualTo(List.of(5));
        }
    }

    /** A socket closed over unread bytes takes back what was written to it: that is why the gateway reads on. */
    @Test
    void a_refused_client_is_told_so_whatever_it_has_sent_meanwhile() {
        try (WireClient first = WireClient.connect(gateway.port(), 5)) {
            for (int round = 0; round < 20; round++) {
                try (WireClient second = WireClient.dial(gateway.port(), "v100..223")) {
                    second.begin(5);
                    for (int request = 0; request < 200; request++) {
                        second.send(Reply.of(Requests.CURRENT_TIME).message());
                    }
                    assertThat(WireClient.text(second.await(Messages.ERROR), "code"))
                            .isEqualTo("326");
                    assertThat(second.next()).isEmpty();
                }
            }
            first.settle();
        }
    }

    @Test
    void the_time_is_the_markets() {
        try (WireClient client = WireClient.connect(gateway.port(), 5)) {
            client.settle();
            assertThat(WireClient.text(client.heard.getLast(), "time"))
                    .isEqualTo(Long.toString(SimulatedGateway.TEN.getEpochSecond()));
        }
    }
}
