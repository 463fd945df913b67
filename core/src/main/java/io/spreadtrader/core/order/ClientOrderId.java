package io.spreadtrader.core.order;

/**
 * Our name for an order, made of its decision and the attempt; goes to the broker with it and comes back on every
 * report, so that an order is recognised after any restart.
 */
public record ClientOrderId(String value) implements Comparable<ClientOrderId> {
    public ClientOrderId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an order needs a name");
        }
    }

    public static ClientOrderId of(String decisionId, int attempt) {
        return new ClientOrderId(decisionId + "/" + attempt);
    }

    @Override
    public int compareTo(ClientOrderId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
