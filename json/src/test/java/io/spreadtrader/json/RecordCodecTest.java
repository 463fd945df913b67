package io.spreadtrader.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spreadtrader.core.broker.BrokerEvent;
import io.spreadtrader.core.port.StockEvent;
import io.spreadtrader.core.portfolio.Portfolio;
import io.spreadtrader.core.store.Change;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.PutCall;
import io.spreadtrader.core.value.Stock;
import io.spreadtrader.core.value.Symbol;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecordCodecTest {
    private static final long SEED = 20_260_105;
    private static final int VALUES_OF_EACH = 200;

    private final RecordCodec codec = new RecordCodec(Change.class, BrokerEvent.class);

    /** Nested more deeply than anything in core. */
    sealed interface Shape {
        sealed interface Round extends Shape {}

        record Circle(double radius) implements Round {}

        record Group(String name, List<Shape> members, Optional<Shape> frame) implements Shape {}

        record Priced(Map<OptionContract, Money> prices, Map<Symbol, List<Integer>> counts) implements Shape {}

        record Nothing() implements Shape {}
    }

    record Unwritable(Object anything) {}

    static Stream<Class<?>> changes() {
        return Stream.concat(
                Stream.of(Change.class.getPermittedSubclasses()),
                Stream.of(BrokerEvent.class.getPermittedSubclasses()));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void readsBackEveryChangeItWrote(Class<?> type) {
        Class<?> root = type.getInterfaces()[0];
        ArbitraryRecords arbitrary = new ArbitraryRecords(SEED);
        for (int i = 0; i < VALUES_OF_EACH; i++) {
            Object value = arbitrary.of(type);

            String json = codec.toJson(value, root);

            assertThat(codec.fromJson(json, root)).isEqualTo(value);
            assertThat(codec.toJson(codec.fromJson(json, root), root)).isEqualTo(json);
            assertThat(json).doesNotContain("\n");
        }
    }

    @Test
    void readsBackInterfacesWithinInterfaces() {
        OptionContract option =
                OptionContract.of(Symbol.of("BRK.B"), LocalDate.of(2026, 2, 20), Price.parse("412.5"), PutCall.PUT);
        Shape group = new Shape.Group(
                "all",
                List.of(
                        new Shape.Circle(1.5),
                        new Shape.Nothing(),
                        new Shape.Priced(Map.of(option, Money.ofCents(-125)), Map.of(Symbol.of("A"), List.of(1, 2)))),
                Optional.of(new Shape.Group("", List.of(), Optional.empty())));

        assertThat(codec.fromJson(codec.toJson(group, Shape.class), Shape.class))
                .isEqualTo(group);
    }

    @Test
    void writesSmallValuesAsTheirTextOrNumber() {
        assertThat(codec.toJson(Symbol.of("BRK.B"), Symbol.class)).isEqualTo("\"BRK.B\"");
        assertThat(codec.toJson(Money.parse("-1.25"), Money.class)).isEqualTo("-125");
        assertThat(codec.toJson(new Stock(Symbol.of("A")), Stock.class)).isEqualTo("\"A\"");
        assertThat(codec.toJson(new Stock(Symbol.of("A")), Instrument.class))
                .isEqualTo("{\"@type\":\"Stock\",\"underlying\":\"A\"}");
    }

    @Test
    void keepsNumbersThatJsonHasNoWordFor() {
        for (double value : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -0.0}) {
            Shape.Circle circle = new Shape.Circle(value);

            assertThat(codec.fromJson(codec.toJson(circle, Shape.class), Shape.class))
                    .isEqualTo(circle);
        }
    }

    @Test
    void keepsTheOrderOfMaps() {
        Portfolio portfolio = (Portfolio) new ArbitraryRecords(7).of(Portfolio.class);

        assertThat(codec.fromJson(codec.toJson(portfolio, Portfolio.class), Portfolio.class)
                        .reservations()
                        .keySet())
                .containsExactlyElementsOf(portfolio.reservations().keySet());
    }

    @Test
    void refusesAFieldItDoesNotKnow() {
        assertRefused("{\"@type\":\"Split\",\"date\":\"2026-01-05\",\"ratio\":2,\"cash\":1}", "no field 'cash'");
    }

    @Test
    void refusesAMissingField() {
        assertRefused("{\"@type\":\"Split\",\"date\":\"2026-01-05\"}", "lacks its field 'ratio'");
    }

    /** A component added later is empty in what was written before it. */
    record Grown(String name, Optional<String> note, List<String> parts, Map<String, Integer> counts) {}

    @Test
    void readsAMissingFieldAsEmptyWhereItCanBeEmpty() {
        assertThat(codec.fromJson("{\"name\":\"old\"}", Grown.class))
                .isEqualTo(new Grown("old", Optional.empty(), List.of(), Map.of()));
    }

    @Test
    void refusesAFieldGivenTwice() {
        assertRefused("{\"@type\":\"Split\",\"ratio\":2,\"date\":\"2026-01-05\",\"ratio\":3}", "repeats 'ratio'");
    }

    @Test
    void refusesATypeItDoesNotKnow() {
        assertRefused("{\"@type\":\"Merger\",\"date\":\"2026-01-05\"}", "no StockEvent is called 'Merger'");
        assertRefused("{\"date\":\"2026-01-05\"}", "must begin with its @type");
    }

    @Test
    void refusesAValueOfTheWrongType() {
        assertRefused("{\"@type\":\"Split\",\"date\":\"yesterday\",\"ratio\":2}", "yesterday");
        assertRefused("{\"@type\":\"Split\",\"date\":null,\"ratio\":2}", "a value was expected");
        assertRefused("{\"@type\":\"Earnings\",\"date\":\"2026-01-05\",\"time\":\"NOON\"}", "no ReportTime 'NOON'");
        assertRefused("{\"@type\":\"Split\",", "Unexpected end-of-input");
    }

    @Test
    void refusesATypeItCannotWriteWhenItIsFirstUsed() {
        assertThatThrownBy(() -> new RecordCodec(Unwritable.class)).hasMessageContaining("cannot be written");
    }

    private void assertRefused(String json, String reason) {
        assertThatThrownBy(() -> codec.fromJson(json, StockEvent.class))
                .isInstanceOf(DecodingException.class)
                .hasMessageContaining(reason);
    }
}
