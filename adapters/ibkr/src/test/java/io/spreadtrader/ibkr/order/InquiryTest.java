package io.spreadtrader.ibkr.order;

import static io.spreadtrader.ibkr.order.ScriptedBroker.aside;
import static io.spreadtrader.ibkr.order.ScriptedBroker.opening;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spreadtrader.core.broker.BrokerUnavailableException;
import io.spreadtrader.core.broker.Inquiry;
import io.spreadtrader.core.order.ComboLeg;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.port.AccountSummary;
import io.spreadtrader.core.port.WhatIf;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.ibkr.session.RequestRefusedException;
import io.spreadtrader.tws.wire.Messages;
import io.spreadtrader.tws.wire.Requests;
import io.spreadtrader.tws.wire.WireMessage;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Both questions of an entry, asked together. */
class InquiryTest {
    private static final ComboOrder ORDER = opening("a/1", 2, "1.25");
    private static final AccountSummary ACCOUNT = new AccountSummary(
            Money.ofDollars(99_000),
            Money.ofDollars(100_000),
            Money.ofDollars(100_000),
            Money.ofDollars(50_000),
            OptionalInt.empty());
    private static final WhatIf WHAT_IF = new WhatIf(Money.ofDollars(250), Money.ofDollars(8_748));

    private final ScriptedBroker desk = new ScriptedBroker();

    @AfterEach
    void close() {
        desk.close();
    }

    /** What was asked, both read before anything is answered. */
    private record Questions(int summary, int order) {}

    private Questions asked() {
        WireMessage summary = desk.peer.next(Requests.ACCOUNT_SUMMARY);
        WireMessage whatIf = desk.peer.next(Requests.PLACE_ORDER);
        assertThat(whatIf.fields().flag(Requests.PLACE_ORDER.field("whatIf"))).isTrue();
        return new Questions(
                summary.fields().required(Requests.ACCOUNT_SUMMARY.field("requestId")),
                whatIf.fields().required(Requests.PLACE_ORDER.field("orderId")));
    }

    private void tellAccount(int requestId) {
        line(requestId, "NetLiquidation", "100000");
        line(requestId, "TotalCashValue", "99000");
        line(requestId, "AvailableFunds", "50000");
        desk.peer.send(Messages.ACCOUNT_SUMMARY_END, "requestId", requestId);
    }

    private void line(int requestId, String tag, String value) {
        desk.peer.send(
                Messages.ACCOUNT_SUMMARY,
                "requestId",
                requestId,
                "account",
                "DU1",
                "tag",
                tag,
                "value",
                value,
                "currency",
                "USD");
    }

    private void tellWhatIf(int orderId) {
        desk.peer.send(
                Messages.OPEN_ORDER,
                "orderId",
                orderId,
                "whatIf",
                1,
                "status",
                "PreSubmitted",
                "initialMarginChange",
                "250",
                "initialMarginAfter",
                "1250",
                "equityWithLoanAfter",
                "10000",
                "commission",
                "2");
    }

    private void stopped(int requestId) {
        WireMessage stop = desk.peer.next(Requests.CANCEL_ACCOUNT_SUMMARY);
        assertThat(stop.fields().required(Requests.CANCEL_ACCOUNT_SUMMARY.field("requestId")))
                .isEqualTo(requestId);
    }

    private record Both(AccountSummary account, WhatIf whatIf) {}

    private CompletableFuture<Both> takeBoth() {
        return aside(() -> {
            try (Inquiry inquiry = desk.broker.inquire(ORDER)) {
                return new Both(inquiry.account(), inquiry.whatIf());
            }
        });
    }

    @Test
    void bothQuestionsAreOnTheirWayBeforeEitherIsAnswered() {
        CompletableFuture<Both> taken = takeBoth();
        Questions questions = asked();
        tellAccount(questions.summary());
        stopped(questions.summary());
        assertThat(taken).isNotDone();
        tellWhatIf(questions.order());
        assertThat(taken.join()).isEqualTo(new Both(ACCOUNT, WHAT_IF));
        desk.deliver();
        assertThat(desk.heard).isEmpty();
    }

    @Test
    void theAnswersMayComeInEitherOrder() {
        CompletableFuture<Both> taken = takeBoth();
        Questions questions = asked();
        tellWhatIf(questions.order());
        assertThat(taken).isNotDone();
        tellAccount(questions.summary());
        stopped(questions.summary());
        assertThat(taken.join()).isEqualTo(new Both(ACCOUNT, WHAT_IF));
    }

    @Test
    void theRefusalOfTheAccountIsToldAndWhatIsSaidOfTheOrderLaterConcernsNobody() {
        CompletableFuture<Both> taken = takeBoth();
        Questions questions = asked();
        desk.peer.error(questions.summary(), 322, "too many summaries");
        stopped(questions.summary());
        assertThatThrownBy(taken::join).hasCauseInstanceOf(RequestRefusedException.class);
        tellWhatIf(questions.order());
        desk.deliver();
        assertThat(desk.heard).isEmpty();
    }

    @Test
    void theRefusalOfTheWhatIfIsToldWhereItsAnswerIsTaken() {
        CompletableFuture<AccountSummary> account = new CompletableFuture<>();
        CompletableFuture<WhatIf> whatIf = aside(() -> {
            try (Inquiry inquiry = desk.broker.inquire(ORDER)) {
                account.complete(inquiry.account());
                return inquiry.whatIf();
            }
        });
        Questions questions = asked();
        desk.peer.error(questions.order(), 201, "Order rejected");
        tellAccount(questions.summary());
        stopped(questions.summary());
        assertThat(account.join()).isEqualTo(ACCOUNT);
        assertThatThrownBy(whatIf::join).hasCauseInstanceOf(RequestRefusedException.class);
    }

    @Test
    void whatCannotBeAskedOfTheOrderLeavesTheAccountAnswered() {
        ComboOrder forNothing = new ComboOrder(
                ScriptedBroker.name("a/1"), List.of(new ComboLeg(KnownContracts.LOWER, 1)), 1, Price.ZERO);
        CompletableFuture<AccountSummary> account = new CompletableFuture<>();
        CompletableFuture<WhatIf> whatIf = aside(() -> {
            try (Inquiry inquiry = desk.broker.inquire(forNothing)) {
                account.complete(inquiry.account());
                return inquiry.whatIf();
            }
        });
        int requestId =
                desk.peer.next(Requests.ACCOUNT_SUMMARY).fields().required(Requests.ACCOUNT_SUMMARY.field("requestId"));
        tellAccount(requestId);
        stopped(requestId);
        assertThat(account.join()).isEqualTo(ACCOUNT);
        assertThatThrownBy(whatIf::join)
                .hasCauseInstanceOf(BrokerUnavailableException.class)
                .hasMessageContaining("NOT_EXPRESSIBLE");
    }

    @Test
    void theAccountIsStoppedThoughNobodyTookItsAnswer() {
        CompletableFuture<Boolean> left = aside(() -> {
            desk.broker.inquire(ORDER).close();
            return true;
        });
        Questions questions = asked();
        stopped(questions.summary());
        assertThat(left.join()).isTrue();
        tellAccount(questions.summary());
        tellWhatIf(questions.order());
        desk.deliver();
        assertThat(desk.heard).isEmpty();
    }

    @Test
    void withoutASessionNothingIsAnswered() {
        CompletableFuture<Both> taken = takeBoth();
        asked();
        desk.peer.drop();
        assertThatThrownBy(taken::join).hasCauseInstanceOf(BrokerUnavailableException.class);
        assertThatThrownBy(() -> takeBoth().join()).hasCauseInstanceOf(BrokerUnavailableException.class);
    }
}
