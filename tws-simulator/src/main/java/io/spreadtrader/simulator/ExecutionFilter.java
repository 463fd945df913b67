package io.spreadtrader.simulator;

import java.time.Instant;
import java.util.Optional;

/**
 * Which executions a client asks for; what is left empty fits all.
 *
 * @param clientId 0 for those of all clients
 */
record ExecutionFilter(int clientId, Optional<Instant> since, String symbol, String secType, String side) {
    static ExecutionFilter of(Request request) {
        String time = request.text("time");
        return new ExecutionFilter(
                request.number("clientId"),
                time.isBlank() ? Optional.empty() : Optional.of(Times.parse(time)),
                request.text("symbol"),
                request.text("secType"),
                request.text("side"));
    }

    boolean fits(ExecutionMessages.Told told) {
        return (clientId == 0 || clientId == told.clientId())
                && since.map(from -> !told.at().isBefore(from)).orElse(true)
                && (symbol.isEmpty() || symbol.equals(told.symbol()))
                && (secType.isEmpty() || secType.equals(told.secType()))
                && (side.isEmpty()
                        || side.startsWith(told.side().name())
                        || side.equals(told.side().executed()));
    }
}
