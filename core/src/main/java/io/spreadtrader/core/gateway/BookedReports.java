package io.spreadtrader.core.gateway;

import io.spreadtrader.core.broker.Broker.BrokerListener;
import io.spreadtrader.core.broker.BrokerEvent;
import io.spreadtrader.core.lease.LeaseLostException;
import io.spreadtrader.core.trading.Turn;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Books reports as they come. One that cannot be booked keeps nobody waiting behind it: it is booked again at the next
 * turn, and until then the books are not taken for complete.
 */
final class BookedReports implements BrokerListener {
    private final BrokerListener books;
    private final Queue<BrokerEvent> unbooked = new ArrayDeque<>();

    BookedReports(BrokerListener books) {
        this.books = books;
    }

    @Override
    public void on(BrokerEvent event) {
        try {
            books.on(event);
        } catch (LeaseLostException lost) {
            throw lost;
        } catch (RuntimeException failed) {
            // Told when it fails again, as a piece of the next turn.
            unbooked.add(event);
        }
    }

    boolean isComplete() {
        return unbooked.isEmpty();
    }

    /** Tries once more what could not be booked. */
    void bookAgain(Turn turn) {
        for (int left = unbooked.size(); left > 0; left--) {
            BrokerEvent event = unbooked.remove();
            if (!turn.run("report " + event.getClass().getSimpleName() + " of " + event.at(), () -> books.on(event))) {
                unbooked.add(event);
            }
        }
    }
}
