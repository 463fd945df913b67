package io.spreadtrader.ibkr.order;

import io.spreadtrader.core.broker.BrokerUnavailableException;
import io.spreadtrader.core.port.AccountSummary;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.Money;
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
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What the Gateway says of the account when it is asked: each time anew, and never from memory. */
final class AccountQuestions {
    private static final System.Logger LOG = System.getLogger(AccountQuestions.class.getName());
    private static final Field SUMMARY_REQUEST = Requests.ACCOUNT_SUMMARY.field("requestId");
    private static final Field SUMMARY_TAGS = Requests.ACCOUNT_SUMMARY.field("tags");
    private static final Field SUMMARY_CANCELED = Requests.CANCEL_ACCOUNT_SUMMARY.field("requestId");
    private static final Field ACCOUNT = Messages.ACCOUNT_SUMMARY.field("account");
    private static final Field TAG = Messages.ACCOUNT_SUMMARY.field("tag");
    private static final Field VALUE = Messages.ACCOUNT_SUMMARY.field("value");
    private static final Layout POSITION = Messages.POSITION;
    private static final ContractColumns HELD = ContractColumns.of(POSITION);
    private static final Field HELD_ACCOUNT = POSITION.field("account");
    private static final Field HELD_UNITS = POSITION.field("quantity");

    private static final String EQUITY = "NetLiquidation";
    private static final String CASH = "TotalCashValue";
    private static final String AVAILABLE = "AvailableFunds";
    private static final String BUYING_POWER = "BuyingPower";
    private static final String DAY_TRADES = "DayTradesRemaining";

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

    /**
     * The broker has one figure for equity, at its own marks. What can be spent on options is the funds available;
     * buying power is a multiple of it that only stock may use.
     */
    AccountSummary account() {
        Map<String, Fields> told = summary();
        Money equity = money(told, EQUITY).orElseThrow(() -> missing(EQUITY));
        Money available =
                money(told, AVAILABLE).or(() -> money(told, BUYING_POWER)).orElseThrow(() -> missing(AVAILABLE));
        Money cash = money(told, CASH).orElseThrow(() -> missing(CASH));
        return new AccountSummary(cash, equity, equity, available, dayTrades(told));
    }

    private Map<String, Fields> summary() {
        int requestId = session.nextRequestId();
        String tags = String.join(",", List.of(EQUITY, CASH, AVAILABLE, BUYING_POWER, DAY_TRADES));
        List<WireMessage> lines;
        try {
            lines = session.ask(
                    Requests.ACCOUNT_SUMMARY.message(
                            new WrittenFields().with(SUMMARY_REQUEST, requestId).with(SUMMARY_TAGS, tags)),
                    requestId,
                    Messages.ACCOUNT_SUMMARY_END,
                    terms.answerTimeout());
        } finally {
            // It goes on telling changes until it is told to stop, and only a few may go on at a time.
            quietly(Requests.CANCEL_ACCOUNT_SUMMARY.message(new WrittenFields().with(SUMMARY_CANCELED, requestId)));
        }
        String account = desk.account();
        Map<String, Fields> told = new HashMap<>();
        for (WireMessage line : lines) {
            if (line.is(Messages.ACCOUNT_SUMMARY) && line.fields().text(ACCOUNT).equals(account)) {
                told.put(line.fields().text(TAG), line.fields());
            }
        }
        return told;
    }

    private static Optional<Money> money(Map<String, Fields> told, String tag) {
        return Optional.ofNullable(told.get(tag)).flatMap(line -> Decimals.money(line, VALUE));
    }

    /** Minus one says that there is no limit. */
    private static OptionalInt dayTrades(Map<String, Fields> told) {
        return Optional.ofNullable(told.get(DAY_TRADES))
                .flatMap(line -> Decimals.units(line, VALUE))
                .filter(left -> left >= 0)
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    private static BrokerUnavailableException missing(String tag) {
        return new BrokerUnavailableException("the account summary has no " + tag + " for the account traded");
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

    private void quietly(WireMessage message) {
        try {
            session.send(message);
        } catch (BrokerUnavailableException gone) {
            LOG.log(System.Logger.Level.DEBUG, "nothing to stop any more", gone);
        }
    }
}
