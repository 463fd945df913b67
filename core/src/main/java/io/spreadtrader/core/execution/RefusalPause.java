package io.spreadtrader.core.execution;

import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.order.OrderState;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.trading.TradingPorts;
import java.time.Duration;
import java.util.Optional;

/**
 * How long a position rests after the broker refused its last orders: a refusal repeated every minute helps nobody, and
 * giving up would leave the position open. The pause doubles from one minute to sixteen.
 */
public final class RefusalPause {
    private static final int LONGEST_DOUBLINGS = 4;

    private final TradingPorts ports;

    public RefusalPause(TradingPorts ports) {
        this.ports = ports;
    }

    /** The decision that a position's exits carry out. */
    public static String exitDecision(Position position) {
        return position.id() + "#EXIT";
    }

    /** The decision that a position's repairs carry out. */
    public static String repairDecision(Position position) {
        return position.id() + "#REPAIR";
    }

    /** Whether another order of this position is still to wait. */
    public boolean holds(Position position) {
        Optional<OrderIntent> last = attempt(position, position.exitAttempts()).filter(RefusalPause::isRefused);
        if (last.isEmpty()) {
            return false;
        }
        int before = 0;
        while (before < LONGEST_DOUBLINGS
                && attempt(position, position.exitAttempts() - before - 1)
                        .filter(RefusalPause::isRefused)
                        .isPresent()) {
            before++;
        }
        Duration pause = Duration.ofMinutes(1L << before);
        return ports.now().isBefore(last.get().createdAt().plus(pause));
    }

    private static boolean isRefused(OrderIntent intent) {
        return intent.state() == OrderState.REJECTED;
    }

    private Optional<OrderIntent> attempt(Position position, int number) {
        return find(exitDecision(position), number).or(() -> find(repairDecision(position), number));
    }

    private Optional<OrderIntent> find(String decisionId, int number) {
        return ports.stores().intents().find(ClientOrderId.of(decisionId, number));
    }
}
