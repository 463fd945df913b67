package io.spreadtrader.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerticalSpreadTest {
    private static final Symbol AAPL = Symbol.of("AAPL");
    private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 20);

    @ParameterizedTest
    @CsvSource({
        "CALL,100,105,BULL_CALL,LONG,false",
        "CALL,105,100,BEAR_CALL,SHORT,true",
        "PUT,105,100,BEAR_PUT,SHORT,false",
        "PUT,100,105,BULL_PUT,LONG,true"
    })
    void right_and_order_of_strikes_make_the_type(
            PutCall right,
            String longStrike,
            String shortStrike,
            SpreadType type,
            Direction direction,
            boolean credit) {
        VerticalSpread spread = spread(right, longStrike, shortStrike);
        assertThat(spread.type()).isEqualTo(type);
        assertThat(spread.direction()).isEqualTo(direction);
        assertThat(spread.isCredit()).isEqualTo(credit);
        assertThat(spread.width()).isEqualTo(Price.parse("5"));
        assertThat(spread.lowerStrike()).isEqualTo(Price.parse("100"));
        assertThat(spread.upperStrike()).isEqualTo(Price.parse("105"));
        assertThat(SpreadType.of(direction, credit)).isEqualTo(type);
        assertThat(type.right()).isEqualTo(right);
    }

    @Test
    void legs_that_differ_in_anything_but_the_strike_make_no_vertical_spread() {
        OptionContract leg = leg(PutCall.CALL, "100");
        OptionContract other = leg(PutCall.CALL, "105");
        assertRefused(leg, leg);
        assertRefused(leg, leg(PutCall.PUT, "105"));
        assertRefused(leg, OptionContract.of(Symbol.of("MSFT"), FEBRUARY, other.strike(), PutCall.CALL));
        assertRefused(leg, OptionContract.of(AAPL, FEBRUARY.plusDays(7), other.strike(), PutCall.CALL));
        assertRefused(leg, new OptionContract(AAPL, FEBRUARY, other.strike(), PutCall.CALL, 10, "AAPL"));
        assertRefused(leg, new OptionContract(AAPL, FEBRUARY, other.strike(), PutCall.CALL, 100, "AAPL1"));
    }

    @Test
    void value_at_expiration_lies_between_nothing_and_the_width_with_the_sign_of_its_kind() {
        Random random = new Random(3);
        for (PutCall right : PutCall.values()) {
            for (String[] strikes : new String[][] {{"100", "105"}, {"105", "100"}}) {
                VerticalSpread spread = spread(right, strikes[0], strikes[1]);
                for (int i = 0; i < 200; i++) {
                    Price spot = Price.ofCents(9_000 + random.nextInt(2_500));
                    Price owned = spread.isCredit()
                            ? spread.valueAtExpiration(spot).negated()
                            : spread.valueAtExpiration(spot);
                    assertThat(owned).isBetween(Price.ZERO, spread.width());
                }
            }
        }
        assertThat(spread(PutCall.CALL, "100", "105").valueAtExpiration(Price.parse("103")))
                .isEqualTo(Price.parse("3"));
        assertThat(spread(PutCall.PUT, "100", "105").valueAtExpiration(Price.parse("101")))
                .isEqualTo(Price.parse("-4"));
    }

    @Test
    void an_option_is_named_by_its_series_and_by_what_is_not_standard_about_it() {
        assertThat(leg(PutCall.CALL, "250").id()).isEqualTo("AAPL 2026-02-20 C 250.00");
        OptionContract adjusted = new OptionContract(AAPL, FEBRUARY, Price.parse("250"), PutCall.PUT, 10, "AAPL7");
        assertThat(adjusted.isStandard()).isFalse();
        assertThat(adjusted.id()).isEqualTo("AAPL 2026-02-20 P 250.00 AAPL7 x10");
        assertThat(OptionContract.of(Symbol.of("BRK.B"), FEBRUARY, Price.parse("400"), PutCall.CALL)
                        .isStandard())
                .isTrue();
        assertThat(adjusted.daysToExpiration(LocalDate.of(2026, 1, 20))).isEqualTo(31);
        assertThatThrownBy(() -> leg(PutCall.CALL, "0")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void opening_and_closing_see_the_same_two_markets_from_opposite_sides() {
        OptionQuote longLeg = quote("100", "3.00", "3.20");
        OptionQuote shortLeg = quote("105", "1.00", "1.10");
        SpreadQuote open = SpreadQuote.toOpen(longLeg, shortLeg);
        SpreadQuote close = SpreadQuote.toClose(longLeg, shortLeg);
        assertThat(open).isEqualTo(new SpreadQuote(Price.parse("1.90"), Price.parse("2.20")));
        assertThat(open.mid()).isEqualTo(Price.parse("2.05"));
        assertThat(open.quotedWidth()).isEqualTo(Price.parse("0.30"));
        assertThat(close)
                .isEqualTo(new SpreadQuote(open.natural().negated(), open.best().negated()));
        assertThat(close.mid()).isEqualTo(open.mid().negated());
        assertThat(open.at(0)).isEqualTo(open.best());
        assertThat(open.at(0.5)).isEqualTo(open.mid());
        assertThat(open.at(1)).isEqualTo(open.natural());
    }

    @Test
    void a_quote_without_a_bid_or_crossed_is_not_two_sided() {
        assertThat(quote("100", "3.00", "3.20").isTwoSided()).isTrue();
        assertThat(quote("100", "0", "0.05").isTwoSided()).isFalse();
        assertThat(quote("100", "3.20", "3.20").isTwoSided()).isFalse();
        assertThat(quote("100", "3.30", "3.20").isTwoSided()).isFalse();
    }

    private static void assertRefused(OptionContract longLeg, OptionContract shortLeg) {
        assertThatThrownBy(() -> new VerticalSpread(longLeg, shortLeg))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("not a vertical spread: ");
    }

    private static VerticalSpread spread(PutCall right, String longStrike, String shortStrike) {
        return new VerticalSpread(leg(right, longStrike), leg(right, shortStrike));
    }

    private static OptionContract leg(PutCall right, String strike) {
        return OptionContract.of(AAPL, FEBRUARY, Price.parse(strike), right);
    }

    private static OptionQuote quote(String strike, String bid, String ask) {
        return new OptionQuote(
                leg(PutCall.CALL, strike),
                Price.parse(bid),
                Price.parse(ask),
                10,
                10,
                100,
                1_000,
                Instant.EPOCH,
                Instant.EPOCH,
                OptionalDouble.empty());
    }
}
