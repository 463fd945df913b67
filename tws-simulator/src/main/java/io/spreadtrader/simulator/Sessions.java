package io.spreadtrader.simulator;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** The clients connected, one per client id. */
final class Sessions {
    private final Map<Integer, Client> clients = new ConcurrentSkipListMap<>();

    /** Whether the id was free and is this client's now. */
    boolean begin(int clientId, Client client) {
        return clients.putIfAbsent(clientId, client) == null;
    }

    void end(int clientId, Client client) {
        clients.remove(clientId, client);
    }

    Optional<Client> of(int clientId) {
        return Optional.ofNullable(clients.get(clientId));
    }

    Collection<Client> all() {
        return List.copyOf(clients.values());
    }
}
