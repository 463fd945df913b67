package io.spreadtrader.simulator;

import static io.spreadtrader.simulator.WireClient.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.tws.wire.Layout;
import io.spreadtrader.tws.wire.Messages;
import io.spreadtrader.tws.wire.Requests;
import io.spreadtrader.tws.wire.WireMessage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AliasTest {
    @RegisterExtension
    final SimulatedGateway gateway = new SimulatedGateway(standard -> standard.withAlias(Symbol.of("AAPL")));

    private static List<WireMessage> asked(WireClient client, Layout layout, String symbol) {
        client.send(Reply.of(layout)
                .with("requestId", 7)
                .with("symbol", symbol)
                .with("secType", "STK")
                .with("exchange", "SMART")
                .with("currency", "USD")
                .message());
        return client.settle();
    }

    @Test
    void the_alias_finds_the_first_company_with_options_under_its_own_name() {
        try (WireClient client = WireClient.connect(gateway.port(), 1)) {
            client.settle();
            WireMessage details =
                    asked(client, Requests.CONTRACT_DETAILS, "AAPL").getFirst();
            assertThat(text(details, "symbol")).isEqualTo(gateway.symbol().ticker());
            assertThat(text(details, "longName")).endsWith("(SIMULATED)");
            assertThat(asked(client, Requests.MARKET_DATA, "AAPL")).noneMatch(message -> message.is(Messages.ERROR));
            client.send(Reply.of(Requests.OPTION_PARAMETERS)
                    .with("requestId", 8)
                    .with("symbol", "AAPL")
                    .message());
            assertThat(client.settle().getFirst().is(Messages.OPTION_PARAMETERS))
                    .isTrue();
        }
    }

    @Test
    void any_other_unlisted_name_is_unknown() {
        try (WireClient client = WireClient.connect(gateway.port(), 1)) {
            client.settle();
            assertThat(text(asked(client, Requests.CONTRACT_DETAILS, "MSFT").getFirst(), "code"))
                    .isEqualTo("200");
        }
    }
}
