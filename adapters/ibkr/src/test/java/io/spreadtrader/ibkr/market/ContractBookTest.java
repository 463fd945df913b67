package io.spreadtrader.ibkr.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spreadtrader.core.broker.BrokerUnavailableException;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.PutCall;
import io.spreadtrader.core.value.Stock;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.tws.wire.Layout;
import io.spreadtrader.tws.wire.Messages;
import io.spreadtrader.tws.wire.Requests;
import io.spreadtrader.tws.wire.WireMessage;
import io.spreadtrader.tws.wire.WrittenFields;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContractBookTest {
    private static final Symbol BERKSHIRE = Symbol.of("BRK.B");
    private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 20);
    private static final OptionContract CALL =
            OptionContract.of(BERKSHIRE, FEBRUARY, Price.ofCents(50_000), PutCall.CALL);
    private static final OptionContract PUT =
            OptionContract.of(BERKSHIRE, FEBRUARY, Price.ofCents(50_250), PutCall.PUT);

    private Instant now = Instant.parse("2026-01-05T20:00:00Z");
    private final ScriptedSession session = new Listing()
            .stock(11, "BRK B")
            .option(21, "BRK B", "20260220 16:00:00 US/Eastern", "500.0", "C", "100", "BRKB")
            .option(22, "BRK B", "20260220", "502.5", "P", "100", "BRKB")
            .option(23, "BRK B", "20260220", "500.0", "C", "50", "2BRKB")
            .in(new ScriptedSession());
    private final ContractBook book = new ContractBook(session, () -> now, Duration.ofSeconds(1));

    @Test
    void one_question_brings_every_strike_of_an_expiration() {
        assertThat(book.idOf(CALL)).isEqualTo(21);
        assertThat(book.idOf(PUT)).isEqualTo(22);

        assertThat(session.sent(Requests.CONTRACT_DETAILS)).singleElement().satisfies(asked -> {
            assertThat(asked.text("symbol")).isEqualTo("BRK B");
            assertThat(asked.text("expiry")).isEqualTo("20260220");
            assertThat(asked.text("strike")).isEmpty();
        });
    }

    @Test
    void multiplier_and_trading_class_are_kept() {
        assertThat(book.series(BERKSHIRE, FEBRUARY))
                .filteredOn(contract -> !contract.isStandard())
                .singleElement()
                .isEqualTo(new OptionContract(BERKSHIRE, FEBRUARY, Price.ofCents(50_000), PutCall.CALL, 50, "2BRKB"));
    }

    @Test
    void what_is_not_listed_is_told_by_its_name_and_asked_for_once() {
        OptionContract unlisted = OptionContract.of(BERKSHIRE, FEBRUARY, Price.ofCents(1_000), PutCall.CALL);
        for (int time = 0; time < 2; time++) {
            assertThatThrownBy(() -> book.idOf(unlisted))
                    .isInstanceOf(UnknownContractException.class)
                    .hasMessageContaining("BRK.B 2026-02-20 C 10.00");
            assertThatThrownBy(() -> book.idOf(new Stock(Symbol.of("NOSUCH"))))
                    .isInstanceOf(UnknownContractException.class);
        }
        assertThat(session.sent(Requests.CONTRACT_DETAILS)).hasSize(2);
    }

    @Test
    void an_unanswered_question_is_not_an_unlisted_contract() {
        ScriptedSession silent = new ScriptedSession();
        ContractBook asking = new ContractBook(silent, () -> now, Duration.ofSeconds(1));

        assertThatThrownBy(() -> asking.idOf(CALL))
                .isInstanceOf(BrokerUnavailableException.class)
                .isNotInstanceOf(UnknownContractException.class);
    }

    @Test
    void a_number_is_known_both_ways() {
        assertThat(book.instrument(22)).contains(PUT);
        assertThat(book.instrument(99)).isEmpty();
        assertThat(book.idOf(PUT)).isEqualTo(22);
    }

    @Test
    void a_message_names_its_contract_without_a_question_and_teaches_its_number() {
        Layout position = Messages.POSITION;
        WireMessage told = position.message(new WrittenFields()
                .with(position.field("conId"), 31)
                .with(position.field("symbol"), "BRK B")
                .with(position.field("secType"), "STK")
                .with(position.field("currency"), "USD"));

        assertThat(book.instrument(told.fields(), ContractColumns.of(position))).contains(new Stock(BERKSHIRE));
        assertThat(book.idOf(new Stock(BERKSHIRE))).isEqualTo(31);
        assertThat(session.sent(Requests.CONTRACT_DETAILS)).isEmpty();
    }

    @Test
    void what_we_do_not_trade_has_no_name() {
        Layout position = Messages.POSITION;
        for (List<String> other :
                List.of(List.of("ES", "FUT", "USD"), List.of("BAYN", "STK", "EUR"), List.of("BRK B", "BAG", "USD"))) {
            WireMessage told = position.message(new WrittenFields()
                    .with(position.field("conId"), 41)
                    .with(position.field("symbol"), other.get(0))
                    .with(position.field("secType"), other.get(1))
                    .with(position.field("currency"), other.get(2)));

            assertThat(book.instrument(told.fields(), ContractColumns.of(position)))
                    .isEmpty();
        }
    }

    @Test
    void the_next_day_and_a_new_session_ask_again() {
        book.idOf(CALL);
        now = now.plus(Duration.ofDays(1));
        book.idOf(CALL);
        session.comeBack();
        book.idOf(CALL);

        assertThat(session.sent(Requests.CONTRACT_DETAILS)).hasSize(3);
    }
}
