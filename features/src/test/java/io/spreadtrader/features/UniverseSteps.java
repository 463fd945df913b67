package io.spreadtrader.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.spreadtrader.core.config.Settings;
import io.spreadtrader.core.port.StockFacts;
import io.spreadtrader.core.universe.ExclusionReason;
import io.spreadtrader.core.universe.FilterUniverse;
import io.spreadtrader.core.universe.UniverseResult;
import io.spreadtrader.core.value.Bar;
import io.spreadtrader.core.value.BarSeries;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.features.world.DailyBars;
import io.spreadtrader.features.world.World;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Which stocks may be traded at all. */
public final class UniverseSteps {
    private final World world = World.current();
    private Optional<UniverseResult> result = Optional.empty();

    @Given("a universe of:")
    public void universe(DataTable table) {
        table.asMaps().forEach(this::list);
    }

    private void list(Map<String, String> row) {
        Symbol symbol = Symbol.of(row.get("stock"));
        double[] closes = new double[60];
        Arrays.fill(closes, Double.parseDouble(row.get("price")));
        long volume = Long.parseLong(row.get("volume"));
        world.bars().give(DailyBars.until(world.day(), symbol, closes, 0.01, volume, world.calendar()));
        double cap = Settings.MIN_MARKET_CAP.read(row.get("market cap")).dollars();
        world.facts().give(symbol, new StockFacts(world.day(), cap, "Industry", OptionalDouble.empty()));
        world.facts().list(symbol, row.get("optionable").equals("yes"));
    }

    @Given("{stock} has traded {int} shares today so far")
    public void tradedToday(String ticker, int shares) {
        Symbol symbol = Symbol.of(ticker);
        BarSeries known = world.bars().daily(symbol, asOf(world.day())).orElseThrow();
        double close = known.close(known.size() - 1);
        world.bars().give(known.plus(new Bar(world.day(), close, close, close, close, shares)));
    }

    @Given("the fundamentals of {stock} are of {date}")
    public void factsOf(String ticker, LocalDate asOf) {
        StockFacts known = world.facts().facts(Symbol.of(ticker), asOf).orElseThrow();
        world.facts().give(Symbol.of(ticker), known);
    }

    @When("the universe is filtered")
    public void filtered() {
        filter(asOf(world.day()));
    }

    @When("the universe is filtered {int} days after the last bar")
    public void filteredLater(int days) {
        LocalDate lastBar = world.calendar().sessionBefore(world.day()).date();
        filter(asOf(lastBar.plusDays(days)));
    }

    private void filter(Instant asOf) {
        FilterUniverse filter =
                new FilterUniverse(world.bars(), world.facts(), world.configuration(), world.calendar());
        result = Optional.of((UniverseResult) filter.filter(world.bars().symbols(), asOf));
    }

    private static Instant asOf(LocalDate date) {
        return World.at(date, LocalTime.of(15, 0));
    }

    @Then("{stock} is selected")
    public void selected(String ticker) {
        assertThat(result.orElseThrow().selected()).contains(Symbol.of(ticker));
    }

    @Then("{stock} is excluded for {reason}")
    public void excluded(String ticker, String reason) {
        assertThat(result.orElseThrow().excluded().get(Symbol.of(ticker)))
                .isNotNull()
                .satisfies(exclusion -> assertThat(exclusion.reason()).isEqualTo(ExclusionReason.valueOf(reason)));
    }

    @Then("exactly {stocks} are selected")
    public void exactlySelected(List<String> tickers) {
        assertThat(result.orElseThrow().selected()).extracting(Symbol::ticker).isEqualTo(tickers);
    }

    @Then("the count per reason is:")
    public void counts(Map<String, Integer> counts) {
        Map<String, Integer> found = result.orElseThrow().countByReason().entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().name(), Map.Entry::getValue));
        assertThat(found).isEqualTo(counts);
    }
}
