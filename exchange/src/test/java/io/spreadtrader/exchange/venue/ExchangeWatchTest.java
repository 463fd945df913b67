package io.spreadtrader.exchange.venue;

import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.value.Price;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExchangeWatchTest {
    @Test
    void a_gateway_that_watches_hears_every_event_as_the_journal_does_also_those_the_listener_is_not_told() {
        TradingFloor floor = ContractFloor.floor();
        List<ExchangeEvent> watched = new ArrayList<>();
        floor.exchange.watch(watched::add);
        floor.place(TradingFloor.open("first", ContractFloor.LOWER, ContractFloor.UPPER, 1, "0.01"));
        floor.pass(Duration.ofSeconds(1));
        floor.exchange.modify(TradingFloor.name("first"), Price.parse("0.02"));
        floor.pass(Duration.ofSeconds(1));
        assertThat(watched)
                .isEqualTo(floor.journal.subList(1, floor.journal.size()))
                .hasAtLeastOneElementOfType(ExchangeEvent.OrderModified.class);
    }
}
