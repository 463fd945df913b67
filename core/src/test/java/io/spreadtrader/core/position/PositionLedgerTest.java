package io.spreadtrader.core.position;

import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.PutCall;
import io.spreadtrader.core.value.Shares;
import io.spreadtrader.core.value.Stock;
import io.spreadtrader.core.value.Symbol;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * What holds after any trades: realised and unrealised profit together are the cash that came in plus what is held; the
 * quantity is the sum of what was traded; one instrument is never held and owed at once; fees are the sum of the fees.
 */
class PositionLedgerTest {
    private static final Symbol AAPL = Symbol.of("AAPL");
    private static final OptionContract CALL =
            OptionContract.of(AAPL, LocalDate.of(2026, 2, 20), Price.parse("250"), PutCall.CALL);
    private static final OptionContract HIGHER_CALL =
            OptionContract.of(AAPL, LocalDate.of(2026, 2, 20), Price.parse("260"), PutCall.CALL);
    private static final Stock SHARES = new Stock(AAPL);

    @Test
    void lots_close_first_in_first_out() {
        PositionLedger ledger = PositionLedger.EMPTY
                .traded(CALL, 2, Price.parse("3.00"), Money.parse("1.30"))
                .traded(CALL, 1, Price.parse("4.00"), Money.parse("1.00"))
                .traded(CALL, -2, Price.parse("5.00"), Money.parse("1.30"));
        assertThat(ledger.realized()).isEqualTo(Money.parse("400"));
        assertThat(ledger.fees()).isEqualTo(Money.parse("3.60"));
        assertThat(ledger.lots()).containsExactly(new Lot(CALL, 1, Price.parse("4.00")));
        assertThat(ledger.unrealized(instrument -> Price.parse("4.50"))).isEqualTo(Money.parse("50"));
    }

    @Test
    void a_short_lot_earns_when_the_price_falls() {
        PositionLedger ledger = PositionLedger.EMPTY
                .traded(CALL, -3, Price.parse("2.00"), Money.ZERO)
                .traded(CALL, 1, Price.parse("0.50"), Money.ZERO);
        assertThat(ledger.realized()).isEqualTo(Money.parse("150"));
        assertThat(ledger.quantity(CALL)).isEqualTo(-2);
        assertThat(ledger.marketValue(instrument -> Price.parse("0.50"))).isEqualTo(Money.parse("-100"));
    }

    @Test
    void trading_through_zero_closes_everything_and_opens_the_rest() {
        PositionLedger ledger = PositionLedger.EMPTY
                .traded(CALL, 2, Price.parse("2.00"), Money.ZERO)
                .traded(CALL, -5, Price.parse("3.00"), Money.ZERO);
        assertThat(ledger.realized()).isEqualTo(Money.parse("200"));
        assertThat(ledger.lots()).containsExactly(new Lot(CALL, -3, Price.parse("3.00")));
    }

    @Test
    void what_expires_worthless_is_closed_at_zero() {
        PositionLedger ledger = PositionLedger.EMPTY
                .traded(CALL, 1, Price.parse("2.00"), Money.ZERO)
                .traded(HIGHER_CALL, -1, Price.parse("0.80"), Money.ZERO)
                .traded(CALL, -1, Price.ZERO, Money.ZERO)
                .traded(HIGHER_CALL, 1, Price.ZERO, Money.ZERO);
        assertThat(ledger.isFlat()).isTrue();
        assertThat(ledger.realized()).isEqualTo(Money.parse("-120"));
    }

    @Test
    void a_charge_changes_fees_alone() {
        PositionLedger ledger = PositionLedger.EMPTY.charged(Money.parse("0.24"));
        assertThat(ledger).isEqualTo(new PositionLedger(List.of(), Money.ZERO, Money.parse("0.24")));
    }

    @Test
    void books_agree_with_cash_after_any_trades() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            PositionLedger ledger = PositionLedger.EMPTY;
            Money cash = Money.ZERO;
            Money fees = Money.ZERO;
            Map<Instrument, Integer> held = new HashMap<>();
            for (int trade = 0; trade < 40; trade++) {
                Instrument instrument = List.of(CALL, HIGHER_CALL, SHARES).get(random.nextInt(3));
                int quantity = random.nextInt(21) - 10;
                Price price = priceOf(instrument, random);
                Money fee = Money.ofCents(random.nextInt(300));
                ledger = ledger.traded(instrument, quantity, price, fee);
                cash = cash.minus(price.times(Shares.of((long) quantity * instrument.multiplier())));
                fees = fees.plus(fee);
                held.merge(instrument, quantity, Integer::sum);
                assertBooks(ledger, cash, fees, held, random);
            }
        }
    }

    private static void assertBooks(
            PositionLedger ledger, Money cash, Money fees, Map<Instrument, Integer> held, Random random) {
        Map<Instrument, Price> marks = new HashMap<>();
        for (Instrument instrument : List.of(CALL, HIGHER_CALL, SHARES)) {
            marks.put(instrument, priceOf(instrument, random));
        }
        assertThat(ledger.realized().plus(ledger.unrealized(marks::get)))
                .isEqualTo(cash.plus(ledger.marketValue(marks::get)));
        assertThat(ledger.fees()).isEqualTo(fees);
        held.forEach((instrument, quantity) -> {
            assertThat(ledger.quantity(instrument)).isEqualTo(quantity);
            assertThat(ledger.lots().stream()
                            .filter(lot -> lot.instrument().equals(instrument))
                            .map(lot -> Integer.signum(lot.quantity()))
                            .distinct())
                    .hasSizeLessThanOrEqualTo(1)
                    .doesNotContain(0);
        });
    }

    /** Options trade in any ten-thousandth, a hundred at a time; shares in cents. */
    private static Price priceOf(Instrument instrument, Random random) {
        return instrument.multiplier() == 1
                ? Price.ofCents(20_000 + random.nextInt(10_000))
                : Price.ofTenThousandths(random.nextInt(100_000));
    }
}
