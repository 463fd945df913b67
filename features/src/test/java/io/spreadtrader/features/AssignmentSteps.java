package io.spreadtrader.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Then;
import io.spreadtrader.core.position.Position;
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

    @Then("what was not assigned is held in {stock} as whole spreads")
    public void restIsWhole(String ticker) {
        Position position = world.position(ticker).orElseThrow();
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
