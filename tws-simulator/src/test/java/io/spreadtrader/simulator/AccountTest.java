package io.spreadtrader.simulator;

import static io.spreadtrader.simulator.WireClient.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.port.AccountSummary;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.value.VerticalSpread;
import io.spreadtrader.tws.wire.Messages;
import io.spreadtrader.tws.wire.Requests;
import io.spreadtrader.tws.wire.WireMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AccountTest {
    @RegisterExtension
    final SimulatedGateway gateway = new SimulatedGateway();

    @Test
    void the_summary_is_the_exchanges_account_to_the_cent() {
        try (WireClient client = WireClient.connect(gateway.port(), 1)) {
            bought(client);
            client.send(Reply.of(Requests.ACCOUNT_SUMMARY)
                    .with("requestId", 9)
                    .with("tags", "NetLiquidation,TotalCashValue,AvailableFunds,InitMarginReq,NoSuchTag")
                    .message());
            List<WireMessage> told = client.settle();
            AccountSummary account = gateway.exchange().broker().account();
            assertThat(told.getLast().is(Messages.ACCOUNT_SUMMARY_END)).isTrue();
            assertThat(told.stream()
                            .filter(message -> message.is(Messages.ACCOUNT_SUMMARY))
                            .collect(Collectors.toMap(row -> text(row, "tag"), row -> text(row, "value"))))
                    .isEqualTo(Map.of(
                            "NetLiquidation", account.equityMid().toString(),
                            "TotalCashValue", account.cash().toString(),
                            "AvailableFunds", account.buyingPower().toString(),
                            "InitMarginReq",
                                    account.equityMid()
                                            .minus(account.buyingPower())
                                            .toString()));
        }
    }

    @Test
    void the_answers_to_account_data_and_updates_end() {
        try (WireClient client = WireClient.connect(gateway.port(), 1)) {
            bought(client);
            client.send(Reply.of(Requests.ACCOUNT_DATA).with("subscribe", true).message());
            List<WireMessage> data = client.settle();
            assertThat(data.getLast().is(Messages.ACCOUNT_DOWNLOAD_END)).isTrue();
            assertThat(data.stream().filter(message -> message.is(Messages.PORTFOLIO_VALUE)))
                    .hasSize(2);
            client.send(Reply.of(Requests.ACCOUNT_UPDATES_MULTI)
                    .with("requestId", 4)
                    .message());
            assertThat(client.settle().getLast().is(Messages.ACCOUNT_UPDATE_MULTI_END))
                    .isTrue();
        }
    }

    @Test
    void positions_are_told_when_they_change_to_those_who_asked() {
        try (WireClient trading = WireClient.connect(gateway.port(), 1);
                WireClient watching = WireClient.connect(gateway.port(), 2)) {
            watching.send(Reply.of(Requests.POSITIONS).message());
            assertThat(watching.settle().getLast().is(Messages.POSITION_END)).isTrue();
            bought(trading);
            assertThat(quantities(watching.settle())).containsExactlyInAnyOrder("2", "-2");
        }
    }

    @Test
    void at_expiration_positions_vanish_and_shares_appear_and_no_execution_speaks_of_it() {
        try (WireClient client = WireClient.connect(gateway.port(), 1)) {
            VerticalSpread spread = bought(client);
            client.send(Reply.of(Requests.POSITIONS).message());
            client.settle();
            gateway.until(spread.longLeg()
                    .expiration()
                    .atTime(20, 0)
                    .atZone(MarketCalendar.NEW_YORK)
                    .toInstant());
            List<WireMessage> told = client.settle();
            assertThat(told).allMatch(message -> message.is(Messages.POSITION));
            assertThat(told.stream()
                            .filter(message -> text(message, "secType").equals("OPT"))
                            .map(message -> text(message, "quantity")))
                    .containsOnly("0");
        }
    }

    private VerticalSpread bought(WireClient client) {
        VerticalSpread spread = gateway.callSpread();
        String width =
                spread.shortLeg().strike().minus(spread.longLeg().strike()).toString();
        client.send(Sent.order(client, spread, 1, width, "bought"));
        client.settle();
        gateway.pass(Duration.ofSeconds(1));
        client.settle();
        assertThat(gateway.exchange().broker().holdings()).hasSize(2);
        return spread;
    }

    private static List<String> quantities(List<WireMessage> messages) {
        return messages.stream()
                .filter(message -> message.is(Messages.POSITION))
                .map(message -> text(message, "quantity"))
                .toList();
    }
}
