package io.spreadtrader.ibkr.order;

import io.spreadtrader.core.broker.BrokerUnavailableException;
import io.spreadtrader.core.port.AccountSummary;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.ibkr.session.Asked;
import io.spreadtrader.ibkr.session.Session;
import io.spreadtrader.tws.wire.Field;
import io.spreadtrader.tws.wire.Fields;
import io.spreadtrader.tws.wire.Messages;
import io.spreadtrader.tws.wire.Requests;
import io.spreadtrader.tws.wire.WireMessage;
import io.spreadtrader.tws.wire.WrittenFields;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The account's figures, asked anew each time and never taken from memory. */
final class SummaryQuestion implements Pending<AccountSummary> {
    private static final System.Logger LOG = System.getLogger(SummaryQuestion.class.getName());
    private static final Field REQUEST = Requests.ACCOUNT_SUMMARY.field("requestId");
    private static final Field TAGS = Requests.ACCOUNT_SUMMARY.field("tags");
    private static final Field CANCELED = Requests.CANCEL_ACCOUNT_SUMMARY.field("requestId");
    private static final Field ACCOUNT = Messages.ACCOUNT_SUMMARY.field("account");
    private static final Field TAG = Messages.ACCOUNT_SUMMARY.field("tag");
    private static final Field VALUE = Messages.ACCOUNT_SUMMARY.field("value");

    private static final String EQUITY = "NetLiquidation";
    private static final String CASH = "TotalCashValue";
    private static final String AVAILABLE = "AvailableFunds";
    private static final String BUYING_POWER = "BuyingPower";
    private static final String DAY_TRADES = "DayTradesRemaining";
    private static final String ALL = String.join(",", List.of(EQUITY, CASH, AVAILABLE, BUYING_POWER, DAY_TRADES));

    private final Session session;
    private final OrderDesk desk;
    private final int requestId;
    private final Asked asked;
    private boolean stopped;

    private SummaryQuestion(Session session, OrderDesk desk, int requestId, Asked asked) {
        this.session = session;
        this.desk = desk;
        this.requestId = requestId;
        this.asked = asked;
    }

    static SummaryQuestion ask(Session session, OrderDesk desk, BrokerTerms terms) {
        int requestId = session.nextRequestId();
        WireMessage question = Requests.ACCOUNT_SUMMARY.message(
                new WrittenFields().with(REQUEST, requestId).with(TAGS, ALL));
        Asked asked = session.begin(question, requestId, Messages.ACCOUNT_SUMMARY_END, terms.answerTimeout());
        return new SummaryQuestion(session, desk, requestId, asked);
    }

    /**
     * The broker has one figure for equity, at its own marks. What can be spent on options is the funds available;
     * buying power is a multiple of it that only stock may use.
     */
    @Override
    public AccountSummary answer() {
        Map<String, Fields> told = told();
        Money equity = money(told, EQUITY).orElseThrow(() -> missing(EQUITY));
        Money available =
                money(told, AVAILABLE).or(() -> money(told, BUYING_POWER)).orElseThrow(() -> missing(AVAILABLE));
        Money cash = money(told, CASH).orElseThrow(() -> missing(CASH));
        return new AccountSummary(cash, equity, equity, available, dayTrades(told));
    }

    private Map<String, Fields> told() {
        List<WireMessage> lines;
        try {
            lines = asked.answer();
        } finally {
            close();
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

    /** It goes on telling changes until it is told to stop, and only a few may go on at a time. */
    @Override
    public void close() {
        if (stopped) {
            return;
        }
        stopped = true;
        asked.close();
        try {
            session.send(Requests.CANCEL_ACCOUNT_SUMMARY.message(new WrittenFields().with(CANCELED, requestId)));
        } catch (BrokerUnavailableException gone) {
            LOG.log(System.Logger.Level.DEBUG, "nothing to stop any more", gone);
        }
    }
}
