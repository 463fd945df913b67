package io.spreadtrader.twsapi.ib;

import com.ib.client.ComboLeg;
import com.ib.client.CommissionReport;
import com.ib.client.Contract;
import com.ib.client.ContractDetails;
import com.ib.client.Decimal;
import com.ib.client.DefaultEWrapper;
import com.ib.client.EClientSocket;
import com.ib.client.EJavaSignal;
import com.ib.client.EReader;
import com.ib.client.Execution;
import com.ib.client.ExecutionFilter;
import com.ib.client.Order;
import com.ib.client.OrderState;
import com.ib.client.TagValue;
import io.spreadtrader.twsapi.Heard;
import io.spreadtrader.twsapi.Heard.Question;
import io.spreadtrader.twsapi.TwsApi;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/**
 * Our interface on Interactive Brokers' library, written from its public documentation at release 10.19. Later releases
 * changed the signatures of {@code error}, {@code cancelOrder}, {@code orderStatus} (permanent id) and of the
 * commission report; each stands alone here, so that an operator's change is one line.
 */
public final class IbTwsApi extends DefaultEWrapper implements TwsApi {
    private static final String COMBINATION = "BAG";

    private final EJavaSignal signal = new EJavaSignal();
    private final EClientSocket client = new EClientSocket(this, signal);
    private volatile Consumer<Heard> heard = any -> {};

    @Override
    public void connect(String host, int port, int clientId, Consumer<Heard> to) throws IOException {
        heard = to;
        client.eConnect(host, port, clientId);
        if (!client.isConnected()) {
            throw new IOException("no Gateway answers at " + host + ":" + port);
        }
        EReader reader = new EReader(client, signal);
        reader.start();
        Thread.ofPlatform().daemon().name("tws-api-reader").start(() -> read(reader));
    }

    private void read(EReader reader) {
        while (client.isConnected()) {
            signal.waitForSignal();
            try {
                reader.processMsgs();
            } catch (IOException broken) {
                client.eDisconnect();
            }
        }
        heard.accept(new Heard.Lost());
    }

    @Override
    public boolean isConnected() {
        return client.isConnected();
    }

    @Override
    public void disconnect() {
        client.eDisconnect();
        signal.issueSignal();
    }

    @Override
    public void place(int orderId, Ticket ticket) {
        client.placeOrder(orderId, contract(ticket), order(ticket));
    }

    @Override
    public void cancel(int orderId) {
        client.cancelOrder(orderId, "");
    }

    @Override
    public void askContract(int requestId, ContractText asked) {
        Contract contract = new Contract();
        contract.conid(asked.conId());
        if (asked.conId() == 0) {
            contract.symbol(asked.symbol());
            contract.secType(asked.kind());
            contract.lastTradeDateOrContractMonth(asked.expiration());
            contract.strike(asked.strike());
            contract.right(asked.right());
            contract.multiplier(asked.multiplier());
            contract.tradingClass(asked.tradingClass());
            contract.currency("USD");
        }
        contract.exchange("SMART");
        client.reqContractDetails(requestId, contract);
    }

    @Override
    public void askOpenOrders() {
        client.reqAllOpenOrders();
    }

    @Override
    public void askCompletedOrders() {
        client.reqCompletedOrders(false);
    }

    @Override
    public void askExecutions(int requestId) {
        client.reqExecutions(requestId, new ExecutionFilter());
    }

    @Override
    public void askPositions() {
        client.reqPositions();
    }

    @Override
    public void askAccount(int requestId, String tags) {
        client.reqAccountSummary(requestId, "All", tags);
    }

    private static Contract contract(Ticket ticket) {
        Contract contract = new Contract();
        contract.symbol(ticket.symbol());
        contract.secType(ticket.kind());
        contract.currency("USD");
        contract.exchange("SMART");
        if (ticket.kind().equals(COMBINATION)) {
            contract.comboLegs(ticket.legs().stream().map(IbTwsApi::comboLeg).toList());
        } else {
            contract.conid(ticket.conId());
        }
        return contract;
    }

    private static ComboLeg comboLeg(Leg leg) {
        ComboLeg combo = new ComboLeg();
        combo.conid(leg.conId());
        combo.ratio(leg.ratio());
        combo.action(leg.action().name());
        combo.exchange("SMART");
        return combo;
    }

    private static Order order(Ticket ticket) {
        Order order = new Order();
        order.action(ticket.action().name());
        order.totalQuantity(Decimal.get(ticket.quantity()));
        order.orderType("LMT");
        order.lmtPrice(ticket.limit());
        order.tif("DAY");
        order.orderRef(ticket.orderRef());
        order.whatIf(ticket.whatIf());
        order.transmit(true);
        if (ticket.kind().equals(COMBINATION)) {
            order.smartComboRoutingParams(List.of(new TagValue("NonGuaranteed", "0")));
        }
        return order;
    }

    @Override
    public void nextValidId(int orderId) {
        heard.accept(new Heard.NextId(orderId));
    }

    @Override
    public void error(int id, int errorCode, String errorMsg, String advancedOrderRejectJson) {
        heard.accept(new Heard.Problem(id, errorCode, errorMsg));
    }

    @Override
    public void connectionClosed() {
        signal.issueSignal();
    }

    @Override
    public void orderStatus(
            int orderId,
            String status,
            Decimal filled,
            Decimal remaining,
            double avgFillPrice,
            int permId,
            int parentId,
            double lastFillPrice,
            int clientId,
            String whyHeld,
            double mktCapPrice) {
        heard.accept(new Heard.Status(orderId, permId, clientId, status));
    }

    @Override
    public void openOrder(int orderId, Contract contract, Order order, OrderState state) {
        heard.accept(new Heard.Open(
                orderId,
                order.permId(),
                order.clientId(),
                ticket(contract, order),
                text(state.initMarginChange()),
                text(state.initMarginAfter()),
                text(state.equityWithLoanAfter())));
    }

    @Override
    public void openOrderEnd() {
        heard.accept(new Heard.End(Question.OPEN_ORDERS, 0));
    }

    @Override
    public void completedOrder(Contract contract, Order order, OrderState state) {
        heard.accept(
                new Heard.Completed(ticket(contract, order), state.getStatus(), units(order.filledQuantity())));
    }

    @Override
    public void completedOrdersEnd() {
        heard.accept(new Heard.End(Question.COMPLETED_ORDERS, 0));
    }

    @Override
    public void execDetails(int reqId, Contract contract, Execution execution) {
        heard.accept(new Heard.Trade(
                reqId,
                execution.execId(),
                text(execution.orderRef()),
                contractText(contract),
                execution.side().equals("BOT") ? Action.BUY : Action.SELL,
                units(execution.shares()),
                execution.price(),
                execution.time()));
    }

    @Override
    public void execDetailsEnd(int reqId) {
        heard.accept(new Heard.End(Question.EXECUTIONS, reqId));
    }

    @Override
    public void commissionReport(CommissionReport report) {
        heard.accept(new Heard.Commission(report.execId(), report.commission()));
    }

    @Override
    public void position(String account, Contract contract, Decimal pos, double avgCost) {
        heard.accept(new Heard.Position(contractText(contract), units(pos)));
    }

    @Override
    public void positionEnd() {
        heard.accept(new Heard.End(Question.POSITIONS, 0));
    }

    @Override
    public void accountSummary(int reqId, String account, String tag, String value, String currency) {
        heard.accept(new Heard.Account(reqId, tag, value));
    }

    @Override
    public void accountSummaryEnd(int reqId) {
        client.cancelAccountSummary(reqId);
        heard.accept(new Heard.End(Question.ACCOUNT, reqId));
    }

    @Override
    public void contractDetails(int reqId, ContractDetails details) {
        heard.accept(new Heard.Contract(reqId, contractText(details.contract())));
    }

    @Override
    public void contractDetailsEnd(int reqId) {
        heard.accept(new Heard.End(Question.CONTRACT, reqId));
    }

    private static ContractText contractText(Contract contract) {
        return new ContractText(
                contract.conid(),
                text(contract.symbol()),
                text(contract.getSecType()),
                text(contract.lastTradeDateOrContractMonth()),
                contract.strike(),
                text(contract.getRight()),
                text(contract.multiplier()),
                text(contract.tradingClass()));
    }

    private static Ticket ticket(Contract contract, Order order) {
        List<ComboLeg> legs = contract.comboLegs() == null ? List.of() : contract.comboLegs();
        return new Ticket(
                text(contract.symbol()),
                text(contract.getSecType()),
                contract.conid(),
                legs.stream()
                        .map(leg -> new Leg(leg.conid(), leg.ratio(), action(leg.getAction())))
                        .toList(),
                action(order.getAction()),
                units(order.totalQuantity()),
                order.lmtPrice(),
                text(order.orderRef()),
                order.whatIf());
    }

    private static Action action(String text) {
        return text.equals("BUY") ? Action.BUY : Action.SELL;
    }

    private static int units(Decimal decimal) {
        return decimal.value().intValueExact();
    }

    private static String text(String mayBeNull) {
        return mayBeNull == null ? "" : mayBeNull;
    }
}
