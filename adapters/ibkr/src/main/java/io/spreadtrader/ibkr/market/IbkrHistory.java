package io.spreadtrader.ibkr.market;

import io.spreadtrader.core.broker.BrokerUnavailableException;
import io.spreadtrader.core.value.Bar;
import io.spreadtrader.core.value.Stock;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.ibkr.session.DataSession;
import io.spreadtrader.ibkr.session.Elapsed;
import io.spreadtrader.ibkr.session.RequestRefusedException;
import io.spreadtrader.tws.wire.Field;
import io.spreadtrader.tws.wire.Fields;
import io.spreadtrader.tws.wire.Group;
import io.spreadtrader.tws.wire.Layout;
import io.spreadtrader.tws.wire.Messages;
import io.spreadtrader.tws.wire.Requests;
import io.spreadtrader.tws.wire.WireMessage;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Daily bars of trades in regular hours, which the broker adjusts for splits and not for dividends. Today's, while the
 * session is open, is as built so far. Questions keep to the broker's pace: one waits as long as it must.
 */
public final class IbkrHistory {
    /** What its prices are. */
    public static final String ADJUSTMENT = "split-adjusted (Interactive Brokers, trades in regular hours)";

    private static final Layout REQUEST = Requests.HISTORICAL_DATA;
    private static final Group BARS = Messages.HISTORICAL_DATA.group("bars");
    private static final Field DATE = BARS.field("date");
    private static final Field OPEN = BARS.field("open");
    private static final Field HIGH = BARS.field("high");
    private static final Field LOW = BARS.field("low");
    private static final Field CLOSE = BARS.field("close");
    private static final Field VOLUME = BARS.field("volume");

    /** From this version on an end mark follows the bars. */
    private static final int END_MARK_SINCE = 196;

    private static final int HISTORY_ERROR = 162;
    private static final int MOST_ATTEMPTS = 4;
    /** More days than these are asked for in years. */
    private static final int DAYS_MOST = 365;

    private static final int SESSIONS_OF_YEAR = 250;

    private final DataSession session;
    private final Contracts contracts;
    private final Duration answerTimeout;
    private final HistoryPacing pacing;

    public IbkrHistory(DataSession session, Contracts contracts, Duration answerTimeout, Elapsed elapsed) {
        this.session = session;
        this.contracts = contracts;
        this.answerTimeout = answerTimeout;
        this.pacing = new HistoryPacing(elapsed);
    }

    /** How long the next question about this symbol would wait for its turn. */
    public Duration delay(Symbol symbol, int sessions) {
        return pacing.delay(question(symbol, sessions));
    }

    /**
     * The newest bars, oldest first, each date once; none where the broker has no data. Rows that are no bar are left out.
     *
     * @param sessions how many at most
     * @throws UnknownContractException where there is no such stock
     * @throws BrokerUnavailableException when it was not answered, or refused for another reason than too many questions
     */
    public List<Bar> daily(Symbol symbol, int sessions) {
        int conId = contracts.idOf(new Stock(symbol));
        for (int attempt = 1; ; attempt++) {
            pacing.await(question(symbol, sessions));
            try {
                return bars(ask(symbol, conId, sessions), sessions);
            } catch (RequestRefusedException refused) {
                if (saysNoData(refused)) {
                    return List.of();
                }
                if (!saysTooMany(refused) || attempt == MOST_ATTEMPTS) {
                    throw refused;
                }
                pacing.violated();
            }
        }
    }

    private List<WireMessage> ask(Symbol symbol, int conId, int sessions) {
        int requestId = session.nextRequestId();
        WireMessage request = REQUEST.message(ContractText.one(REQUEST, new Stock(symbol), conId)
                .with(REQUEST.field("requestId"), requestId)
                .with(REQUEST.field("barSize"), "1 day")
                .with(REQUEST.field("duration"), duration(sessions))
                .with(REQUEST.field("useRegularHours"), true)
                .with(REQUEST.field("whatToShow"), "TRADES")
                .with(REQUEST.field("formatDate"), 1));
        return session.serverVersion() >= END_MARK_SINCE
                ? session.ask(request, requestId, Messages.HISTORICAL_DATA_END, answerTimeout)
                : new BarsAnswer(session).ask(request, requestId, answerTimeout);
    }

    private static List<Bar> bars(List<WireMessage> answers, int sessions) {
        TreeMap<LocalDate, Bar> byDate = new TreeMap<>();
        for (WireMessage answer : answers) {
            if (answer.is(Messages.HISTORICAL_DATA)) {
                for (Fields row : answer.fields().rows(BARS)) {
                    bar(row).ifPresent(bar -> byDate.put(bar.date(), bar));
                }
            }
        }
        List<Bar> all = List.copyOf(byDate.values());
        return all.subList(Math.max(0, all.size() - sessions), all.size());
    }

    private static Optional<Bar> bar(Fields row) {
        double open = row.real(OPEN).orElse(0);
        double high = row.real(HIGH).orElse(0);
        double low = row.real(LOW).orElse(0);
        double close = row.real(CLOSE).orElse(0);
        long volume = Math.max(0, (long) row.real(VOLUME).orElse(0));
        return ContractText.date(row.text(DATE))
                .filter(any -> Bar.isUsable(open, high, low, close, volume))
                .map(date -> new Bar(date, open, high, low, close, volume));
    }

    private static String duration(int sessions) {
        int years = (sessions + SESSIONS_OF_YEAR - 1) / SESSIONS_OF_YEAR;
        return sessions <= DAYS_MOST ? sessions + " D" : years + " Y";
    }

    private static String question(Symbol symbol, int sessions) {
        return symbol + " " + duration(sessions);
    }

    private static boolean saysTooMany(RequestRefusedException refused) {
        return refused.code() == HISTORY_ERROR && said(refused).contains("pacing");
    }

    private static boolean saysNoData(RequestRefusedException refused) {
        return refused.code() == HISTORY_ERROR && said(refused).contains("no data");
    }

    private static String said(RequestRefusedException refused) {
        return String.valueOf(refused.getMessage()).toLowerCase(Locale.ROOT);
    }
}
