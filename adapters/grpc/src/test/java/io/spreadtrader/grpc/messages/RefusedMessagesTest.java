package io.spreadtrader.grpc.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.protobuf.Timestamp;
import io.spreadtrader.proto.gateway.BrokerCondition;
import io.spreadtrader.proto.gateway.ComboOrder;
import io.spreadtrader.proto.gateway.CompletedOrder;
import io.spreadtrader.proto.gateway.HealthResponse;
import io.spreadtrader.proto.gateway.HoldingChanged;
import io.spreadtrader.proto.gateway.Instrument;
import io.spreadtrader.proto.gateway.OptionChain;
import io.spreadtrader.proto.gateway.OptionContract;
import org.junit.jupiter.api.Test;

/** A message that is no value of core's is refused; nothing is filled in. */
class RefusedMessagesTest {
    @Test
    void refuses_an_instrument_of_no_kind() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Instruments.instrument(Instrument.getDefaultInstance()))
                .withMessage("an instrument is a stock or an option");
    }

    @Test
    void refuses_an_option_that_is_neither_put_nor_call() {
        OptionContract contract = Instruments.message(new MadeUp(1).contract()).toBuilder()
                .clearRight()
                .build();
        assertThatIllegalArgumentException().isThrownBy(() -> Instruments.contract(contract));
    }

    @Test
    void refuses_a_strike_of_nothing() {
        OptionContract contract = Instruments.message(new MadeUp(1).contract()).toBuilder()
                .clearStrike()
                .build();
        assertThatIllegalArgumentException().isThrownBy(() -> Instruments.contract(contract));
    }

    @Test
    void refuses_a_chain_without_a_label() {
        OptionChain chain =
                Quotes.message(new MadeUp(1).chain()).toBuilder().clearLabel().build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quotes.chain(chain))
                .withMessage("prices without a label");
    }

    @Test
    void refuses_an_order_without_legs() {
        ComboOrder order =
                Orders.message(new MadeUp(1).order()).toBuilder().clearLegs().build();
        assertThatIllegalArgumentException().isThrownBy(() -> Orders.order(order));
    }

    @Test
    void refuses_a_change_of_holdings_without_its_cause() {
        HoldingChanged changed = Orders.message(new MadeUp(1).holdingChanged()).toBuilder()
                .clearChange()
                .build();
        assertThatIllegalArgumentException().isThrownBy(() -> Orders.holdingChanged(changed));
    }

    @Test
    void refuses_an_ended_order_without_its_end() {
        CompletedOrder ended = Orders.message(new MadeUp(1).completedOrder()).toBuilder()
                .clearEnd()
                .build();
        assertThatIllegalArgumentException().isThrownBy(() -> Orders.completed(ended));
    }

    @Test
    void takes_a_gateway_that_names_no_condition_by_whether_it_is_connected() {
        BrokerCondition unnamed = HealthResponse.getDefaultInstance().getCondition();
        assertThat(Conditions.condition(unnamed, true).mayTrade()).isTrue();
        assertThat(Conditions.condition(unnamed, false).mayTrade()).isFalse();
    }

    @Test
    void refuses_an_instant_beyond_the_format() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Times.instant(
                        Timestamp.newBuilder().setSeconds(253_402_300_800L).build()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Times.instant(
                        Timestamp.newBuilder().setNanos(1_000_000_000).build()));
    }

    @Test
    void refuses_a_date_that_is_none_by_its_fields_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Times.date("2026-02-30", "start_date"))
                .withMessage("start_date is not a date like 2026-01-31: '2026-02-30'");
    }
}
