package io.spreadtrader.cli.doctor;

import io.spreadtrader.core.broker.BrokerCondition;
import io.spreadtrader.core.broker.BrokerUnavailableException;
import io.spreadtrader.ibkr.session.RequestRefusedException;
import io.spreadtrader.ibkr.session.Session;
import io.spreadtrader.tws.wire.Field;
import io.spreadtrader.tws.wire.Fields;
import io.spreadtrader.tws.wire.Layout;
import io.spreadtrader.tws.wire.Messages;
import io.spreadtrader.tws.wire.Requests;
import io.spreadtrader.tws.wire.WireMessage;
import io.spreadtrader.tws.wire.WrittenFields;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Asks for live quotes of one option: an account may be paid up for stocks and not for OPRA. It is a call in the middle
 * of an early expiration's strikes, as far as is known without a price the one nearest to the money.
 */
final class OptionDataLook {
    static final String SUBJECT = "option data";

    private static final Layout DETAILS = Messages.CONTRACT_DETAILS;

    private final Session session;
    private final String symbol;
    private final Duration patience;

    /** @param symbol a stock with liquid options */
    OptionDataLook(Session session, String symbol, Duration patience) {
        this.session = session;
        this.symbol = symbol;
        this.patience = patience;
    }

    Finding finding() {
        try {
            return option().map(this::look).orElseGet(() -> noOptions("the Gateway lists no options of " + symbol));
        } catch (RequestRefusedException refused) {
            return noOptions("options of " + symbol + ": " + refused.getMessage());
        } catch (BrokerUnavailableException unanswered) {
            return Finding.failed(
                    SUBJECT,
                    BrokerCondition.SILENT.name(),
                    "options of " + symbol + ": " + unanswered.getMessage(),
                    BrokerCondition.SILENT.remedy());
        }
    }

    private static Finding noOptions(String found) {
        return Finding.failed(SUBJECT, "NO_OPTIONS", found, "give --symbol, a stock with liquid options");
    }

    private Finding look(Fields option) {
        String name =
                symbol + " " + option.text(DETAILS.field("expiry")) + " C " + option.text(DETAILS.field("strike"));
        return new MarketDataLook(
                        session,
                        new MarketDataLook.Instrument(
                                SUBJECT, name, symbol, "OPT", option.required(DETAILS.field("conId"))),
                        patience)
                .finding();
    }

    private Optional<Fields> option() {
        Optional<Integer> stock =
                details("STK", "").stream().findFirst().map(fields -> fields.required(DETAILS.field("conId")));
        Optional<String> expiration = stock.flatMap(this::expiration);
        return expiration.flatMap(date -> middle(details("OPT", date)));
    }

    /** The second: the first may end today. */
    private Optional<String> expiration(int stock) {
        Layout layout = Requests.OPTION_PARAMETERS;
        Field date = Messages.OPTION_PARAMETERS.group("expirations").field("date");
        List<String> dates = ask(
                        layout,
                        new WrittenFields()
                                .with(layout.field("symbol"), symbol)
                                .with(layout.field("secType"), "STK")
                                .with(layout.field("underlyingConId"), stock),
                        Messages.OPTION_PARAMETERS,
                        Messages.OPTION_PARAMETERS_END)
                .stream()
                .flatMap(fields -> fields.rows(Messages.OPTION_PARAMETERS.group("expirations")).stream())
                .map(row -> row.text(date))
                .distinct()
                .sorted()
                .toList();
        return dates.isEmpty() ? Optional.empty() : Optional.of(dates.get(Math.min(1, dates.size() - 1)));
    }

    private static Optional<Fields> middle(List<Fields> calls) {
        List<Fields> ascending = calls.stream()
                .sorted(Comparator.comparingDouble(
                        call -> call.real(DETAILS.field("strike")).orElse(0)))
                .toList();
        return ascending.isEmpty() ? Optional.empty() : Optional.of(ascending.get(ascending.size() / 2));
    }

    /** @param expiration empty for the stock itself */
    private List<Fields> details(String type, String expiration) {
        Layout layout = Requests.CONTRACT_DETAILS;
        WrittenFields wanted = new WrittenFields()
                .with(layout.field("symbol"), symbol)
                .with(layout.field("secType"), type)
                .with(layout.field("exchange"), "SMART")
                .with(layout.field("currency"), "USD");
        if (!expiration.isEmpty()) {
            wanted.with(layout.field("expiry"), expiration).with(layout.field("right"), "C");
        }
        return ask(layout, wanted, DETAILS, Messages.CONTRACT_DETAILS_END);
    }

    private List<Fields> ask(Layout layout, WrittenFields wanted, Layout content, Layout end) {
        int id = session.nextRequestId();
        WireMessage question = layout.message(wanted.with(layout.field("requestId"), id));
        return session.ask(question, id, end, patience).stream()
                .filter(message -> message.is(content))
                .map(WireMessage::fields)
                .toList();
    }
}
