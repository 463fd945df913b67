package io.spreadtrader.grpc.messages;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import io.spreadtrader.core.broker.BrokerCondition;
import io.spreadtrader.core.signal.Signal;
import io.spreadtrader.core.value.BarSeries;
import io.spreadtrader.core.value.BarSeriesBuilder;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.core.value.Symbol;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What must always hold: a value written as a message, sent as bytes and read again is equal to itself; nothing is
 * rounded, cut or left out.
 */
class RoundTripTest {
    private static final int VALUES = 500;

    @Test
    void keeps_every_stock_quote() {
        keeps(MadeUp::stockQuote, Quotes::message, Quotes::stockQuote);
    }

    @Test
    void keeps_every_option_quote() {
        keeps(MadeUp::optionQuote, Quotes::message, Quotes::optionQuote);
    }

    @Test
    void keeps_every_chain() {
        keeps(MadeUp::chain, Quotes::message, Quotes::chain);
    }

    @Test
    void keeps_every_instrument() {
        keeps(MadeUp::instrument, Instruments::message, Instruments::instrument);
    }

    @Test
    void keeps_every_order() {
        keeps(MadeUp::order, Orders::message, Orders::order);
    }

    @Test
    void keeps_every_execution() {
        keeps(MadeUp::execution, Orders::message, Orders::execution);
    }

    @Test
    void keeps_every_change_of_holdings() {
        keeps(MadeUp::holdingChanged, Orders::message, Orders::holdingChanged);
    }

    @Test
    void keeps_every_completed_order() {
        keeps(MadeUp::completedOrder, Orders::message, Orders::completed);
    }

    @ParameterizedTest
    @EnumSource
    void keeps_every_condition_whatever_is_said_beside_it(BrokerCondition condition) {
        assertThat(Conditions.condition(Conditions.message(condition), true)).isEqualTo(condition);
        assertThat(Conditions.condition(Conditions.message(condition), false)).isEqualTo(condition);
    }

    @Test
    void keeps_every_account() {
        keeps(MadeUp::account, Accounts::message, Accounts::account);
    }

    @Test
    void keeps_every_what_if() {
        keeps(MadeUp::whatIf, Accounts::message, Accounts::whatIf);
    }

    @Test
    void keeps_every_instant() {
        keeps(MadeUp::instant, Times::message, Times::instant);
    }

    @Test
    void keeps_every_signal_and_names_each_direction_once() {
        Symbol symbol = Symbol.of("AAPL");
        for (int seed = 0; seed < VALUES; seed++) {
            MadeUp values = new MadeUp(seed);
            List<Signal> signals = List.of(values.signal(symbol), values.signal(symbol), values.signal(symbol));
            var message = sent(Signals.message(signals));
            assertThat(Signals.signals(symbol, message)).isEqualTo(signals);
            assertThat(message.getSignalTypesList())
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(signals.stream()
                            .map(signal -> signal.direction().name())
                            .distinct()
                            .toList());
        }
    }

    @Test
    void keeps_every_bar() {
        for (int seed = 0; seed < 20; seed++) {
            BarSeries bars = BarSeriesBuilder.aBarSeries()
                    .randomWalk(seed * 5, 100, seed)
                    .build();
            assertThat(Bars.bars(sent(Bars.message(bars))).hasSameBarsAs(bars)).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void keeps_every_label(DataLabel label) {
        assertThat(Labels.label(Labels.message(label))).isEqualTo(label);
    }

    private static <T, M extends Message> void keeps(
            Function<MadeUp, T> making, Function<T, M> writing, Function<M, T> reading) {
        for (int seed = 0; seed < VALUES; seed++) {
            T value = making.apply(new MadeUp(seed));
            assertThat(reading.apply(sent(writing.apply(value)))).isEqualTo(value);
        }
    }

    /** As bytes and back. */
    @SuppressWarnings("unchecked") // the parser of a message makes messages of its own class
    private static <M extends Message> M sent(M message) {
        try {
            return (M) message.getParserForType().parseFrom(message.toByteArray());
        } catch (InvalidProtocolBufferException e) {
            throw new AssertionError(e);
        }
    }
}
