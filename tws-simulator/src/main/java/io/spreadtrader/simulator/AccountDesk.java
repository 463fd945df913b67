package io.spreadtrader.simulator;

import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.Shares;
import io.spreadtrader.tws.wire.Messages;
import io.spreadtrader.tws.wire.WireMessage;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The account's figures and positions. */
final class AccountDesk {
    private static final String ALL_MODELS = "";

    private final SimulatedAccess venue;
    private final String account;
    private final Contracts contracts;
    private final AverageCosts costs;
    /** Clients that hear of every changed position. */
    private final Set<Client> subscribed = new LinkedHashSet<>();

    AccountDesk(SimulatedAccess venue, String account, Contracts contracts) {
        this.venue = venue;
        this.account = account;
        this.contracts = contracts;
        this.costs =
                new AverageCosts(venue.exchange().broker(), venue.exchange().marks()::mark);
    }

    void summary(Client client, Request request) {
        int requestId = request.number("requestId");
        List<String> tags = List.of(request.text("tags").split(","));
        AccountFigures.of(venue.exchange().broker().account()).stream()
                .filter(figure -> tags.contains(figure.tag()))
                .forEach(figure -> client.send(Reply.of(Messages.ACCOUNT_SUMMARY)
                        .with("requestId", requestId)
                        .with("account", account)
                        .with("tag", figure.tag())
                        .with("value", figure.value())
                        .with("currency", figure.currency())
                        .message()));
        client.send(Reply.of(Messages.ACCOUNT_SUMMARY_END)
                .with("requestId", requestId)
                .message());
    }

    void data(Client client, Request request) {
        if (!request.flag("subscribe")) {
            return;
        }
        AccountFigures.of(venue.exchange().broker().account())
                .forEach(figure -> client.send(Reply.of(Messages.ACCOUNT_VALUE)
                        .with("key", figure.tag())
                        .with("value", figure.value())
                        .with("currency", figure.currency())
                        .with("account", account)
                        .message()));
        venue.exchange().broker().holdings().forEach((held, quantity) -> client.send(portfolio(held, quantity)));
        LocalTime time = LocalTime.ofInstant(venue.time(), io.spreadtrader.core.time.MarketCalendar.NEW_YORK);
        client.send(Reply.of(Messages.ACCOUNT_UPDATE_TIME)
                .with("time", DateTimeFormatter.ofPattern("HH:mm").format(time))
                .message());
        client.send(
                Reply.of(Messages.ACCOUNT_DOWNLOAD_END).with("account", account).message());
    }

    void updatesMulti(Client client, Request request) {
        int requestId = request.number("requestId");
        AccountFigures.of(venue.exchange().broker().account())
                .forEach(figure -> client.send(Reply.of(Messages.ACCOUNT_UPDATE_MULTI)
                        .with("requestId", requestId)
                        .with("account", account)
                        .with("modelCode", ALL_MODELS)
                        .with("key", figure.tag())
                        .with("value", figure.value())
                        .with("currency", figure.currency())
                        .message()));
        client.send(Reply.of(Messages.ACCOUNT_UPDATE_MULTI_END)
                .with("requestId", requestId)
                .message());
    }

    void positions(Client client) {
        subscribed.add(client);
        venue.exchange().broker().holdings().forEach((held, quantity) -> client.send(position(held, quantity)));
        client.send(Reply.of(Messages.POSITION_END).message());
    }

    void cancelPositions(Client client) {
        subscribed.remove(client);
    }

    /** Tells those who want to know; what is no longer held has become zero. */
    void changed(Collection<Instrument> instruments) {
        if (subscribed.isEmpty()) {
            return;
        }
        Map<Instrument, Integer> holdings = venue.exchange().broker().holdings();
        for (Instrument instrument : instruments) {
            WireMessage position = position(instrument, holdings.getOrDefault(instrument, 0));
            subscribed.forEach(client -> client.send(position));
        }
    }

    private WireMessage position(Instrument instrument, int quantity) {
        return Reply.of(Messages.POSITION)
                .with(ContractColumns.of(instrument, contracts.idOf(instrument)))
                .with("account", account)
                .with("quantity", quantity)
                .with("averageCost", quantity == 0 ? 0.0 : costs.of(instrument, quantity))
                .message();
    }

    private WireMessage portfolio(Instrument instrument, int quantity) {
        Price mark = venue.exchange().marks().mark(instrument);
        Money value = mark.times(Shares.of((long) quantity * instrument.multiplier()));
        double cost = costs.of(instrument, quantity);
        return Reply.of(Messages.PORTFOLIO_VALUE)
                .with(ContractColumns.without(
                        ContractColumns.of(instrument, contracts.idOf(instrument)), Set.of("exchange")))
                .with("primaryExchange", instrument instanceof OptionContract ? "AMEX" : "NYSE")
                .with("quantity", quantity)
                .with("marketPrice", mark)
                .with("marketValue", value)
                .with("averageCost", cost)
                .with("unrealizedProfit", value.dollars() - cost * quantity)
                .with("realizedProfit", 0.0)
                .with("account", account)
                .message();
    }
}
