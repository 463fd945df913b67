package io.spreadtrader.ibkr.order;

import io.spreadtrader.core.broker.BrokerUnavailableException;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.port.WhatIf;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.ibkr.session.GatewayError;
import io.spreadtrader.ibkr.session.RequestRefusedException;
import io.spreadtrader.ibkr.session.Session;
import io.spreadtrader.ibkr.session.Subscription;
import io.spreadtrader.tws.wire.Field;
import io.spreadtrader.tws.wire.Fields;
import io.spreadtrader.tws.wire.Layout;
import io.spreadtrader.tws.wire.Messages;
import io.spreadtrader.tws.wire.WireMessage;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What an order would do to the account: answered as an open order that is none. */
final class WhatIfQuestion implements Pending<WhatIf> {
    private static final Layout OPEN = Messages.OPEN_ORDER;
    private static final Field ORDER_ID = OPEN.field("orderId");
    private static final Field IS_WHAT_IF = OPEN.field("whatIf");
    private static final Field MARGIN_CHANGE = OPEN.field("initialMarginChange");
    private static final Field MARGIN_AFTER = OPEN.field("initialMarginAfter");
    private static final Field EQUITY_AFTER = OPEN.field("equityWithLoanAfter");
    private static final Field COMMISSION = OPEN.field("commission");
    private static final Field MOST_COMMISSION = OPEN.field("maxCommission");

    private final int orderId;
    private final Duration timeout;
    private final CompletableFuture<Fields> told = new CompletableFuture<>();
    private final Subscription answers;
    private final Subscription refusals;

    private WhatIfQuestion(Session session, int orderId, Duration timeout) {
        this.orderId = orderId;
        this.timeout = timeout;
        this.answers = session.hear(OPEN, this::answered);
        this.refusals = session.subscribe(orderId, this::refused);
    }

    /** Asks without waiting for what is said. */
    static WhatIfQuestion ask(Session session, OrderDesk desk, BrokerTerms terms, ComboOrder order) {
        OrderTickets.refusal(order).ifPresent(refusal -> {
            throw new BrokerUnavailableException("cannot be asked: " + refusal);
        });
        int orderId = desk.ids().next();
        WireMessage ticket = desk.tickets().whatIf(orderId, order, desk.account());
        WhatIfQuestion question = new WhatIfQuestion(session, orderId, terms.answerTimeout());
        try {
            session.send(ticket);
            return question;
        } catch (RuntimeException notSent) {
            question.close();
            throw notSent;
        }
    }

    @Override
    public WhatIf answer() {
        try {
            return whatIf(told.get(timeout.toNanos(), TimeUnit.NANOSECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new BrokerUnavailableException("interrupted while waiting for a what-if", interrupted);
        } catch (ExecutionException refused) {
            throw refused.getCause() instanceof RequestRefusedException known
                    ? known
                    : new BrokerUnavailableException("the what-if failed", refused);
        } catch (TimeoutException late) {
            throw new BrokerUnavailableException("a what-if was not answered within " + timeout, late);
        }
    }

    private void answered(WireMessage message) {
        Fields fields = message.fields();
        if (fields.flag(IS_WHAT_IF) && fields.required(ORDER_ID) == orderId) {
            told.complete(fields);
        }
    }

    private void refused(WireMessage message) {
        if (message.is(Messages.ERROR)) {
            GatewayError error = GatewayError.of(message);
            if (!error.isNotice()) {
                told.completeExceptionally(new RequestRefusedException(error.code(), error.text()));
            }
        }
    }

    @Override
    public void close() {
        answers.close();
        refusals.close();
    }

    private static WhatIf whatIf(Fields told) {
        Money change = required(told, MARGIN_CHANGE);
        Money commission = Decimals.money(told, COMMISSION)
                .or(() -> Decimals.money(told, MOST_COMMISSION))
                .orElse(Money.ZERO);
        return new WhatIf(
                change,
                required(told, EQUITY_AFTER).minus(required(told, MARGIN_AFTER)).minus(commission));
    }

    private static Money required(Fields told, Field field) {
        return Decimals.money(told, field)
                .orElseThrow(() -> new BrokerUnavailableException("the what-if was answered without " + field.name()));
    }
}
