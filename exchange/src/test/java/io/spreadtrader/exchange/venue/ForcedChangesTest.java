package io.spreadtrader.exchange.venue;

import static io.spreadtrader.exchange.venue.TradingFloor.FEBRUARY;
import static io.spreadtrader.exchange.venue.TradingFloor.TEN;
import static io.spreadtrader.exchange.venue.TradingFloor.call;
import static io.spreadtrader.exchange.venue.TradingFloor.open;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spreadtrader.core.broker.BrokerEvent.HoldingChange;
import io.spreadtrader.core.broker.BrokerEvent.HoldingChanged;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.Stock;
import io.spreadtrader.core.value.Symbol;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ForcedChangesTest {
    private final OptionContract lower = call(FEBRUARY, "100");
    private final OptionContract upper = call(FEBRUARY, "105");
    private final TradingFloor floor = new TradingFloor(new ScriptedMarket()
            .stock("ABC", TEN, "101.00")
            .option(lower, TEN, "2.00", "2.20")
            .option(upper, TEN, "0.50", "0.60"));

    @BeforeEach
    void holdThreeBullCalls() {
        floor.place(open("1", lower, upper, 3, "2.20")).pass(Duration.ofSeconds(1));
        assertThat(floor.broker.holdings()).isEqualTo(Map.of(lower, 3, upper, -3));
    }

    @Test
    void partOfTheShortLegIsAssignedAndBringsShortShares() {
        floor.exchange.assign(upper, 2);
        assertThat(floor.broker.holdings()).isEqualTo(Map.of(lower, 3, upper, -1, new Stock(Symbol.of("ABC")), -200));
        assertThat(floor.changes()).extracting(HoldingChanged::change).containsOnly(HoldingChange.ASSIGNMENT);
    }

    @Test
    void nothingIsAssignedThatIsNotShort() {
        assertThatThrownBy(() -> floor.exchange.assign(upper, 4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("held are -3");
        assertThatThrownBy(() -> floor.exchange.assign(lower, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theBrokerClosesWhatItFears() {
        floor.exchange.liquidate(List.of(lower, upper));
        assertThat(floor.broker.holdings()).isEmpty();
        assertThat(floor.changes()).extracting(HoldingChanged::change).containsOnly(HoldingChange.LIQUIDATION);
    }
}
