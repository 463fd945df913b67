package io.spreadtrader.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.spreadtrader.core.position.ExitReason;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.position.PositionState;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.Stock;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.features.world.World;
import java.util.List;

/** Shares that came of options, and what is left of the spread they came from. */
public final class AssignmentSteps {
    private final World world = World.current();
    private int assigned;
    private int contracts;

    @Then("{int} {stock} shares are owed")
    public void owed(int shares, String ticker) {
        assertThat(shares(ticker)).isEqualTo(-shares);
    }

    @Then("{int} {stock} shares are held")
    public void held(int shares, String ticker) {
        assertThat(shares(ticker)).isEqualTo(shares);
    }

    /** Which of the contracts it reaches is drawn by the exchange. */
    @Then("a part of {int} contracts in {stock} is assigned")
    public void partAssigned(int all, String ticker) {
        contracts = all;
        assigned = -shares(ticker) / OptionContract.STANDARD_MULTIPLIER;
        assertThat(assigned).isBetween(1, all - 1);
    }

    @When("the exchange assigns {int} contracts of {stock}")
    public void assign(int count, String ticker) {
        world.assign(rest(ticker).spread().shortLeg(), count);
    }

    @Then("the rest of the position in {stock} is {word} with {int} contracts")
    public void restIs(String ticker, String state, int left) {
        assertThat(rest(ticker).state()).isEqualTo(PositionState.valueOf(state));
        assertThat(rest(ticker).openContracts()).isEqualTo(left);
    }

    @Then("the rest of the position in {stock} is closed for {exit}")
    public void restClosed(String ticker, ExitReason reason) {
        assertThat(rest(ticker).state()).isEqualTo(PositionState.CLOSED);
        assertThat(rest(ticker).exitReason()).contains(reason);
        assertThat(world.stores().portfolio().current().reservations()).isEmpty();
    }

    /** Of a spread that was split, what keeps its name. */
    private Position rest(String ticker) {
        return world.stores().positions().all().stream()
                .filter(position -> position.underlying().equals(Symbol.of(ticker)))
                .findFirst()
                .orElseThrow();
    }

    @Then("what was not assigned is held in {stock} as whole spreads")
    public void restIsWhole(String ticker) {
        Position position = rest(ticker);
        assertThat(shares(ticker)).isZero();
        assertThat(List.of(
                        position.ledger().quantity(position.spread().longLeg()),
                        -position.ledger().quantity(position.spread().shortLeg())))
                .containsOnly(contracts - assigned);
    }

    private int shares(String ticker) {
        return world.broker().holdings().getOrDefault(new Stock(Symbol.of(ticker)), 0);
    }
}
