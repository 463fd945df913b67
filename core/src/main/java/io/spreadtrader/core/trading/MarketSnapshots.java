package io.spreadtrader.core.trading;

import io.spreadtrader.core.broker.AccountView;
import io.spreadtrader.core.exit.ExitSnapshot;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.port.AccountSummary;
import io.spreadtrader.core.port.WhatIf;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.risk.BooksAgreement;
import io.spreadtrader.core.risk.RiskContext;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.time.MarketSession;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.core.value.VerticalSpread;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads, at one market instant, everything a decision may look at. */
public final class MarketSnapshots {
    private final TradingPorts ports;
    private final Supplier<BooksAgreement> agreement;

    /** @param reconciled whether our books and the broker's have been found equal since the session with it began */
    public MarketSnapshots(TradingPorts ports, BooleanSupplier reconciled) {
        this(ports, () -> BooksAgreement.of(reconciled.getAsBoolean()));
    }

    /** @param agreement how our books stand beside the broker's */
    public MarketSnapshots(TradingPorts ports, Supplier<BooksAgreement> agreement) {
        this.ports = ports;
        this.agreement = agreement;
    }

    /** What risk is assessed on for a trade in this spread. */
    public RiskContext forRisk(VerticalSpread spread) {
        return forRisk(spread, new AskedOnce(ports.accountView()), ports.accountView()::whatIf);
    }

    /** The same for an entry about to be sent, whose questions are these. */
    public RiskContext forRisk(VerticalSpread spread, EntryQuestions questions) {
        return forRisk(spread, questions::account, questions::whatIf);
    }

    /** What is to be asked about an entry about to be sent, at the worst price; nothing is asked yet. */
    public EntryQuestions questionsAbout(ComboOrder atWorst) {
        return new EntryQuestions(ports.accountView(), atWorst);
    }

    private RiskContext forRisk(
            VerticalSpread spread, Supplier<AccountSummary> account, Function<ComboOrder, WhatIf> whatIf) {
        return new RiskContext(
                ports.now(),
                ports.stores().tradingState().current(),
                agreement.get(),
                ports.quotes().stock(spread.underlying()),
                ports.quotes().option(spread.longLeg()),
                ports.quotes().option(spread.shortLeg()),
                ports.stores().portfolio().current(),
                openUnderlyings(),
                orderMessagesToday(),
                ports.events(),
                ports.rates(),
                account,
                whatIf);
    }

    /** One answer for all who look at this instant, and no question where nobody does. */
    private static final class AskedOnce implements Supplier<AccountSummary> {
        private final AccountView broker;
        private Optional<AccountSummary> told = Optional.empty();

        AskedOnce(AccountView broker) {
            this.broker = broker;
        }

        @Override
        public AccountSummary get() {
            AccountSummary answer = told.orElseGet(broker::account);
            told = Optional.of(answer);
            return answer;
        }
    }

    /** What exits are decided on for a position. */
    public ExitSnapshot forExit(Position position, MarketSession session) {
        VerticalSpread spread = position.spread();
        OptionContract shortLeg = spread.shortLeg();
        OptionContract opposite = new OptionContract(
                shortLeg.underlying(),
                shortLeg.expiration(),
                shortLeg.strike(),
                shortLeg.right().opposite(),
                shortLeg.multiplier(),
                shortLeg.tradingClass());
        return new ExitSnapshot(
                ports.now(),
                session,
                ports.stores().tradingState().current().flattening(),
                ports.quotes().stock(spread.underlying()),
                ports.quotes().option(spread.longLeg()),
                ports.quotes().option(shortLeg),
                ports.quotes().option(opposite),
                ports.events(),
                ports.rates());
    }

    /** Placements and modifications sent this session: what the daily limits count. */
    public int orderMessagesToday() {
        Instant midnight = startOf(ports.today());
        // An exit decided yesterday may have waited over night and be sent today.
        Instant sinceYesterday =
                startOf(ports.calendar().sessionBefore(ports.today()).date());
        return ports.stores().intents().createdSince(sinceYesterday).stream()
                .filter(intent -> !intent.createdAt().isBefore(midnight)
                        || !intent.walk().nextAt().isBefore(midnight))
                .mapToInt(MarketSnapshots::messages)
                .sum();
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(MarketCalendar.NEW_YORK).toInstant();
    }

    private static int messages(OrderIntent intent) {
        return switch (intent.state()) {
            case INITIALIZED, DENIED, READY, CLAIMED -> 0;
            default -> 1 + intent.walk().modifications();
        };
    }

    private Set<Symbol> openUnderlyings() {
        Set<Symbol> underlyings = new TreeSet<>();
        ports.stores().positions().open().forEach(position -> underlyings.add(position.underlying()));
        return underlyings;
    }
}
