package io.spreadtrader.features;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;
import io.spreadtrader.core.port.StockEvent;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.PutCall;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.features.world.DailyBars;
import io.spreadtrader.features.world.ScriptedStock;
import io.spreadtrader.features.world.World;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prices, quotes, events and the time of day. */
public final class MarketSteps {
    private final World world = World.current();

    @Given("the market day is {date}")
    public void day(LocalDate date) {
        world.startOn(date);
    }

    @Given("the setting {string} is {string}")
    public void setting(String key, String value) {
        world.set(key, value);
    }

    @Given("orders cross to natural at once")
    public void naturalAtOnce() {
        world.set("price", "natural");
    }

    /** Entries cross at once; exits walk as they always do. */
    @Given("entries start at natural")
    public void entriesAtNatural() {
        world.set("walk-start", "1");
        world.set("walk-end", "1");
    }

    @Given("the account starts with ${int}")
    public void equity(int dollars) {
        world.set("starting-equity", Integer.toString(dollars));
    }

    @Given("{stock} trades at {price}")
    public void tradesAt(String ticker, Price price) {
        trade(Symbol.of(ticker), price);
    }

    @When("{stock} falls to {price}")
    @When("{stock} rises to {price}")
    public void movesTo(String ticker, Price price) {
        trade(Symbol.of(ticker), price);
    }

    private void trade(Symbol symbol, Price price) {
        world.market().stock(symbol).tradeAt(price, world.now());
        if (!world.bars().has(symbol)) {
            world.bars().give(DailyBars.quiet(world.day(), symbol, price, world.calendar()));
        }
    }

    @Given("{stock} options expiring {date} are quoted:")
    @When("{stock} options expiring {date} become:")
    public void quoted(String ticker, LocalDate expiration, DataTable table) {
        Symbol symbol = Symbol.of(ticker);
        ScriptedStock stock = world.market().stock(symbol);
        for (Map<String, String> row : table.asMaps()) {
            stock.quote(
                    contract(symbol, expiration, row.get("option")),
                    new ScriptedStock.Prices(Price.parse(row.get("bid")), Price.parse(row.get("ask"))),
                    world.now());
        }
    }

    @When("the calls of {stocks} expiring {date} become:")
    public void quoted(List<String> tickers, LocalDate expiration, DataTable table) {
        tickers.forEach(ticker -> quoted(ticker, expiration, table));
    }

    /** "255 call". */
    static OptionContract contract(Symbol symbol, LocalDate expiration, String text) {
        String[] words = text.split(" ");
        return OptionContract.of(
                symbol, expiration, Price.parse(words[0]), PutCall.valueOf(words[1].toUpperCase(Locale.ROOT)));
    }

    @Given("these stocks trade, and their options are quoted, like {stock}:")
    public void alike(String model, DataTable table) {
        for (Map<String, String> row : table.asMaps()) {
            Symbol symbol = Symbol.of(row.get("stock"));
            copy(model, symbol);
            if (row.get("sector") != null) {
                world.facts().inSector(symbol, row.get("sector"), world.day());
            }
            if (row.get("beta") != null) {
                world.facts().withBeta(symbol, Double.parseDouble(row.get("beta")), world.day());
            }
        }
    }

    @Given("{stocks} trade and are quoted like {stock}")
    @Given("{stocks} trades and is quoted like {stock}")
    public void alike(List<String> tickers, String model) {
        tickers.forEach(ticker -> copy(model, Symbol.of(ticker)));
    }

    private void copy(String model, Symbol symbol) {
        ScriptedStock original = world.stock(model);
        if (!symbol.equals(Symbol.of(model))) {
            trade(symbol, original.last(world.now()).orElseThrow());
            for (OptionContract contract : original.contracts()) {
                OptionContract twin =
                        OptionContract.of(symbol, contract.expiration(), contract.strike(), contract.right());
                world.market()
                        .stock(symbol)
                        .quote(twin, original.prices(contract, world.now()).orElseThrow(), world.now());
            }
        }
    }

    @When("trading in {stock} is halted")
    public void halted(String ticker) {
        world.stock(ticker).halt(true, world.now());
    }

    @When("trading in {stock} resumes")
    public void resumed(String ticker) {
        world.stock(ticker).halt(false, world.now());
    }

    @When("the feed of {stock} falls silent")
    public void silent(String ticker) {
        world.stock(ticker).fallSilent(world.now());
    }

    @When("the feed of {stock} options falls silent")
    public void optionsSilent(String ticker) {
        world.stock(ticker).fallSilentInOptions(world.now());
    }

    @When("nobody shows any size in {stock} options")
    public void nobody(String ticker) {
        world.stock(ticker).display(0, world.now());
    }

    @When("{int} contracts are shown in {stock} options")
    public void shown(int contracts, String ticker) {
        world.stock(ticker).display(contracts, world.now());
    }

    @Given("{stock} reports earnings on {date} {word}")
    public void earnings(String ticker, LocalDate date, String time) {
        announce(
                ticker,
                new StockEvent.Earnings(
                        date,
                        StockEvent.ReportTime.valueOf(
                                time.toUpperCase(Locale.ROOT).replace('-', '_'))));
    }

    @Given("{stock} goes ex a dividend of {price} on {date}")
    public void dividend(String ticker, Price amount, LocalDate date) {
        announce(ticker, new StockEvent.ExDividend(date, amount.dollars(), false));
    }

    @Given("{stock} goes ex a special dividend of {price} on {date}")
    public void specialDividend(String ticker, Price amount, LocalDate date) {
        announce(ticker, new StockEvent.ExDividend(date, amount.dollars(), true));
    }

    @Given("{stock} goes ex a dividend of {price} on {date} that nobody told us of")
    public void surprise(String ticker, Price amount, LocalDate date) {
        world.marketEvents().announce(Symbol.of(ticker), new StockEvent.ExDividend(date, amount.dollars(), false));
    }

    @Given("{stock} is merged into another company on {date}")
    public void merger(String ticker, LocalDate date) {
        announce(ticker, new StockEvent.CorporateAction(date, "merger"));
    }

    @Given("{stock} splits {double} for 1 on {date}")
    public void split(String ticker, double ratio, LocalDate date) {
        announce(ticker, new StockEvent.Split(date, ratio));
    }

    private void announce(String ticker, StockEvent event) {
        world.knownEvents().announce(Symbol.of(ticker), event);
        world.marketEvents().announce(Symbol.of(ticker), event);
    }

    @Given("no event dates of {stock} are known")
    public void unknown(String ticker) {
        world.knownEvents().forget(Symbol.of(ticker));
    }

    @When("it is {time}")
    public void itIs(LocalTime time) {
        world.runUntil(world.day(), time);
    }

    @When("it is {time} on {date}")
    public void itIs(LocalTime time, LocalDate date) {
        world.runUntil(date, time);
    }

    @When("a minute passes")
    public void minute() {
        world.run(Duration.ofMinutes(1));
    }

    @When("{int} minutes pass")
    public void minutes(int count) {
        world.run(Duration.ofMinutes(count));
    }

    @When("{int} seconds pass")
    public void seconds(int count) {
        world.run(Duration.ofSeconds(count));
    }

    @When("the session ends")
    public void sessionEnds() {
        Instant close = world.calendar().session(world.day()).orElseThrow().close();
        world.runUntil(close.plus(Duration.ofMinutes(1)));
    }

    /** Sessions named by nobody: only what happens by itself. */
    @When("the sessions up to {date} pass")
    public void sessionsPass(LocalDate date) {
        world.runUntil(date, LocalTime.of(16, 1));
    }
}
