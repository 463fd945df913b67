package io.spreadtrader.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.config.Origin;
import io.spreadtrader.core.config.Settings;
import io.spreadtrader.core.strategy.Evaluation;
import io.spreadtrader.core.strategy.Strategies;
import io.spreadtrader.core.value.BarSeries;
import io.spreadtrader.core.value.Direction;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.features.world.DailyBars;
import io.spreadtrader.features.world.World;
import java.util.Optional;

/** Bars made for a setup, and what a strategy makes of them. */
public final class StrategySteps {
    private static final long VOLUME = 2_000_000;

    private final World world = World.current();
    private Optional<BarSeries> newest = Optional.empty();

    @Given("the daily closes of {stock} are {string}, each day reaching {double} % beyond")
    public void closes(String ticker, String closes, double reach) {
        BarSeries bars = DailyBars.until(
                world.day(), Symbol.of(ticker), DailyBars.closes(closes), reach / 100, VOLUME, world.calendar());
        world.bars().give(bars);
        newest = Optional.of(bars);
    }

    @Then("{string} finds a {direction} signal")
    public void finds(String strategy, Direction direction) {
        assertFound(evaluate(strategy, ""), direction);
    }

    @Then("{string} finds no signal because of {string}")
    public void findsNone(String strategy, String condition) {
        assertNone(evaluate(strategy, ""), condition);
    }

    @Then("with {string} switched off {string} finds a {direction} signal")
    public void findsWithout(String off, String strategy, Direction direction) {
        assertFound(evaluate(strategy, off), direction);
    }

    @Then("with {string} switched off {string} finds no signal because of {string}")
    public void findsNoneWithout(String off, String strategy, String condition) {
        assertNone(evaluate(strategy, off), condition);
    }

    private Evaluation evaluate(String strategy, String off) {
        Configuration configuration =
                world.configuration().with(Settings.CONDITIONS_OFF, off, new Origin(Origin.Layer.FLAG, "scenario"));
        return Strategies.named(strategy, configuration).evaluate(newest.orElseThrow());
    }

    private static void assertFound(Evaluation evaluation, Direction direction) {
        assertThat(evaluation).isInstanceOfSatisfying(Evaluation.Found.class, found -> assertThat(
                        found.signal().direction())
                .isEqualTo(direction));
    }

    private static void assertNone(Evaluation evaluation, String condition) {
        assertThat(evaluation).isInstanceOfSatisfying(Evaluation.None.class, none -> assertThat(none.condition())
                .isEqualTo(condition));
    }
}
