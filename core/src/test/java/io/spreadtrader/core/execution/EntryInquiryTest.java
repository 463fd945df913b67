package io.spreadtrader.core.execution;

import static io.spreadtrader.core.trading.TradingScenario.ENTRY;
import static io.spreadtrader.core.trading.TradingScenario.aTrader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.spreadtrader.core.broker.BrokerUnavailableException;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.order.OrderState;
import io.spreadtrader.core.risk.DenialReason;
import io.spreadtrader.core.trading.TradingScenario;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.Price;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an entry about to be sent asks of the broker. */
class EntryInquiryTest {
    private final TradingScenario trader = aTrader();
    private final int askedBefore = trader.broker().asked("account");

    @Test
    void anEntryAsksBothQuestionsTogetherAndOnceAtItsWorstPrice() {
        OrderIntent ready = trader.entryReady();
        trader.work();

        assertThat(trader.broker().inquired())
                .extracting(ComboOrder::id, ComboOrder::limit)
                .containsExactly(tuple(ENTRY, ready.worstPrice()));
        assertThat(trader.broker().asked("account") - askedBefore).isEqualTo(1);
        assertThat(trader.broker().asked("whatIf")).isEqualTo(1);
        assertThat(trader.broker().placed()).hasSize(1);
        assertThat(trader.broker().openInquiries()).isZero();
    }

    @Test
    void anEntryOurOwnBooksRefuseAsksNothing() {
        trader.entryReady();
        trader.control().halt("test");
        trader.work();

        assertThat(trader.intent(ENTRY).note()).isEqualTo(DenialReason.TRADING_HALTED.name());
        assertThat(trader.broker().inquired()).isEmpty();
        assertThat(trader.broker().asked("account")).isEqualTo(askedBefore);
    }

    @Test
    void whatTheAccountRefusesIsRefusedWithItsNumbersWithoutAWordAboutTheWhatIf() {
        trader.entryReady();
        trader.broker().equity(Money.ofDollars(1_000));
        trader.broker().failing("whatIf");
        trader.work();

        assertThat(trader.intent(ENTRY).state()).isEqualTo(OrderState.DENIED);
        assertThat(trader.intent(ENTRY).note()).isEqualTo(DenialReason.SIZE_BELOW_ONE_CONTRACT.name());
        assertThat(trader.broker().asked("whatIf")).isZero();
        assertThat(trader.broker().openInquiries()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"account", "whatIf"})
    void nothingIsSentWhereEitherIsNotAnswered(String question) {
        trader.entryReady();
        trader.broker().failing(question);

        assertThatThrownBy(trader::work).isInstanceOf(BrokerUnavailableException.class);
        assertThat(trader.broker().placed()).isEmpty();
        assertThat(trader.intent(ENTRY).state()).isEqualTo(OrderState.CLAIMED);
        assertThat(trader.broker().openInquiries()).isZero();
    }

    @Test
    void anExitAsksNothing() {
        trader.positionOpen();
        int before = trader.broker().inquired().size();
        trader.quotes().stock(trader.position().underlying(), 89.99, 90.01);
        trader.tick();

        assertThat(trader.broker().placed()).hasSize(2);
        assertThat(trader.broker().inquired()).hasSize(before);
    }

    @Test
    void theAnswerAboutOneOrderIsNotTakenForAnother() {
        ComboOrder order = trader.entryReady().order();
        try (var questions = trader.snapshots().questionsAbout(order)) {
            var context = trader.snapshots().forRisk(TradingScenario.SPREAD, questions);
            assertThatThrownBy(() -> context.whatIf().apply(order.withLimit(Price.ofCents(1))))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(context.whatIf().apply(order).buyingPowerAfter().isNegative())
                    .isFalse();
        }
    }
}
