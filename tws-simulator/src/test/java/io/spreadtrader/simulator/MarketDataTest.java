package io.spreadtrader.simulator;

import static io.spreadtrader.simulator.WireClient.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.OptionQuote;
import io.spreadtrader.tws.wire.Messages;
import io.spreadtrader.tws.wire.Requests;
import io.spreadtrader.tws.wire.WireMessage;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MarketDataTest {
    @RegisterExtension
    final SimulatedGateway gateway = new SimulatedGateway();

    @Test
    void an_options_line_carries_its_quote_to_the_last_digit() {
        OptionContract contract = gateway.callSpread().longLeg();
        OptionQuote quote = gateway.exchange().quotes().option(contract).orElseThrow();
        try (WireClient client = WireClient.connect(gateway.port(), 1)) {
            int conId = Sent.conId(client, contract);
            client.send(Reply.of(Requests.MARKET_DATA)
                    .with("requestId", 5)
                    .with("conId", conId)
                    .with("exchange", "SMART")
                    .with("genericTicks", "100,101")
                    .message());
            List<WireMessage> told = client.settle();
            assertThat(tick(told, Tick.BID, "price")).isEqualTo(quote.bid().toString());
            assertThat(tick(told, Tick.ASK, "price")).isEqualTo(quote.ask().toString());
            assertThat(tick(told, Tick.BID, "size")).isEqualTo(Integer.toString(quote.bidSize()));
            assertThat(tick(told, Tick.VOLUME, "size")).isEqualTo(Long.toString(quote.volume()));
            assertThat(tick(told, Tick.CALL_OPEN_INTEREST, "size")).isEqualTo(Long.toString(quote.openInterest()));
            assertThat(tick(told, Tick.MODEL_COMPUTATION, "impliedVolatility"))
                    .isEqualTo(Double.toString(quote.brokerImpliedVolatility().orElseThrow()));
            assertThat(tick(told, Tick.HALTED, "value")).isEqualTo("0.0");
        }
    }

    @Test
    void a_line_is_told_what_changed_until_it_is_cancelled() {
        try (WireClient client = WireClient.connect(gateway.port(), 1)) {
            client.send(stock(5, false));
            client.settle();
            gateway.pass(Duration.ofMinutes(5));
            List<WireMessage> changed = client.settle();
            assertThat(changed).isNotEmpty();
            gateway.simulator().marketMoved();
            assertThat(client.settle()).isEmpty();
            client.send(
                    Reply.of(Requests.CANCEL_MARKET_DATA).with("requestId", 5).message());
            client.settle();
            gateway.pass(Duration.ofMinutes(5));
            assertThat(client.settle()).isEmpty();
        }
    }

    @Test
    void a_snapshot_ends_and_is_no_line() {
        try (WireClient client = WireClient.connect(gateway.port(), 1)) {
            client.send(stock(5, true));
            assertThat(client.settle().getLast().is(Messages.TICK_SNAPSHOT_END)).isTrue();
            gateway.pass(Duration.ofMinutes(5));
            assertThat(client.settle()).isEmpty();
        }
    }

    @Test
    void cancelling_a_line_there_never_was_is_an_error_and_no_more() {
        try (WireClient client = WireClient.connect(gateway.port(), 1)) {
            client.send(
                    Reply.of(Requests.CANCEL_MARKET_DATA).with("requestId", 5).message());
            assertThat(code(client.settle().getLast())).isEqualTo(300);
            client.send(stock(5, false));
            assertThat(client.settle()).isNotEmpty();
        }
    }

    @Test
    void the_hundred_and_first_line_is_refused_with_101() {
        try (WireClient client = WireClient.connect(gateway.port(), 1)) {
            for (int line = 1; line <= QuoteDesk.MOST_LINES; line++) {
                client.send(stock(line, false));
            }
            assertThat(client.settle()).noneMatch(message -> message.is(Messages.ERROR) && code(message) < 2000);
            client.send(stock(500, false));
            assertThat(code(client.settle().getLast())).isEqualTo(101);
        }
    }

    @Test
    void daily_bars_are_those_of_the_market_and_nothing_later() {
        try (WireClient client = WireClient.connect(gateway.port(), 1)) {
            client.send(Reply.of(Requests.HISTORICAL_DATA)
                    .with("requestId", 6)
                    .with("symbol", gateway.symbol().ticker())
                    .with("secType", "STK")
                    .with("exchange", "SMART")
                    .with("currency", "USD")
                    .with("endDateTime", "20270101 00:00:00")
                    .with("barSize", "1 day")
                    .with("duration", "20 D")
                    .with("whatToShow", "TRADES")
                    .message());
            Request bars = Request.of(client.await(Messages.HISTORICAL_DATA));
            assertThat(bars.rows("bars")).hasSize(20);
            assertThat(bars.rows("bars").getLast().text("date")).isEqualTo("20260114");
            assertThat(client.await(Messages.HISTORICAL_DATA_END)).isNotNull();
        }
    }

    private WireMessage stock(int requestId, boolean isSnapshot) {
        return Reply.of(Requests.MARKET_DATA)
                .with("requestId", requestId)
                .with("symbol", gateway.symbol().ticker())
                .with("secType", "STK")
                .with("exchange", "SMART")
                .with("currency", "USD")
                .with("snapshot", isSnapshot)
                .message();
    }

    private static int code(WireMessage error) {
        return Integer.parseInt(text(error, "code"));
    }

    private static String tick(List<WireMessage> told, int type, String column) {
        return told.stream()
                .filter(message ->
                        message.layout().name().startsWith("tick") && !message.is(Messages.TICK_REQUEST_PARAMETERS))
                .filter(message -> text(message, "tickType").equals(Integer.toString(type)))
                .map(message -> text(message, column))
                .findFirst()
                .orElse("not told");
    }
}
