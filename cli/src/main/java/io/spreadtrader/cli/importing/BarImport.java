package io.spreadtrader.cli.importing;

import io.spreadtrader.cli.failure.Refusal;
import io.spreadtrader.cli.gateway.GatewayAddress;
import io.spreadtrader.core.broker.BrokerCondition;
import io.spreadtrader.core.broker.BrokerUnavailableException;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.time.NyseCalendar;
import io.spreadtrader.core.value.BarSeries;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.files.bars.BarFolder;
import io.spreadtrader.ibkr.market.BarDownload;
import io.spreadtrader.ibkr.market.BarDownload.Downloaded;
import io.spreadtrader.ibkr.market.ContractBook;
import io.spreadtrader.ibkr.market.IbkrHistory;
import io.spreadtrader.ibkr.session.Elapsed;
import io.spreadtrader.ibkr.session.Session;
import io.spreadtrader.ibkr.session.SessionSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Daily bars from a Gateway into a folder. What is in the folder already is not asked for again. */
final class BarImport {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final int MOST_LOOKS = 100;
    /** What waiting does not mend. */
    private static final Set<BrokerCondition> HOPELESS = EnumSet.of(
            BrokerCondition.REFUSED, BrokerCondition.CLIENT_ID_IN_USE, BrokerCondition.VERSION_NOT_SUPPORTED);

    private static final Duration ANSWER = Duration.ofSeconds(60);

    private final GatewayAddress address;
    private final int clientId;
    private final InstantSource clock;

    BarImport(GatewayAddress address, int clientId, InstantSource clock) {
        this.address = address;
        this.clientId = clientId;
        this.clock = clock;
    }

    /** @throws Refusal when the Gateway cannot be had, or is lost on the way */
    Downloaded into(Path folder, List<Symbol> symbols, int sessions, BarDownload.Progress progress) {
        try (Session session = Session.open(SessionSettings.of(address.host(), address.port(), clientId))) {
            awaitSession(session);
            MarketCalendar calendar = new NyseCalendar();
            ContractBook contracts = new ContractBook(session, clock, ANSWER);
            IbkrHistory history = new IbkrHistory(session, contracts, ANSWER, Elapsed.ofMachine());
            return new BarDownload(history, calendar)
                    .download(symbols, sessions, clock.instant(), new Kept(new BarFolder(folder)), progress);
        } catch (BrokerUnavailableException gone) {
            throw new Refusal(
                    "the Gateway at " + address + " did not answer to the end: " + gone.getMessage(),
                    "See that it runs and is logged in, then give the same command again: it goes on from here.");
        }
    }

    private void awaitSession(Session session) {
        CountDownLatch ready = new CountDownLatch(1);
        session.onSession(ready::countDown);
        try {
            for (int look = 0; look < MOST_LOOKS && !HOPELESS.contains(session.condition()); look++) {
                if (ready.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Refusal("interrupted while connecting to the Gateway.", "Start it again.");
        }
        BrokerCondition condition = session.condition();
        throw new Refusal(
                "no session with the Gateway at " + address + ": " + condition.what() + ".", condition.remedy() + ".");
    }

    private record Kept(BarFolder folder) implements BarDownload.Store {
        @Override
        public boolean reaches(Symbol symbol, LocalDate lastSession) {
            return folder.lastDate(symbol)
                    .filter(last -> !last.isBefore(lastSession))
                    .isPresent();
        }

        @Override
        public void keep(BarSeries bars) {
            folder.write(bars);
        }
    }
}
