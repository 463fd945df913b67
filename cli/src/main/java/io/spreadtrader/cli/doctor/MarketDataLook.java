package io.spreadtrader.cli.doctor;

import io.spreadtrader.core.broker.BrokerCondition;
import io.spreadtrader.core.broker.BrokerUnavailableException;
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

/** Asks for live quotes of one stock for a moment, and tells what kind of data come. */
final class MarketDataLook {
    private static final String SUBJECT = "market data";
    private static final int LIVE = 1;
    private static final int FROZEN = 2;
    private static final int NO_DEFINITION = 200;
    private static final int NOT_SUBSCRIBED = 354;
    private static final int DELAYED_INSTEAD = 10_167;
    private static final int COMPETING = 10_197;

    private final Session session;
    private final String symbol;
    private final Duration patience;

    MarketDataLook(Session session, String symbol, Duration patience) {
        this.session = session;
        this.symbol = symbol;
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
            return Finding.notChecked(SUBJECT, "interrupted");
        }
    }

    private WireMessage request(int id) {
        Layout layout = Requests.MARKET_DATA;
        return layout.message(new WrittenFields()
                .with(layout.field("requestId"), id)
                .with(layout.field("symbol"), symbol)
                .with(layout.field("secType"), "STK")
                .with(layout.field("exchange"), "SMART")
                .with(layout.field("currency"), "USD"));
    }

    private void judge(WireMessage message, CompletableFuture<Finding> found) {
        if (message.is(Messages.MARKET_DATA_TYPE)) {
            int type = message.fields().required(Messages.MARKET_DATA_TYPE.field("type"));
            found.complete(
                    type == LIVE || type == FROZEN
                            ? Finding.ok(SUBJECT, symbol + (type == LIVE ? " is live" : " is live, its market closed"))
                            : condition(BrokerCondition.DELAYED_DATA, symbol + " is delayed"));
        } else if (message.is(Messages.TICK_PRICE)) {
            found.complete(Finding.ok(SUBJECT, symbol + " is quoted"));
        } else if (message.is(Messages.ERROR)) {
            refused(message, found);
        }
    }

    private void refused(WireMessage message, CompletableFuture<Finding> found) {
        int code = message.fields().required(Messages.ERROR.field("code"));
        String said = code + " " + message.fields().text(Messages.ERROR.field("message"));
        switch (code) {
            case NO_DEFINITION ->
                found.complete(
                        Finding.failed(SUBJECT, "UNKNOWN_SYMBOL", said, "give --symbol, one that this Gateway knows"));
            case NOT_SUBSCRIBED -> found.complete(condition(BrokerCondition.NO_MARKET_DATA, said));
            case DELAYED_INSTEAD -> found.complete(condition(BrokerCondition.DELAYED_DATA, said));
            case COMPETING -> found.complete(condition(BrokerCondition.COMPETING_SESSION, said));
            default -> {
                // A notice; the data are still to come.
            }
        }
    }

    private static Finding condition(BrokerCondition condition, String found) {
        return Finding.failed(SUBJECT, condition.name(), found + ": " + condition.what(), condition.remedy());
    }
}
