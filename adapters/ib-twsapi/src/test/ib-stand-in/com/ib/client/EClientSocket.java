package com.ib.client;

import java.util.List;

/** Stands in for the library's class of this name: our own text, only what the binding calls. */
public class EClientSocket {
    private final EWrapper wrapper;
    private boolean connected;

    public EClientSocket(EWrapper wrapper, EReaderSignal signal) {
        this.wrapper = wrapper;
    }

    public void eConnect(String host, int port, int clientId) {
        connected = port > 0;
        if (connected) {
            wrapper.nextValidId(1);
        }
    }

    public boolean isConnected() {
        return connected;
    }

    public void eDisconnect() {
        connected = false;
    }

    /** Says back what was placed, as the library does. */
    public void placeOrder(int id, Contract contract, Order order) {
        boolean guaranteed = order.smartComboRoutingParams().equals(List.of(new TagValue("NonGuaranteed", "0")));
        if (contract.comboLegs().isEmpty() || guaranteed) {
            wrapper.openOrder(id, contract, order, new OrderState());
        } else {
            wrapper.error(id, 10043, "Missing or invalid NonGuaranteed value", "");
        }
    }

    public void cancelOrder(int id, String manualCancelTime) {
        wrapper.orderStatus(id, "Cancelled", Decimal.get(0), Decimal.get(1), 0, 5, 0, 0, 7, "", 0);
    }

    public void reqContractDetails(int reqId, Contract contract) {
        ContractDetails details = new ContractDetails();
        details.contract().conid(4_711);
        details.contract().symbol(contract.symbol());
        details.contract().secType(contract.secType());
        details.contract().lastTradeDateOrContractMonth(contract.lastTradeDateOrContractMonth());
        details.contract().strike(contract.strike());
        details.contract().right(contract.right());
        details.contract().multiplier(contract.multiplier());
        details.contract().tradingClass(contract.tradingClass());
        wrapper.contractDetails(reqId, details);
        wrapper.contractDetailsEnd(reqId);
    }

    public void reqAllOpenOrders() {
        wrapper.openOrderEnd();
    }

    public void reqCompletedOrders(boolean apiOnly) {
        wrapper.completedOrdersEnd();
    }

    public void reqExecutions(int reqId, ExecutionFilter filter) {
        wrapper.execDetailsEnd(reqId);
    }

    public void reqPositions() {
        wrapper.positionEnd();
    }

    public void reqAccountSummary(int reqId, String group, String tags) {
        wrapper.accountSummaryEnd(reqId);
    }

    public void cancelAccountSummary(int reqId) {}
}
