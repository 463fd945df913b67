package io.spreadtrader.simulator;

/** An order's status as the protocol writes it. */
enum OrderStatus {
    PENDING_SUBMIT("PendingSubmit"),
    PRE_SUBMITTED("PreSubmitted"),
    SUBMITTED("Submitted"),
    PENDING_CANCEL("PendingCancel"),
    FILLED("Filled"),
    CANCELLED("Cancelled"),
    INACTIVE("Inactive");

    private final String text;

    OrderStatus(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    boolean isEnded() {
        return this == FILLED || this == CANCELLED || this == INACTIVE;
    }
}
