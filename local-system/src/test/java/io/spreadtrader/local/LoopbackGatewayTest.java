package io.spreadtrader.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.exchange.venue.SharedExchange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the demo's trader sees over TCP is what the exchange shows, to the last figure, and as soon. */
class LoopbackGatewayTest {
    private final World world = SmallMarket.of(1).world(1);
    private final Instant open = world.sessions().getFirst().open().plusSeconds(3_600);
    private final LocalDate today = world.sessions().getFirst().date();
    private final SharedExchange exchange = opened();
    private final MarketClock clock = new MarketClock(open);
    private final LoopbackGateway gateway = LoopbackGateway.connected(world, clock, exchange, SystemState.forgetful());

    private SharedExchange opened() {
        SharedExchange made =
                new SharedExchange(LocalSystem.exchangeOf(world, SmallMarket.SEED, SystemState.forgetful()));
        made.advanceTo(open);
        return made;
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void quotesAndChainsAreTheExchangesAtEveryInstant() {
        List<Symbol> optionable = world.bars().symbols().stream()
                .filter(symbol -> world.fundamentals().optionable(symbol).orElse(false))
                .limit(3)
                .toList();
        assertThat(optionable).isNotEmpty();
        for (int minutes = 0; minutes < 3; minutes++) {
            Instant now = open.plusSeconds(60L * minutes);
            clock.moveTo(now);
            exchange.advanceTo(now);
            gateway.marketMoved();
            optionable.forEach(this::compare);
        }
    }

    private void compare(Symbol symbol) {
        assertThat(gateway.quotes().stock(symbol))
                .isPresent()
                .isEqualTo(exchange.quotes().stock(symbol));
        assertThat(gateway.chains().chain(symbol, today.plusDays(20), today.plusDays(50)))
                .isPresent()
                .isEqualTo(exchange.chains().chain(symbol, today.plusDays(20), today.plusDays(50)));
        OptionContract contract = exchange.chains()
                .chain(symbol, today.plusDays(20), today.plusDays(50))
                .orElseThrow()
                .quotes()
                .getFirst()
                .contract();
        assertThat(gateway.quotes().option(contract))
                .isEqualTo(exchange.quotes().option(contract));
    }
}
