package io.spreadtrader.twsapi;

/** Something the library reports. */
public sealed interface Heard {
    /** The session is ready; order ids from here on are free. */
    record NextId(int orderId) implements Heard {}

    /** @param id of the request or the order it is about; -1: of the session */
    record Problem(int id, int code, String text) implements Heard {}

    /** Where an order stands. */
    record Status(int orderId, long permId, int clientId, String status) implements Heard {}

    /** An order that works, or what one would do; amounts are decimal text, empty where unknown. */
    record Open(
            int orderId,
            long permId,
            int clientId,
            TwsApi.Ticket ticket,
            String marginChange,
            String marginAfter,
            String equityAfter)
            implements Heard {}

    /** An order that works no longer. */
    record Completed(TwsApi.Ticket ticket, String status, int filled) implements Heard {}

    /** @param requestId -1 where nobody asked */
    record Trade(
            int requestId,
            String executionId,
            String orderRef,
            TwsApi.ContractText contract,
            TwsApi.Action action,
            int units,
            double price,
            String time)
            implements Heard {}

    /** What a trade cost, in dollars. */
    record Commission(String executionId, double commission) implements Heard {}

    /** Signed units held. */
    record Position(TwsApi.ContractText contract, int units) implements Heard {}

    /** One line of the account. */
    record Account(int requestId, String tag, String value) implements Heard {}

    /** A contract that was asked for. */
    record Contract(int requestId, TwsApi.ContractText contract) implements Heard {}

    /** @param requestId 0 where its question has none */
    record End(Question question, int requestId) implements Heard {}

    /** The connection is gone. */
    record Lost() implements Heard {}

    /** What is answered by several reports and an end. */
    enum Question {
        CONTRACT,
        OPEN_ORDERS,
        COMPLETED_ORDERS,
        EXECUTIONS,
        POSITIONS,
        ACCOUNT
    }
}
