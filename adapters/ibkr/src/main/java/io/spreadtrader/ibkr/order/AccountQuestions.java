package io.spreadtrader.ibkr.order;

import io.spreadtrader.core.broker.BrokerUnavailableException;
import io.spreadtrader.core.port.AccountSummary;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.ibkr.market.ContractColumns;
import io.spreadtrader.ibkr.market.Contracts;
import io.spreadtrader.ibkr.session.Session;
import io.spreadtrader.tws.wire.Field;
import io.spreadtrader.tws.wire.Fields;
import io.spreadtrader.tws.wire.Layout;
import io.spreadtrader.tws.wire.Messages;
import io.spreadtrader.tws.wire.Requests;
import io.spreadtrader.tws.wire.WireMessage;
import io.spreadtrader.tws.wire.WrittenFields;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the Gateway says of the account when it is asked: each time anew, and never from memory. */
final class AccountQuestions {
    private static final System.Logger LOG = System.getLogger(AccountQuestions.class.getName());
    private static final Layout POSITION = Messages.POSITION;
    private static final ContractColumns HELD = ContractColumns.of(POSITION);
    private static final Field HELD_ACCOUNT = POSITION.field("account");
    private static final Field HELD_UNITS = POSITION.field("quantity");

    private final Session session;
    private final OrderDesk desk;
    private final Contracts contracts;
    private final BrokerTerms terms;

    AccountQuestions(Session session, OrderDesk desk, Contracts contracts, BrokerTerms terms) {
        this.session = session;
        this.desk = desk;
        this.contracts = contracts;
        this.terms = terms;
    }

    AccountSummary account() {
        try (SummaryQuestion question = ask()) {
            return question.answer();
        }
    }

    /** Asks for the account without waiting for what it says. */
    SummaryQuestion ask() {
        return SummaryQuestion.ask(session, desk, terms);
    }

    /** What is neither stock nor option is not ours to count, and is said. */
    Map<Instrument, Integer> holdings() {
        List<WireMessage> lines = session.collect(
                Requests.POSITIONS.message(new WrittenFields()),
                Requests.CANCEL_POSITIONS.message(new WrittenFields()),
                Set.of(POSITION),
                Messages.POSITION_END,
                terms.answerTimeout());
        String account = desk.account();
        Map<Instrument, Integer> held = new HashMap<>();
        for (WireMessage line : lines) {
            Fields fields = line.fields();
            if (fields.text(HELD_ACCOUNT).equals(account)) {
                int units = Decimals.units(fields, HELD_UNITS)
                        .orElseThrow(() -> new BrokerUnavailableException(
                                "a position of " + fields.text(HELD_UNITS) + " units cannot be counted"));
                contracts
                        .instrument(fields, HELD)
                        .ifPresentOrElse(
                                instrument -> held.put(instrument, units),
                                () -> LOG.log(
                                        System.Logger.Level.WARNING,
                                        "{0} {1} are held, which this program does not trade",
                                        units,
                                        fields.text(HELD.symbol()) + " " + fields.text(HELD.securityType())));
            }
        }
        held.values().removeIf(units -> units == 0);
        return held;
    }
}
