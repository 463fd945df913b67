package io.spreadtrader.exchange.venue;

import io.spreadtrader.core.port.ChainSource;
import io.spreadtrader.core.port.ChainSourceContract;
import io.spreadtrader.core.value.Symbol;
import java.time.LocalDate;

class ExchangeChainsTest extends ChainSourceContract {
    private final TradingFloor floor = ContractFloor.floor();

    @Override
    protected ChainSource chains() {
        return floor.exchange.chains();
    }

    @Override
    protected Symbol quotedSymbol() {
        return ContractFloor.SYMBOL;
    }

    @Override
    protected LocalDate from() {
        return TradingFloor.FRIDAY;
    }

    @Override
    protected LocalDate to() {
        return TradingFloor.FRIDAY.plusDays(21);
    }
}
