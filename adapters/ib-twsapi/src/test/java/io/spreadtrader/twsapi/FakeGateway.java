package io.spreadtrader.twsapi;

import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.PutCall;
import io.spreadtrader.twsapi.Heard.End;
import io.spreadtrader.twsapi.Heard.Question;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** A Gateway in memory, which answers at once and fills a combination that pays two cents more than mid. */
final class FakeGateway implements TwsApi {
    static final int CLIENT = 7;
    private static final double EDGE = 0.02;
    private static final double COMMISSION = 0.70;
    private static final String TIME = "20260105 11:00:00 US/Eastern";

    final List<Ticket> placed = new ArrayList<>();
    final Map<Integer, Ticket> working = new TreeMap<>();
    private final Map<Integer, ContractText> contracts = new HashMap<>();
    private final Map<ContractText, Integer> held = new LinkedHashMap<>();
    private final List<Heard> trades = new ArrayList<>();
    private final List<Heard.Completed> completed = new ArrayList<>();
    private Consumer<Heard> heard = any -> {};
    private boolean connected;
    private double cash = 100_000;
    private int nextTrade = 1;
    int nextId = 100;
    boolean reachable = true;
    boolean reportsCommissions = true;
    boolean answers = true;

    @Override
    public void connect(String host, int port, int clientId, Consumer<Heard> to) throws IOException {
        if (!reachable) {
            throw new IOException("nobody at " + host);
        }
        heard = to;
        connected = true;
        if (answers) {
            heard.accept(new Heard.NextId(nextId));
        }
    }

    @Override
    public boolean isConnected() {
        return connected;
    }

    @Override
    public void disconnect() {
        connected = false;
        heard.accept(new Heard.Lost());
    }

    void says(Heard anything) {
        heard.accept(anything);
    }

    @Override
    public void place(int orderId, Ticket ticket) {
        if (ticket.whatIf()) {
            heard.accept(new Heard.Open(orderId, 0, CLIENT, ticket, "200.0", "200.0", Double.toString(equity())));
            return;
        }
        placed.add(ticket);
        working.put(orderId, ticket);
        heard.accept(open(orderId, ticket));
        heard.accept(status(orderId, "Submitted"));
        if (!ticket.legs().isEmpty() && ticket.limit() >= worth(ticket) + EDGE) {
            working.remove(orderId);
            completed.add(new Heard.Completed(ticket, "Filled", ticket.quantity()));
            ticket.legs().forEach(leg -> trade(ticket, leg));
            heard.accept(status(orderId, "Filled"));
        }
    }

    @Override
    public void cancel(int orderId) {
        Ticket gone = working.remove(orderId);
        if (gone == null) {
            heard.accept(new Heard.Problem(orderId, 10147, "OrderId that needs to be cancelled is not found"));
        } else {
            completed.add(new Heard.Completed(gone, "Cancelled", 0));
            heard.accept(status(orderId, "Cancelled"));
        }
    }

    @Override
    public void askContract(int requestId, ContractText asked) {
        ContractText found = asked.conId() == 0 ? listed(asked) : contracts.get(asked.conId());
        heard.accept(new Heard.Contract(requestId, found));
        heard.accept(new End(Question.CONTRACT, requestId));
    }

    @Override
    public void askOpenOrders() {
        working.forEach((id, ticket) -> heard.accept(open(id, ticket)));
        heard.accept(new End(Question.OPEN_ORDERS, 0));
    }

    @Override
    public void askCompletedOrders() {
        completed.forEach(heard);
        heard.accept(new End(Question.COMPLETED_ORDERS, 0));
    }

    @Override
    public void askExecutions(int requestId) {
        for (Heard trade : trades) {
            heard.accept(trade instanceof Heard.Trade told ? numbered(told, requestId) : trade);
        }
        heard.accept(new End(Question.EXECUTIONS, requestId));
    }

    @Override
    public void askPositions() {
        held.forEach((contract, units) -> heard.accept(new Heard.Position(contract, units)));
        heard.accept(new End(Question.POSITIONS, 0));
    }

    @Override
    public void askAccount(int requestId, String tags) {
        Map.of("TotalCashValue", cash, "NetLiquidation", equity(), "AvailableFunds", equity())
                .forEach((tag, value) -> heard.accept(new Heard.Account(requestId, tag, Double.toString(value))));
        heard.accept(new End(Question.ACCOUNT, requestId));
    }

    private void trade(Ticket ticket, Leg leg) {
        ContractText contract = contracts.get(leg.conId());
        int units = leg.ratio() * ticket.quantity();
        int signed = leg.action() == Action.BUY ? units : -units;
        held.merge(contract, signed, Integer::sum);
        cash -= signed * mid(contract) * 100 + COMMISSION * units;
        String id = "0001." + nextTrade++;
        Heard.Trade trade =
                new Heard.Trade(-1, id, ticket.orderRef(), contract, leg.action(), units, mid(contract), TIME);
        trades.add(trade);
        heard.accept(trade);
        if (reportsCommissions) {
            Heard.Commission cost = new Heard.Commission(id, COMMISSION * units);
            trades.add(cost);
            heard.accept(cost);
        }
    }

    private ContractText listed(ContractText asked) {
        int conId = 1 + (asked.toString().hashCode() & 0xFFFFFF);
        ContractText listed = new ContractText(
                conId,
                asked.symbol(),
                asked.kind(),
                asked.expiration(),
                asked.strike(),
                asked.right(),
                asked.multiplier(),
                asked.tradingClass());
        contracts.put(conId, listed);
        return listed;
    }

    private double worth(Ticket ticket) {
        return ticket.legs().stream()
                .mapToDouble(
                        leg -> (leg.action() == Action.BUY ? 1 : -1) * leg.ratio() * mid(contracts.get(leg.conId())))
                .sum();
    }

    private double equity() {
        double equity = cash;
        for (Map.Entry<ContractText, Integer> each : held.entrySet()) {
            equity += each.getValue() * mid(each.getKey()) * 100;
        }
        return Math.round(equity * 100) / 100.0;
    }

    /** A call is worth a dollar less for each five of strike. */
    private static double mid(ContractText contract) {
        Instrument instrument = ContractWords.instrument(contract).orElseThrow();
        return instrument instanceof OptionContract option && option.right() == PutCall.CALL
                ? 10 - (option.strike().dollars() - 100) / 5
                : 100;
    }

    private static Heard.Open open(int orderId, Ticket ticket) {
        return new Heard.Open(orderId, 9_000_000L + orderId, CLIENT, ticket, "", "", "");
    }

    private static Heard.Status status(int orderId, String status) {
        return new Heard.Status(orderId, 9_000_000L + orderId, CLIENT, status);
    }

    private static Heard.Trade numbered(Heard.Trade told, int requestId) {
        return new Heard.Trade(
                requestId,
                told.executionId(),
                told.orderRef(),
                told.contract(),
                told.action(),
                told.units(),
                told.price(),
                told.time());
    }
}
