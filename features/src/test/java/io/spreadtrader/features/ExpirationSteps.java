package io.spreadtrader.features;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;
import io.spreadtrader.core.value.Direction;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.features.world.World;
import java.time.LocalDate;
import java.time.LocalTime;

/** Positions that stay until their expiration because nobody takes them. */
public final class ExpirationSteps {
    private static final LocalDate EXPIRATION = LocalDate.of(2026, 4, 10);
    private static final LocalDate ENTRY = LocalDate.of(2026, 4, 7);

    private final World world = World.current();
    private final PositionSteps positions = new PositionSteps();

    @Given("nobody wants our spread from {date} on")
    public void nobodyWants(LocalDate from) {
        // Three days before, so that the whole life of the position need not be played.
        world.startOn(ENTRY);
        world.set("min-days", "3");
        world.set("exit-days", "0");
        positions.entered(Direction.LONG, "AAPL");
        world.runUntil(from, LocalTime.of(9, 0));
        world.stock("AAPL").display(0, world.now());
    }

    @When("{stock} ends at {price} on its expiration")
    public void endsAt(String ticker, Price last) {
        world.runUntil(EXPIRATION, LocalTime.of(9, 0));
        world.stock(ticker).tradeAt(last, world.now());
        world.runUntil(EXPIRATION, LocalTime.of(16, 1));
    }
}
