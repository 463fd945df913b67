package io.spreadtrader.ibkr.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.port.ChainSource;
import io.spreadtrader.core.port.ChainSourceContract;
import io.spreadtrader.core.value.Symbol;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Chains of the simulated Gateway, every strike of them, are the exchange's own. */
class ChainsOverTcpTest extends ChainSourceContract {
    private static final LocalDate FROM = SeededGateway.DAY.plusDays(20);
    private static final LocalDate TO = LocalDate.of(2026, 2, 20);

    private final SimulatedGateway gateway = SeededGateway.open();
    private final IbkrChains chains = gateway.chains(StrikeWindow.EVERYTHING);

    @AfterEach
    void close() {
        gateway.close();
    }

    @Override
    protected ChainSource chains() {
        return chains;
    }

    @Override
    protected Symbol quotedSymbol() {
        return SeededGateway.OPTIONABLE.getFirst();
    }

    @Override
    protected LocalDate from() {
        return FROM;
    }

    @Override
    protected LocalDate to() {
        return TO;
    }

    @Test
    void every_figure_of_every_series_is_the_exchanges() {
        for (Symbol symbol : SeededGateway.OPTIONABLE.subList(0, 6)) {
            assertThat(chains.chain(symbol, FROM, TO))
                    .isEqualTo(gateway.exchange().chains().chain(symbol, FROM, TO));
        }
        assertThat(chains.unquoted()).isZero();
    }

    @Test
    void a_stock_without_options_has_no_chain() {
        Symbol without = SeededGateway.MARKET.symbols().stream()
                .filter(symbol -> !SeededGateway.OPTIONABLE.contains(symbol))
                .findFirst()
                .orElseThrow();

        assertThat(chains.chain(without, FROM, TO)).isEmpty();
    }
}
