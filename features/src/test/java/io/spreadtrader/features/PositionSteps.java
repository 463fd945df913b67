package io.spreadtrader.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.spreadtrader.core.alert.Severity;
import io.spreadtrader.core.decision.Decision;
import io.spreadtrader.core.decision.DecisionKind;
import io.spreadtrader.core.order.OrderPurpose;
import io.spreadtrader.core.position.ExitReason;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.position.PositionState;
import io.spreadtrader.core.value.Direction;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.features.world.World;
import java.time.Duration;
import java.time.LocalTime;

/** Positions from their entry to their end, and the books around them. */
public final class PositionSteps {
    private final World world = World.current();
    private final SignalSteps signals = new SignalSteps();

    /** Entered as every position is: a signal, the day's run, a decision, an order, a fill. */
    @Given("a {direction} signal on {stock} was entered today")
    public void entered(Direction direction, String ticker) {
        world.runUntil(world.day(), LocalTime.of(14, 59));
        signals.finds(direction, ticker);
        world.runUntil(world.day(), LocalTime.of(15, 2));
        assertThat(world.position(ticker)).as(ticker + " is held").isPresent();
        assertThat(position(ticker).state()).isEqualTo(PositionState.OPEN);
    }

    @Then("{int} {string} are held")
    public void held(int contracts, String spread) {
        Position position = position(spread.split(" ")[1]);
        assertThat(position.spread().toString()).isEqualTo(spread);
        assertThat(position.openContracts()).isEqualTo(contracts);
    }

    @Then("{int} {string} are held, bought at {price}")
    public void heldBoughtAt(int contracts, String spread, Price price) {
        held(contracts, spread);
        assertThat(position(spread.split(" ")[1]).averagePremium()).isEqualTo(price);
    }

    @Then("{int} {string} are held, sold for {price}")
    public void heldSoldFor(int contracts, String spread, Price price) {
        heldBoughtAt(contracts, spread, price.negated());
    }

    @Then("nothing is held in {stock}")
    public void nothingHeld(String ticker) {
        assertThat(world.broker().holdings().keySet())
                .noneMatch(instrument -> instrument.underlying().equals(Symbol.of(ticker)));
    }

    @Then("the position in {stock} is still open")
    public void stillOpen(String ticker) {
        assertThat(position(ticker).state()).isEqualTo(PositionState.OPEN);
        assertThat(world.intents(ticker, OrderPurpose.EXIT)).isEmpty();
    }

    @Then("the position in {stock} is {word}")
    public void isInState(String ticker, String state) {
        assertThat(position(ticker).state()).isEqualTo(PositionState.valueOf(state));
    }

    @Then("the position in {stock} exits for {exit}")
    public void exitsFor(String ticker, ExitReason reason) {
        assertThat(exitDecision(ticker).outcome()).isEqualTo(reason.name());
    }

    @Then("the position in {stock} exits for {exit} at {time}")
    public void exitsFor(String ticker, ExitReason reason, LocalTime time) {
        exitsFor(ticker, reason);
        assertThat(exitDecision(ticker).at()).isEqualTo(World.at(world.day(), time));
    }

    @Then("the position in {stock} exits for {exit} with:")
    public void exitsWith(String ticker, ExitReason reason, DataTable figures) {
        exitsFor(ticker, reason);
        assertThat(exitDecision(ticker).figures().values()).containsAllEntriesOf(figures.asMap());
    }

    /** Closed, told, and right to the cent. */
    @Then("the position in {stock} is closed for {exit}, earning ${money} before fees")
    public void closedEarning(String ticker, ExitReason reason, Money realized) {
        closed(ticker, reason);
        assertThat(position(ticker).ledger().realized()).isEqualTo(realized);
    }

    @Then("the position in {stock} is closed for {exit}")
    public void closed(String ticker, ExitReason reason) {
        // What was just sent is tens of milliseconds away from the exchange.
        world.run(Duration.ofSeconds(1));
        Position position = position(ticker);
        assertThat(position.state()).isEqualTo(PositionState.CLOSED);
        assertThat(position.exitReason()).contains(reason);
        assertThat(position.ledger().isFlat()).isTrue();
        nothingHeld(ticker);
        assertThat(world.stores().portfolio().current().reservations()).doesNotContainKey(position.id());
        booksBalance();
    }

    @Then("the exit of {stock} was alerted as {severity} with its numbers")
    public void exitAlerted(String ticker, Severity severity) {
        Decision decision = exitDecision(ticker);
        assertThat(decision.figures().isEmpty()).isFalse();
        assertThat(world.alerts().received()).anySatisfy(message -> {
            assertThat(message.alert().severity()).isEqualTo(severity);
            assertThat(message.alert().text())
                    .startsWith("Exit " + decision.outcome())
                    .contains(position(ticker).spread().toString())
                    .contains(decision.figures().toString());
        });
    }

    @Then("{stock} was exited once only")
    public void exitedOnce(String ticker) {
        assertThat(world.intents(ticker, OrderPurpose.EXIT)).hasSize(1);
    }

    @Then("the books balance to the cent")
    public void booksBalance() {
        assertThat(world.bookDifference()).isEqualTo(Money.ZERO);
        assertThat(world.reports())
                .allSatisfy(book -> assertThat(book.difference()).isEqualTo(Money.ZERO));
    }

    @Then("the position in {stock} paid ${money} in fees")
    public void paid(String ticker, Money fees) {
        assertThat(position(ticker).ledger().fees()).isEqualTo(fees);
    }

    private Position position(String ticker) {
        return world.position(ticker).orElseThrow(() -> new AssertionError("no position in " + ticker + " ever was"));
    }

    private Decision exitDecision(String ticker) {
        return world.stores().decisions().all().stream()
                .filter(decision -> decision.kind() == DecisionKind.EXIT)
                .filter(decision -> decision.subject().equals(ticker))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError("no exit of " + ticker + " was decided"));
    }
}
