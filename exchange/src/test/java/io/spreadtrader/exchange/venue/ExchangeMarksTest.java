package io.spreadtrader.exchange.venue;

import io.spreadtrader.core.broker.Broker;
import io.spreadtrader.core.port.Marks;
import io.spreadtrader.core.port.MarksContract;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.PutCall;
import io.spreadtrader.core.value.Stock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

class ExchangeMarksTest extends MarksContract {
    private final TradingFloor floor = ContractFloor.floor();

    @BeforeEach
    void holdASpread() {
        floor.place(TradingFloor.open("bought", ContractFloor.LOWER, ContractFloor.UPPER, 1, "4.99"))
                .pass(Duration.ofMinutes(1));
    }

    @Override
    protected Marks marks() {
        return floor.exchange::mark;
    }

    @Override
    protected Broker broker() {
        return floor.exchange.broker();
    }

    @Override
    protected List<Instrument> instruments() {
        OptionContract unlisted = OptionContract.of(
                ContractFloor.SYMBOL, ContractFloor.LOWER.expiration(), Price.ofCents(777), PutCall.PUT);
        return List.of(ContractFloor.LOWER, ContractFloor.UPPER, new Stock(ContractFloor.SYMBOL), unlisted);
    }
}
