package io.spreadtrader.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.spreadtrader.core.decision.Decision;
import io.spreadtrader.core.decision.DecisionKind;
import io.spreadtrader.core.order.OrderPurpose;
import io.spreadtrader.core.signal.QueuedSignal;
import io.spreadtrader.core.signal.Signal;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.value.Direction;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.features.world.World;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Signals that arrive, and what becomes of them. */
public final class SignalSteps {
    private static final double ATR = 5;
    private static final double RSI = 65;
    private static final double STRENGTH = 0.5;

    private final World world = World.current();

    @Given("a scan on demand finds a {direction} signal on {stock}")
    @When("a scan on demand finds another {direction} signal on {stock}")
    public void finds(Direction direction, String ticker) {
        arrive(List.of(signal(Symbol.of(ticker), direction, "high-base", STRENGTH, lastPrice(Symbol.of(ticker)))));
    }

    @Given("a scan on demand finds a {direction} signal on {stock} that closed at {price}")
    public void findsClosedAt(Direction direction, String ticker, Price close) {
        arrive(List.of(signal(Symbol.of(ticker), direction, "high-base", STRENGTH, close)));
    }

    @Given("a scan on demand finds:")
    public void finds(DataTable table) {
        arrive(table.asMaps().stream().map(this::signal).toList());
    }

    private void arrive(List<Signal> signals) {
        String run = world.day() + "#on-demand-" + LocalTime.ofInstant(world.now(), MarketCalendar.NEW_YORK);
        world.trader().gather().accept(run, "on-demand", signals);
    }

    private Signal signal(Map<String, String> row) {
        Symbol symbol = Symbol.of(row.get("stock"));
        return signal(
                symbol,
                Direction.valueOf(row.getOrDefault("direction", "LONG")),
                row.getOrDefault("strategy", "high-base"),
                Double.parseDouble(row.get("strength")),
                lastPrice(symbol));
    }

    private Signal signal(Symbol symbol, Direction direction, String strategy, double strength, Price close) {
        LocalDate yesterday = world.calendar().sessionBefore(world.day()).date();
        return new Signal(symbol, yesterday, direction, strategy, close, ATR, RSI, strength, List.of());
    }

    private Price lastPrice(Symbol symbol) {
        return world.market().stock(symbol).last(world.now()).orElseThrow();
    }

    @Then("the signal on {stock} is queued for {date}")
    public void queuedFor(String ticker, LocalDate session) {
        QueuedSignal queued = newest(ticker);
        assertThat(queued.state()).isEqualTo(QueuedSignal.State.QUEUED);
        assertThat(queued.session()).isEqualTo(session);
    }

    @Then("the signal on {stock} became an entry")
    public void becameAnEntry(String ticker) {
        assertState(newest(ticker), QueuedSignal.State.DECIDED);
    }

    @Then("the signal on {stock} became an entry at {time}")
    public void becameAnEntry(String ticker, LocalTime time) {
        becameAnEntry(ticker);
        assertThat(entryDecision(ticker).at()).isEqualTo(World.at(world.day(), time));
    }

    @Then("the signal on {stock} expired because {reason}")
    public void expired(String ticker, String reason) {
        assertState(newest(ticker), QueuedSignal.State.EXPIRED);
        assertThat(newest(ticker).outcome()).isEqualTo(reason);
    }

    @Then("the signal on {stock} is denied for {reason}")
    public void denied(String ticker, String reason) {
        assertState(newest(ticker), QueuedSignal.State.DENIED);
        assertThat(newest(ticker).outcome()).isEqualTo(reason);
    }

    @Then("the signal on {stock} is denied for {reason} with:")
    public void denied(String ticker, String reason, DataTable figures) {
        denied(ticker, reason);
        assertThat(entryDecision(ticker).figures().values()).containsAllEntriesOf(figures.asMap());
    }

    @Then("the {string} signal on {stock} is denied for {reason}")
    public void denied(String strategy, String ticker, String reason) {
        QueuedSignal settled = signals(ticker)
                .filter(queued -> queued.signal().strategy().equals(strategy))
                .findFirst()
                .orElseThrow();
        assertState(settled, QueuedSignal.State.DENIED);
        assertThat(settled.outcome()).isEqualTo(reason);
    }

    @Then("the entries are, in this order:")
    public void entriesInOrder(List<String> tickers) {
        List<String> entered = world.stores().intents().all().stream()
                .filter(intent -> intent.purpose() == OrderPurpose.ENTRY)
                .map(intent -> intent.order().underlying().ticker())
                .toList();
        assertThat(entered).isEqualTo(tickers);
    }

    @Then("{int} signals were denied for {reason}")
    public void countDenied(int count, String reason) {
        assertThat(allSignals().filter(queued -> queued.outcome().equals(reason)))
                .hasSize(count);
    }

    private static void assertState(QueuedSignal queued, QueuedSignal.State state) {
        assertThat(queued.state()).as(queued.id() + ": " + queued.outcome()).isEqualTo(state);
    }

    private Decision entryDecision(String ticker) {
        return world.stores().decisions().all().stream()
                .filter(decision -> decision.kind() == DecisionKind.ENTRY)
                .filter(decision -> decision.subject().equals(ticker))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private QueuedSignal newest(String ticker) {
        return signals(ticker)
                .max(Comparator.comparing(QueuedSignal::arrivedAt))
                .orElseThrow();
    }

    private Stream<QueuedSignal> signals(String ticker) {
        return allSignals().filter(queued -> queued.signal().symbol().equals(Symbol.of(ticker)));
    }

    private Stream<QueuedSignal> allSignals() {
        return Stream.iterate(world.calendar().sessionOnOrAfter(LocalDate.of(2025, 11, 1)), session -> world.calendar()
                        .sessionAfter(session.date()))
                .limit(200)
                .flatMap(session -> world.stores().signals().signals(session.date()).stream());
    }
}
