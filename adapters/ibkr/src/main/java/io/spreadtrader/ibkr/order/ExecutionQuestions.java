package io.spreadtrader.ibkr.order;

import io.spreadtrader.core.broker.BrokerEvent;
import io.spreadtrader.core.broker.BrokerEvent.HoldingChanged;
import io.spreadtrader.core.order.Execution;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.ibkr.session.Session;
import io.spreadtrader.ibkr.session.Subscription;
import io.spreadtrader.tws.wire.Field;
import io.spreadtrader.tws.wire.Messages;
import io.spreadtrader.tws.wire.Requests;
import io.spreadtrader.tws.wire.WireMessage;
import io.spreadtrader.tws.wire.WrittenFields;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * What the Gateway says of executions when it is asked: each time anew. What the thread that trades is answered counts as
 * told to it, for it books the answer; what anybody else is answered does not.
 */
final class ExecutionQuestions {
    private static final Field REQUEST_ID = Requests.EXECUTIONS.field("requestId");
    private static final Field CHARGED_EXECUTION = Messages.COMMISSION_REPORT.field("executionId");
    private static final Field COMMISSION = Messages.COMMISSION_REPORT.field("commission");
    /** Commissions follow their executions at once; what lacks one for so long is told with the modelled one. */
    private static final Duration COMMISSIONS_FOLLOW = Duration.ofSeconds(2);

    private static final Duration LOOK_EVERY = Duration.ofMillis(20);

    private final Session session;
    private final OrderDesk desk;
    private final BrokerTerms terms;

    ExecutionQuestions(Session session, OrderDesk desk, BrokerTerms terms) {
        this.session = session;
        this.desk = desk;
        this.terms = terms;
    }

    List<Execution> executions() {
        return events().stream()
                .filter(BrokerEvent.Executed.class::isInstance)
                .map(event -> ((BrokerEvent.Executed) event).execution())
                .toList();
    }

    List<HoldingChanged> holdingChanges() {
        List<HoldingChanged> changes = new ArrayList<>(events().stream()
                .filter(HoldingChanged.class::isInstance)
                .map(HoldingChanged.class::cast)
                .toList());
        changes.addAll(desk.ask(view -> view.ledger().corrections()));
        return changes;
    }

    /** Of the legs of combinations and of single orders, as far back as the Gateway goes: the current day. */
    List<WireMessage> messages() {
        int requestId = session.nextRequestId();
        List<WireMessage> told = session.ask(
                Requests.EXECUTIONS.message(new WrittenFields().with(REQUEST_ID, requestId)),
                requestId,
                Messages.EXECUTION_DETAILS_END,
                terms.answerTimeout());
        return told.stream()
                .filter(message -> message.is(Messages.EXECUTION_DETAILS))
                .toList();
    }

    private List<BrokerEvent> events() {
        Map<String, Money> charged = new ConcurrentHashMap<>();
        try (Subscription _ = session.hear(Messages.COMMISSION_REPORT, report -> note(report, charged))) {
            List<WireMessage> told = messages();
            // What they cost comes after them, without saying that it is complete.
            session.echo(terms.answerTimeout());
            List<Fill> fills = fills(told);
            return desk.isTradersTurn() ? toldToTrader(fills) : toldToReader(fills, charged);
        }
    }

    private static void note(WireMessage report, Map<String, Money> charged) {
        Decimals.money(report.fields(), COMMISSION)
                .ifPresent(money -> charged.put(report.fields().text(CHARGED_EXECUTION), money));
    }

    private List<Fill> fills(List<WireMessage> told) {
        return desk.ask(view -> told.stream()
                .map(ExecutionText::new)
                .filter(text -> !text.isSummary() && desk.accounts().isTraded(text.account()))
                .flatMap(text -> view.fills().of(text, session.epochOfSession()).stream())
                .toList());
    }

    private List<BrokerEvent> toldToTrader(List<Fill> fills) {
        List<String> names = names(fills);
        desk.ask(view -> {
            fills.forEach(fill -> view.ledger().found(fill, terms.elapsed().nanos()));
            return names;
        });
        await(() -> desk.ask(view -> view.ledger().lacksCommission(Set.copyOf(names))));
        return desk.ask(view -> names.stream().map(view.ledger()::tellNow).toList());
    }

    private List<BrokerEvent> toldToReader(List<Fill> fills, Map<String, Money> charged) {
        Set<String> ids = fills.stream().map(Fill::executionId).collect(Collectors.toSet());
        ExecutionLedger aside = desk.ask(view -> view.ledger().aside(ids));
        fills.forEach(fill -> aside.executed(fill, terms.elapsed().nanos()));
        List<String> names = names(fills);
        await(() -> {
            charged.forEach(aside::charged);
            return aside.lacksCommission(Set.copyOf(names));
        });
        return names.stream().map(aside::tellNow).toList();
    }

    private static List<String> names(List<Fill> fills) {
        return fills.stream().map(Fill::name).distinct().toList();
    }

    private void await(BooleanSupplier lacksCommission) {
        long until = terms.elapsed().nanos() + COMMISSIONS_FOLLOW.toNanos();
        try {
            while (lacksCommission.getAsBoolean() && terms.elapsed().nanos() < until) {
                terms.elapsed().pause(LOOK_EVERY);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
