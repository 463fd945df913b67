package io.spreadtrader.twsapi;

import io.spreadtrader.core.order.ClientOrderId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Orders by our name, by the id of the session and by the broker's permanent one. Used by one thread. */
final class SentOrders {
    /** One order as far as it is known. */
    static final class Sent {
        private final ClientOrderId name;
        private final int orderId;
        private TwsApi.Ticket ticket;
        private boolean accepted;
        private boolean over;
        private boolean cancelAsked;

        private Sent(ClientOrderId name, int orderId, TwsApi.Ticket ticket) {
            this.name = name;
            this.orderId = orderId;
            this.ticket = ticket;
        }

        ClientOrderId name() {
            return name;
        }

        int orderId() {
            return orderId;
        }

        TwsApi.Ticket ticket() {
            return ticket;
        }

        void changeTo(TwsApi.Ticket other) {
            ticket = other;
        }

        /** @return whether that is new */
        boolean accept() {
            boolean isNew = !accepted && !over;
            accepted = true;
            return isNew;
        }

        boolean isAccepted() {
            return accepted;
        }

        /** @return whether that is new */
        boolean end() {
            boolean isNew = !over;
            over = true;
            return isNew;
        }

        boolean isWorking() {
            return !over;
        }

        void askToCancel() {
            cancelAsked = true;
        }

        boolean isCancelAsked() {
            return cancelAsked;
        }
    }

    private final Map<ClientOrderId, Sent> byName = new HashMap<>();
    private final Map<Integer, Sent> byOrderId = new HashMap<>();
    private final Map<Long, Sent> byPermanentId = new HashMap<>();
    private final Set<String> usedNames = new HashSet<>();

    /** Reserves a name; false where it was used before, by whomever. */
    boolean use(String name) {
        return usedNames.add(name);
    }

    Sent add(ClientOrderId name, int orderId, TwsApi.Ticket ticket) {
        Sent sent = new Sent(name, orderId, ticket);
        byName.put(name, sent);
        byOrderId.put(orderId, sent);
        return sent;
    }

    /** Learns of an order that works; only those of our client id can be changed by us. */
    void learn(Heard.Open open, int ownClientId) {
        String name = open.ticket().orderRef();
        if (name.isBlank()) {
            return;
        }
        usedNames.add(name);
        Sent sent = byName.get(new ClientOrderId(name));
        if (sent == null && open.clientId() == ownClientId) {
            sent = add(new ClientOrderId(name), open.orderId(), open.ticket());
        }
        if (sent != null && open.permId() != 0) {
            byPermanentId.put(open.permId(), sent);
        }
    }

    Optional<Sent> named(ClientOrderId name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** By the permanent id first: an order id may have been given out again. */
    Optional<Sent> of(Heard.Status status, int ownClientId) {
        Sent permanent = byPermanentId.get(status.permId());
        if (permanent != null) {
            return Optional.of(permanent);
        }
        return status.clientId() == ownClientId ? withId(status.orderId()) : Optional.empty();
    }

    Optional<Sent> withId(int orderId) {
        return Optional.ofNullable(byOrderId.get(orderId));
    }
}
