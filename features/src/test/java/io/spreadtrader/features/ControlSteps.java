package io.spreadtrader.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.spreadtrader.core.control.AdoptDifference;
import io.spreadtrader.core.control.Adoption;
import io.spreadtrader.core.control.OperateTrading;
import io.spreadtrader.core.position.Lot;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.store.TradingMode;
import io.spreadtrader.core.store.TradingStatus;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.Stock;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.features.world.World;

/** The trading state: what a person switches, and what losses switch. */
public final class ControlSteps {
    private final World world = World.current();

    @Given("a person halts trading")
    public void halt() {
        world.trader().tradingState().halt("a person halted");
    }

    @Given("a person reduces trading")
    public void reduce() {
        world.trader().tradingState().reduce("a person reduced");
    }

    @When("a person resumes trading")
    public void resume() {
        world.trader().tradingState().resume("a person resumed");
    }

    @When("a person pulls the kill switch")
    public void flatten() {
        world.trader().tradingState().flatten("a person pulled the kill switch");
    }

    @When("an operator halts trading through the books")
    public void haltThroughTheBooks() {
        operator().halt("an operator halted");
    }

    @When("an operator resumes trading through the books")
    public void resumeThroughTheBooks() {
        operator().resume("an operator resumed");
    }

    @When("an operator flattens through the books")
    public void flattenThroughTheBooks() {
        operator().flatten("an operator pulled the kill switch");
    }

    /** As another process does it, which has the books and nothing else. */
    private OperateTrading operator() {
        return new OperateTrading(
                world.stores(), world.ports().clock(), world.ports().label());
    }

    @Given("the broker holds {int} {stock} shares nobody told us of")
    public void sharesUntold(int shares, String ticker) {
        world.broker().moveUntold(new Stock(Symbol.of(ticker)), shares);
    }

    @Given("a person closes the position in {stock} at the broker, and nobody tells us")
    public void closedByHand(String ticker) {
        for (Lot lot : world.position(ticker).orElseThrow().ledger().lots()) {
            world.broker().moveUntold(lot.instrument(), -lot.quantity());
        }
    }

    @When("an operator says that the {stock} shares, bought at {price}, are their own")
    public void sayForeign(String ticker, Price price) {
        assertThat(person().foreign(person().shown(new Stock(Symbol.of(ticker))), price, Money.ZERO, "bought by hand"))
                .isInstanceOf(Adoption.Noted.class);
    }

    @When("an operator says that the position in {stock} was closed, long leg at {price}, short leg at {price}")
    public void sayClosed(String ticker, Price longPrice, Price shortPrice) {
        Position position = world.position(ticker).orElseThrow();
        assertThat(person().fill(
                                person().shown(position.spread().longLeg(), position.id()),
                                position.id(),
                                longPrice,
                                Money.ZERO,
                                "by hand"))
                .isInstanceOf(Adoption.Noted.class);
        assertThat(person().fill(
                                person().shown(position.spread().shortLeg(), position.id()),
                                position.id(),
                                shortPrice,
                                Money.ZERO,
                                "by hand"))
                .isInstanceOf(Adoption.Noted.class);
    }

    /** As another process does it, which has the books and nothing else. */
    private AdoptDifference person() {
        return new AdoptDifference(
                world.stores(), world.ports().clock(), world.ports().label());
    }

    @Then("losses are measured on an equity of less than {int}")
    public void measuredBelow(int dollars) {
        assertThat(status().isMeasured()).isTrue();
        assertThat(status().highWaterMark())
                .isEqualTo(status().dayStartEquity())
                .isLessThan(Money.ofDollars(dollars));
    }

    @Then("trading is {word}")
    public void tradingIs(String mode) {
        assertThat(status().mode()).isEqualTo(TradingMode.valueOf(mode));
    }

    @Then("trading is {word} because {string}")
    public void tradingIs(String mode, String reason) {
        tradingIs(mode);
        assertThat(status().reason()).isEqualTo(reason);
    }

    @Given("the line to the broker is cut")
    public void cut() {
        world.broker().cut();
    }

    @When("the line to the broker is restored")
    public void restored() {
        world.broker().restore();
    }

    @Given("the broker leaves us {int} day trades")
    public void dayTrades(int left) {
        world.broker().limitDayTrades(left);
    }

    private TradingStatus status() {
        return world.stores().tradingState().current();
    }
}
