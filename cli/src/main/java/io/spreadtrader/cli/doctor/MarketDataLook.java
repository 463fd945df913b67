package io.spreadtrader.cli.doctor;

import io.spreadtrader.core.broker.BrokerCondition;
import io.spreadtrader.core.broker.BrokerUnavailableException;
import io.spreadtrader.ibkr.session.MarketDataErrors;
import io.spreadtrader.ibkr.session.Session;
import io.spreadtrader.ibkr.session.Subscription;
import io.spreadtrader.tws.wire.Layout;
import io.spreadtrader.tws.wire.Messages;
import io.spreadtrader.tws.wire.Requests;
import io.spreadtrader.tws.wire.WireMessage;
import io.spreadtrader.tws.wire.WrittenFields;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks for live quotes of one instrument for a moment, and tells what kind of data come. */
final class MarketDataLook {
    private static final int LIVE = 1;
    private static final int FROZEN = 2;
    private static final int NO_DEFINITION = 200;

    private final Session session;
    private final Instrument instrument;
    private final String symbol;
    private final Duration patience;

    /**
     * What is asked for.
     *
     * @param subject of the finding
     * @param name as a person is told
     * @param type STK or OPT
     * @param contractId 0 where the symbol names it
     */
    record Instrument(String subject, String name, String symbol, String type, int contractId) {
        static Instrument stock(String subject, String symbol) {
            return new Instrument(subject, symbol, symbol, "STK", 0);
        }
    }

    MarketDataLook(Session session, Instrument instrument, Duration patience) {
        this.session = session;
        this.instrument = instrument;
        this.symbol = instrument.name();
        this.patience = patience;
    }

    Finding finding() {
        int id = session.nextRequestId();
        CompletableFuture<Finding> found = new CompletableFuture<>();
        try (Subscription _ = session.subscribe(id, message -> judge(message, found))) {
            session.send(Requests.MARKET_DATA_TYPE.message(
                    new WrittenFields().with(Requests.MARKET_DATA_TYPE.field("type"), LIVE)));
            session.send(request(id));
            Finding finding = found.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            session.send(Requests.CANCEL_MARKET_DATA.message(
                    new WrittenFields().with(Requests.CANCEL_MARKET_DATA.field("requestId"), id)));
            return finding;
        } catch (TimeoutException nothing) {
            return condition(
                    BrokerCondition.NO_MARKET_DATA,
                    "nothing about " + symbol + " came within " + patience.toSeconds() + " s");
        } catch (ExecutionException | BrokerUnavailableException lost) {
            return condition(BrokerCondition.SILENT, "the session ended: " + lost.getMessage());
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return Finding.notChecked(instrument.subject(), "interrupted");
        }
    }

    private WireMessage request(int id) {
        Layout layout = Requests.MARKET_DATA;
        return layout.message(new WrittenFields()
                .with(layout.field("requestId"), id)
                .with(layout.field("conId"), instrument.contractId())
                .with(layout.field("symbol"), instrument.symbol())
                .with(layout.field("secType"), instrument.type())
                .with(layout.field("exchange"), "SMART")
                .with(layout.field("currency"), "USD"));
    }

    private void judge(WireMessage message, CompletableFuture<Finding> found) {
        if (message.is(Messages.MARKET_DATA_TYPE)) {
            int type = message.fields().required(Messages.MARKET_DATA_TYPE.field("type"));
            found.complete(
                    type == LIVE || type == FROZEN
                            ? Finding.ok(
                                    instrument.subject(),
                                    symbol + (type == LIVE ? " is live" : " is live, its market closed"))
                            : condition(BrokerCondition.DELAYED_DATA, symbol + " is delayed"));
        } else if (message.is(Messages.TICK_PRICE)) {
            found.complete(Finding.ok(instrument.subject(), symbol + " is quoted"));
        } else if (message.is(Messages.ERROR)) {
            refused(message, found);
        }
    }

    private void refused(WireMessage message, CompletableFuture<Finding> found) {
        int code = message.fields().required(Messages.ERROR.field("code"));
        String said = code + " " + message.fields().text(Messages.ERROR.field("message"));
        if (code == NO_DEFINITION) {
            found.complete(Finding.failed(
                    instrument.subject(), "UNKNOWN_SYMBOL", said, "give --symbol, one that this Gateway knows"));
        }
        // Anything else is a notice; the data are still to come.
        MarketDataErrors.condition(code).ifPresent(wrong -> found.complete(condition(wrong, said)));
    }

    private Finding condition(BrokerCondition condition, String found) {
        return Finding.failed(
                instrument.subject(), condition.name(), found + ": " + condition.what(), condition.remedy());
    }
}
