package io.spreadtrader.core.reconciliation;

import io.spreadtrader.core.broker.Broker;
import io.spreadtrader.core.broker.Broker.BrokerListener;
import io.spreadtrader.core.broker.BrokerEvent;
import io.spreadtrader.core.broker.BrokerUnavailableException;
import io.spreadtrader.core.config.Settings;
import io.spreadtrader.core.difference.AccountDifferences;
import io.spreadtrader.core.difference.AdoptedFill;
import io.spreadtrader.core.difference.CashAgreement;
import io.spreadtrader.core.difference.HoldingDifference;
import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.reconciliation.CompareHoldings.Comparison;
import io.spreadtrader.core.risk.BooksAgreement;
import io.spreadtrader.core.store.Change;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.core.trading.Turn;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.Symbol;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Asks the broker for everything and holds our books against it: executions and holding changes we missed are booked,
 * orders whose fate we do not know are settled, what nobody told is inferred, holdings must agree. Until they have been
 * compared entries and exits are refused; where they differ, entries, and exits in the underlyings that differ. A
 * question that is not answered leaves everything as it is.
 */
public final class ReconcileAccount {
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMinutes(1);

    private final TradingPorts ports;
    private final Broker broker;
    private final BrokerListener books;
    private final SettleOrders settle;
    private final ListedLimits limits;
    private final CompareHoldings holdings;
    private final ConnectionWatch watch;
    private final ShowDifferences show;
    private final BookAdoptions adoptions;
    private final Duration goneAfter;
    private BooksAgreement agreement = BooksAgreement.UNKNOWN;
    /** Over which connection books were compared last, or begun to be; empty before. Of this process only. */
    private OptionalLong connection = OptionalLong.empty();
    /** When the present connection was first compared over; empty while there is none. Of this process only. */
    private Optional<Instant> connectedAt = Optional.empty();
    /** When a comparison was last begun. Of this process only. */
    private Optional<Instant> triedAt = Optional.empty();
    /** When to compare again what could not be compared; empty where nothing is in doubt. Of this process only. */
    private Optional<Instant> retryAt = Optional.empty();

    /** @param books who books what the broker reports, once, however often it is reported */
    public ReconcileAccount(TradingPorts ports, Broker broker, BrokerListener books) {
        this.ports = ports;
        this.broker = broker;
        this.books = books;
        this.settle = new SettleOrders(ports, broker, books);
        this.limits = new ListedLimits(ports);
        this.watch = new ConnectionWatch(ports);
        this.show = new ShowDifferences(ports, broker);
        this.holdings = new CompareHoldings(ports, broker, show);
        this.adoptions = new BookAdoptions(ports, books);
        this.goneAfter = ports.configuration().get(Settings.GONE_AFTER);
    }

    /** Whether all of the books agreed when last compared; false until they have been. */
    public boolean isReconciled() {
        return agreement().isWhole();
    }

    /** How the books stood beside the broker's when last compared. */
    public BooksAgreement agreement() {
        // A connection that was lost must be compared anew, even where it is back before the next comparison.
        if (!broker.isConnected() || isAnotherConnection()) {
            disconnected();
        }
        return agreement;
    }

    /** Looks how the broker stands, and tells a person what keeps it away or unanswered. */
    public void watchConnection() {
        if (!broker.isConnected() || isAnotherConnection()) {
            disconnected();
        }
        watch.look(broker.condition());
    }

    /** Whether it was lost since, however short: nobody may have looked meanwhile. */
    private boolean isAnotherConnection() {
        return connection.isPresent() && connection.getAsLong() != broker.connection();
    }

    /** A message may or may not have left, or a question was not answered: nothing new is sent before a comparison. */
    public void doubt(BrokerUnavailableException unanswered) {
        doubt(String.valueOf(unanswered.getMessage()));
        retryAt = retryAt.or(() -> Optional.of(ports.now()));
    }

    private void doubt(String why) {
        agreement = BooksAgreement.UNKNOWN;
        connectedAt = Optional.empty();
        watch.doubted(why);
    }

    /** Whether a comparison is to be made now, apart from the regular ones. */
    public boolean isSettlementDue() {
        boolean isNew = connectedAt.isEmpty() && retryAt.isEmpty() && broker.isConnected();
        return isNew || isRetryDue() || settle.isDue(isListTrusted()) || limits.isDue(isListTrusted());
    }

    private boolean isRetryDue() {
        return retryAt.filter(at -> !ports.now().isBefore(at)).isPresent();
    }

    /** Whether the last attempt to compare was so long ago; true where there was none. */
    public boolean isOlderThan(Duration age) {
        return triedAt.filter(at -> ports.now().isBefore(at.plus(age))).isEmpty();
    }

    /** When a comparison that could not be made is tried again; empty where none is. */
    public Optional<Instant> retryAt() {
        return retryAt;
    }

    private void disconnected() {
        agreement = BooksAgreement.UNKNOWN;
        connectedAt = Optional.empty();
        retryAt = Optional.empty();
    }

    /** A broker just connected to may not list all yet that was under way; after the close nothing can be. */
    private boolean isListTrusted() {
        return connectedAt
                        .filter(since -> !ports.now().isBefore(since.plus(goneAfter)))
                        .isPresent()
                || ports.calendar().openSession(ports.now()).isEmpty();
    }

    /** Compares now. Safe to repeat: what agrees changes nothing. */
    public void reconcile() {
        Turn turn = new Turn(ports, this::failed);
        reconcile(turn);
        turn.end();
    }

    /** The same as pieces of a turn. */
    public void reconcile(Turn turn) {
        triedAt = Optional.of(ports.now());
        if (!broker.isConnected()) {
            disconnected();
            return;
        }
        if (isAnotherConnection()) {
            disconnected();
        }
        // Before the questions: what is lost while they are asked is another connection.
        long asked = broker.connection();
        connection = OptionalLong.of(asked);
        try {
            compare(BrokerBooks.of(broker), turn);
            if (agreement.compared()) {
                broker.compared(asked);
            }
        } catch (BrokerUnavailableException unanswered) {
            failed(unanswered);
        }
    }

    private void failed(BrokerUnavailableException unanswered) {
        doubt(String.valueOf(unanswered.getMessage()));
        retryAt = Optional.of(ports.now().plus(BETWEEN_ATTEMPTS));
    }

    private void compare(BrokerBooks theirs, Turn turn) {
        retryAt = Optional.empty();
        connectedAt = connectedAt.or(() -> Optional.of(ports.now()));
        boolean booked = true;
        for (var execution : theirs.executions()) {
            booked &= turn.run("execution " + execution.id(), () -> books.on(new BrokerEvent.Executed(execution)));
        }
        for (var change : theirs.changes()) {
            booked &= turn.run("holding change " + change.id(), () -> books.on(change));
        }
        AccountDifferences before = ports.stores().differences().current();
        Map<Instrument, Integer> expected = before.ours(theirs.holdings(), ports.today());
        for (AdoptedFill fill : before.adopted()) {
            booked &= turn.run("adopted fill " + fill.id(), () -> adoptions.book(fill, missing(fill, expected)));
        }
        for (var order : theirs.open()) {
            show.look(order, theirs.working());
        }
        Set<ClientOrderId> untold = settle.settle(theirs, isListTrusted(), turn);
        limits.compare(theirs, isListTrusted(), turn);
        Optional<Comparison> found = holdings.agree(theirs, expected, underlyings(untold));
        if (found.isEmpty()) {
            retryAt = Optional.of(ports.now());
        }
        agreement = booked && retryAt.isEmpty() ? found.orElseThrow().agreement() : BooksAgreement.UNKNOWN;
        if (agreement.compared()) {
            note(
                    before,
                    before.withoutExpired(theirs.holdings(), ports.today()),
                    HoldingDifference.between(holdings.holdings(), expected),
                    untold,
                    found.orElseThrow().cash());
        }
        if (untold.isEmpty()) {
            watch.answered();
        } else {
            watch.doubted("it says " + untold + " filled, and has not told the executions");
            retryAt = retryAt.or(() -> Optional.of(ports.now().plus(BETWEEN_ATTEMPTS)));
        }
    }

    private int missing(AdoptedFill fill, Map<Instrument, Integer> expected) {
        return expected.getOrDefault(fill.instrument(), 0) - holdings.holdings().getOrDefault(fill.instrument(), 0);
    }

    /** What a person is shown, and may settle by their word; where they speak at this moment, the next comparison notes it. */
    private void note(
            AccountDifferences before,
            AccountDifferences expired,
            List<HoldingDifference> found,
            Set<ClientOrderId> untold,
            Optional<CashAgreement> cash) {
        List<AdoptedFill> left = before.adopted().stream()
                .filter(fill -> !adoptions.isSettled(fill))
                .toList();
        AccountDifferences now = expired.compared(found, List.copyOf(untold), left, cash, ports.now());
        if (!now.saysTheSameAs(before)) {
            ports.commit(new Change.UpdateDifferences(now));
        }
    }

    private Set<Symbol> underlyings(Set<ClientOrderId> orders) {
        Set<Symbol> underlyings = new HashSet<>();
        for (ClientOrderId id : orders) {
            ports.stores()
                    .intents()
                    .find(id)
                    .ifPresent(intent -> underlyings.add(intent.order().underlying()));
        }
        return underlyings;
    }
}
