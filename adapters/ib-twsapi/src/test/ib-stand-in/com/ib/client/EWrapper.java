package com.ib.client;

/** Stands in for the library's class of this name: our own text, only what the binding calls. */
public interface EWrapper {
    void error(int id, int errorCode, String errorMsg, String advancedOrderRejectJson);

    void nextValidId(int orderId);

    void connectionClosed();

    void orderStatus(int orderId, String status, Decimal filled, Decimal remaining, double avgFillPrice, int permId, int parentId, double lastFillPrice, int clientId, String whyHeld, double mktCapPrice);

    void openOrder(int orderId, Contract contract, Order order, OrderState state);

    void openOrderEnd();

    void completedOrder(Contract contract, Order order, OrderState state);

    void completedOrdersEnd();

    void execDetails(int reqId, Contract contract, Execution execution);

    void execDetailsEnd(int reqId);

    void commissionReport(CommissionReport report);

    void position(String account, Contract contract, Decimal pos, double avgCost);

    void positionEnd();

    void accountSummary(int reqId, String account, String tag, String value, String currency);

    void accountSummaryEnd(int reqId);

    void contractDetails(int reqId, ContractDetails details);

    void contractDetailsEnd(int reqId);
}
