package io.spreadtrader.ibkr.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.config.Origin;
import io.spreadtrader.core.config.Settings;
import io.spreadtrader.core.signal.Signal;
import io.spreadtrader.core.spread.Candidate;
import io.spreadtrader.core.spread.Selection;
import io.spreadtrader.core.spread.SelectionContext;
import io.spreadtrader.core.spread.SpreadSelector;
import io.spreadtrader.core.value.Direction;
import io.spreadtrader.core.value.OptionChain;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.Symbol;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a window of strikes leaves out is nothing a selection would have taken. */
class SelectionOverTcpTest {
    private static final List<LocalDate> DAYS =
            List.of(SeededGateway.DAY, SeededGateway.DAY.plusDays(1), SeededGateway.DAY.plusDays(3));

    private final SimulatedGateway gateway = SeededGateway.open();
    private final IbkrChains chains = gateway.chains(StrikeWindow.STANDARD);
    private int selected;
    private int whole;
    private int read;

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void the_chain_over_tcp_selects_the_same_spreads_with_the_same_figures_as_the_exchanges_own() {
        for (LocalDate day : DAYS) {
            gateway.moveTo(SeededGateway.hourBeforeClose(day));
            for (Symbol symbol : SeededGateway.OPTIONABLE.subList(0, 12)) {
                compare(symbol, day);
            }
        }
        assertThat(selected).as("selections that found a spread").isGreaterThan(40);
        assertThat(read).as("of %s quotes were read", whole).isLessThan(whole * 2 / 3);
        assertThat(chains.unquoted()).isZero();
    }

    private void compare(Symbol symbol, LocalDate day) {
        LocalDate from = day.plusDays(Configuration.STANDARD.get(Settings.MIN_DAYS));
        LocalDate to = day.plusDays(Configuration.STANDARD.get(Settings.MAX_DAYS));
        OptionChain all = gateway.exchange().chains().chain(symbol, from, to).orElseThrow();
        OptionChain some = chains.chain(symbol, from, to).orElseThrow();
        whole += all.quotes().size();
        read += some.quotes().size();
        assertThat(all.quotes()).containsAll(some.quotes());
        for (String style : List.of("debit", "credit")) {
            for (Direction direction : Direction.values()) {
                List<Candidate> expected = ranked(symbol, all, direction, style);
                assertThat(ranked(symbol, some, direction, style))
                        .as("%s on %s, %s by %s", symbol, day, direction, style)
                        .isEqualTo(expected);
                selected += expected.isEmpty() ? 0 : 1;
            }
        }
    }

    private List<Candidate> ranked(Symbol symbol, OptionChain chain, Direction direction, String style) {
        Configuration configuration =
                Configuration.STANDARD.with(Settings.STYLE, style, new Origin(Origin.Layer.FLAG, "--style"));
        Signal signal = new Signal(
                symbol,
                gateway.calendar().dateOf(chain.at()),
                direction,
                "base",
                Price.ofCents(10_000),
                1,
                50,
                0.5,
                List.of());
        SelectionContext context = new SelectionContext(
                chain.at(),
                signal.date(),
                SimulatedGateway.RATES,
                SeededGateway.MARKET.events(),
                OptionalDouble.empty(),
                0.25);
        Selection selection = new SpreadSelector(configuration).select(signal, chain, context);
        return selection instanceof Selection.Selected(List<Candidate> ranked, var _) ? ranked : List.of();
    }
}
