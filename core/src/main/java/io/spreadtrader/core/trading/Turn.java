package io.spreadtrader.core.trading;

import io.spreadtrader.core.alert.Severity;
import io.spreadtrader.core.broker.BrokerUnavailableException;
import io.spreadtrader.core.lease.LeaseLostException;
import io.spreadtrader.core.value.Figures;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The work of one turn, piece by piece: a piece that fails does not keep the others from being done. What failed is
 * told to a person, and thrown when every piece had its turn. Losing the lease ends everything at once.
 */
public final class Turn {
    private final TradingPorts ports;
    private final Consumer<BrokerUnavailableException> unanswered;
    private Optional<RuntimeException> failure = Optional.empty();

    /** A turn in which a broker that does not answer is a failure like any other. */
    public Turn(TradingPorts ports) {
        this.ports = ports;
        this.unanswered = this::keep;
    }

    /** @param unanswered hears at once that the broker did not answer; that is not thrown at the end */
    public Turn(TradingPorts ports, Consumer<BrokerUnavailableException> unanswered) {
        this.ports = ports;
        this.unanswered = unanswered;
    }

    /**
     * Does one piece.
     *
     * @param piece names it for whoever is told that it failed
     * @return whether it was done to its end
     */
    public boolean run(String piece, Runnable work) {
        try {
            work.run();
            return true;
        } catch (LeaseLostException lost) {
            throw lost;
        } catch (BrokerUnavailableException away) {
            unanswered.accept(away);
        } catch (RuntimeException failed) {
            tell(piece, failed);
            keep(failed);
        }
        return false;
    }

    /** Throws what failed first, with what failed after it. */
    public void end() {
        if (failure.isPresent()) {
            throw failure.get();
        }
    }

    private void keep(RuntimeException failed) {
        if (failure.isEmpty()) {
            failure = Optional.of(failed);
        } else if (failure.get() != failed) {
            failure.get().addSuppressed(failed);
        }
    }

    /** Once a day for each piece and kind of failure: it may fail every second. */
    private void tell(String piece, RuntimeException failed) {
        String kind = failed.getClass().getSimpleName();
        try {
            new Alerting(ports)
                    .once(
                            "turn-failed#" + piece + "#" + kind + "#" + ports.today(),
                            Severity.HIGH,
                            "turn-failed#" + piece,
                            "Work on " + piece + " failed and is tried again every turn; the rest goes on: "
                                    + failed.getMessage(),
                            Figures.of("failure", kind));
        } catch (LeaseLostException lost) {
            throw lost;
        } catch (RuntimeException untold) {
            failed.addSuppressed(untold);
        }
    }
}
