package io.spreadtrader.simulator;

import io.spreadtrader.core.order.ComboLeg;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.tws.wire.Messages;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Market data: lines that are told of changes, and snapshots. */
final class QuoteDesk {
    static final int MOST_LINES = 100;

    private final Contracts contracts;
    private final Ticks ticks;
    private final Map<Client, Map<Integer, MarketDataLine>> lines = new LinkedHashMap<>();

    QuoteDesk(Contracts contracts, SimulatedAccess venue) {
        this.contracts = contracts;
        this.ticks = new Ticks(venue);
    }

    void subscribe(Client client, Request request) {
        int requestId = request.number("requestId");
        MarketDataLine line = new MarketDataLine(requestId, legs(request), generics(request.text("genericTicks")));
        boolean isSnapshot = request.flag("snapshot");
        if (!isSnapshot) {
            keep(client, line);
        }
        client.send(Reply.of(Messages.TICK_REQUEST_PARAMETERS)
                .with("requestId", requestId)
                .with("minTick", Price.ofCents(1))
                .with("bboExchange", "")
                .with("snapshotPermissions", 0)
                .message());
        client.send(Reply.of(Messages.MARKET_DATA_TYPE)
                .with("requestId", requestId)
                .with("type", 1)
                .message());
        tell(client, line);
        if (isSnapshot) {
            client.send(Reply.of(Messages.TICK_SNAPSHOT_END)
                    .with("requestId", requestId)
                    .message());
        }
    }

    private void keep(Client client, MarketDataLine line) {
        Map<Integer, MarketDataLine> own = lines.computeIfAbsent(client, any -> new LinkedHashMap<>());
        if (own.size() >= MOST_LINES && !own.containsKey(line.requestId())) {
            throw new RequestRefusedException(ErrorCodes.MAX_TICKERS, "Max number of tickers has been reached");
        }
        own.put(line.requestId(), line);
    }

    void cancel(Client client, Request request) {
        int requestId = request.number("requestId");
        Map<Integer, MarketDataLine> own = lines.getOrDefault(client, Map.of());
        if (!own.containsKey(requestId)) {
            throw new RequestRefusedException(
                    ErrorCodes.NO_SUCH_TICKER_ID, "Can't find EId with tickerId:" + requestId);
        }
        own.remove(requestId);
    }

    void forget(Client client) {
        lines.remove(client);
    }

    void forgetAll() {
        lines.clear();
    }

    /** Tells every line what changed. */
    void marketMoved() {
        lines.forEach((client, own) -> own.values().forEach(line -> tell(client, line)));
    }

    private void tell(Client client, MarketDataLine line) {
        if (!line.hasNew(ticks.basis(line))) {
            return;
        }
        line.changed(ticks.of(line)).forEach(tick -> client.send(tick.message(line.requestId())));
    }

    private List<ComboLeg> legs(Request request) {
        if (!request.text("secType").equals("BAG")) {
            return List.of(new ComboLeg(contracts.one(request), 1));
        }
        List<ComboLeg> legs = new ArrayList<>();
        for (Request.Row row : request.rows("legs")) {
            Instrument instrument = contracts
                    .byId(row.number("conId"))
                    .orElseThrow(() -> new RequestRefusedException(
                            ErrorCodes.NO_SECURITY_DEFINITION,
                            "No security definition has been found for the request: leg " + row.number("conId")));
            int sign = row.text("action").equals("SELL") ? -1 : 1;
            legs.add(new ComboLeg(instrument, sign * Math.max(1, row.number("ratio"))));
        }
        if (legs.size() < 2) {
            throw new RequestRefusedException(
                    ErrorCodes.VALIDATION, "Error validating request: a combination needs at least two legs");
        }
        return legs;
    }

    private static Set<Integer> generics(String csv) {
        Set<Integer> numbers = new HashSet<>();
        for (String text : csv.split(",")) {
            if (text.strip().matches("\\d{1,4}")) {
                numbers.add(Integer.parseInt(text.strip()));
            }
        }
        return numbers;
    }
}
