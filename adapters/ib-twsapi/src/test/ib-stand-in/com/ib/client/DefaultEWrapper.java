package com.ib.client;

/** Stands in for the library's class of this name: our own text, only what the binding calls. */
public class DefaultEWrapper implements EWrapper {
    @Override
    public void error(int id, int errorCode, String errorMsg, String advancedOrderRejectJson) {}

    @Override
    public void nextValidId(int orderId) {}

    @Override
    public void connectionClosed() {}

    @Override
    public void orderStatus(int orderId, String status, Decimal filled, Decimal remaining, double avgFillPrice, int permId, int parentId, double lastFillPrice, int clientId, String whyHeld, double mktCapPrice) {}

    @Override
    public void openOrder(int orderId, Contract contract, Order order, OrderState state) {}

    @Override
    public void openOrderEnd() {}

    @Override
    public void completedOrder(Contract contract, Order order, OrderState state) {}

    @Override
    public void completedOrdersEnd() {}

    @Override
    public void execDetails(int reqId, Contract contract, Execution execution) {}

    @Override
    public void execDetailsEnd(int reqId) {}

    @Override
    public void commissionReport(CommissionReport report) {}

    @Override
    public void position(String account, Contract contract, Decimal pos, double avgCost) {}

    @Override
    public void positionEnd() {}

    @Override
    public void accountSummary(int reqId, String account, String tag, String value, String currency) {}

    @Override
    public void accountSummaryEnd(int reqId) {}

    @Override
    public void contractDetails(int reqId, ContractDetails details) {}

    @Override
    public void contractDetailsEnd(int reqId) {}
}
