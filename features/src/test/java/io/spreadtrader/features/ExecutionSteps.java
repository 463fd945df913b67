package io.spreadtrader.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.order.OrderPurpose;
import io.spreadtrader.core.order.OrderState;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.features.world.World;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Orders at work: their prices, their ends, and the reports about them. */
public final class ExecutionSteps {
    private final World world = World.current();

    @When("somebody at the broker takes the {word} of {stock} off the book")
    public void takenOff(String purpose, String ticker) {
        world.broker().cancel(order(purpose, ticker).id());
    }

    @When("nobody looks for {int} minutes")
    public void nobodyLooks(int minutes) {
        world.passUnattended(Duration.ofMinutes(minutes));
    }

    @When("the broker's reports of fills are delayed")
    public void delayed() {
        world.broker().delayExecutions();
    }

    @When("the delayed reports arrive")
    public void arrive() {
        world.broker().deliverExecutions();
    }

    @Then("the limits sent were:")
    public void limits(List<String> prices) {
        assertThat(world.broker().limits())
                .isEqualTo(prices.stream().map(Price::parse).toList());
    }

    @Then("no limit was beyond {price}")
    public void noLimitBeyond(Price worst) {
        assertThat(world.broker().limits()).isNotEmpty().allMatch(limit -> !limit.isAbove(worst));
    }

    @Then("the {word} of {stock} is {word}")
    public void isInState(String purpose, String ticker, String state) {
        assertThat(order(purpose, ticker).state()).isEqualTo(OrderState.valueOf(state));
    }

    @Then("the {word} of {stock} is {word} because {string}")
    public void isInState(String purpose, String ticker, String state, String why) {
        isInState(purpose, ticker, state);
        assertThat(order(purpose, ticker).note()).isEqualTo(why);
    }

    @Then("the {word} of {stock} filled {int} of {int}")
    public void filled(String purpose, String ticker, int filled, int wanted) {
        assertThat(order(purpose, ticker).filled()).isEqualTo(filled);
        assertThat(order(purpose, ticker).order().quantity()).isEqualTo(wanted);
    }

    @Then("the {word} of {stock} rests at {price}")
    public void restsAt(String purpose, String ticker, Price limit) {
        assertThat(order(purpose, ticker).order().limit()).isEqualTo(limit);
    }

    @Then("the {word} of {stock} was one order with the legs:")
    public void legs(String purpose, String ticker, List<String> legs) {
        List<String> sent = order(purpose, ticker).order().legs().stream()
                .map(leg -> (leg.ratio() > 0 ? "buy " : "sell ") + Math.abs(leg.ratio()) + " "
                        + leg.instrument().id())
                .toList();
        assertThat(sent).isEqualTo(legs);
    }

    @Then("{int} order(s) was/were sent")
    public void ordersSent(int count) {
        assertThat(world.broker().placed().stream().map(ComboOrder::id)).hasSize(count);
    }

    @Then("no order works")
    public void noOrderWorks() {
        assertThat(world.broker().openOrders()).isEmpty();
        assertThat(world.stores().intents().live()).isEmpty();
    }

    @Then("{stock} takes nothing of the portfolio's limits")
    public void nothingReserved(String ticker) {
        assertThat(world.stores().portfolio().current().reservations().values())
                .noneMatch(reservation -> reservation.underlying().ticker().equals(ticker));
    }

    @Then("{stock} takes {int} contracts of the portfolio's limits")
    public void reserved(String ticker, int contracts) {
        assertThat(world.stores().portfolio().current().reservations().values())
                .filteredOn(reservation -> reservation.underlying().ticker().equals(ticker))
                .singleElement()
                .satisfies(reservation -> assertThat(reservation.contracts()).isEqualTo(contracts));
    }

    private OrderIntent order(String purpose, String ticker) {
        return world.intent(ticker, OrderPurpose.valueOf(purpose.toUpperCase(Locale.ROOT)))
                .orElseThrow(() -> new AssertionError("no " + purpose + " of " + ticker));
    }
}
