package io.spreadtrader.local.soak;

import io.spreadtrader.simulator.Fault;
import io.spreadtrader.simulator.FaultScript;
import io.spreadtrader.simulator.Faults;
import io.spreadtrader.tws.wire.Messages;
import io.spreadtrader.tws.wire.WireMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What goes wrong at the Gateway on a day that is cut off anyway, at every third occasion where not said otherwise. */
enum CrashFault {
    NONE(() -> Faults.NONE),
    /** The socket ends with an order message unread. */
    DROPPED_BEFORE_BOOKING(() -> everyThird(new Faults.Treatment.DropBefore())),
    /** The socket ends when an order message is booked, before a word of it is sent. */
    DROPPED_AFTER_BOOKING(() -> everyThird(new Faults.Treatment.DropAfter())),
    /** An order message is lost and the connection stays. */
    LOST_ON_ITS_WAY(() -> everyThird(new Faults.Treatment.Ignore())),
    /** An order is refused for want of margin, and perhaps the next for its price. */
    ORDERS_REFUSED(() -> OftenFaults.every(3, Fault.MARGIN_REJECTION, Fault.TICK_REJECTION)),
    /** A new limit is refused at every seventh message, and the order keeps its old one. */
    NEW_LIMITS_REFUSED(() -> OftenFaults.every(7, Fault.MODIFICATION_REFUSED)),
    /** The connection ends in the middle of a frame. */
    FRAMES_CUT(() -> OftenFaults.every(3, Fault.CUT_FRAME)),
    /** What comes is no frame, or too large for one, and the connection ends. */
    FRAMES_SPOILED(() -> OftenFaults.every(3, Fault.GARBAGE, Fault.HUGE_FRAME)),
    /** What an execution cost is not told unless asked for. */
    COMMISSIONS_UNTOLD(() -> OftenFaults.every(3, Fault.NO_COMMISSION)),
    /** The Gateway has lost the broker for a moment: the books may have moved, though the connection stays. */
    BROKER_LOST(() -> OftenFaults.every(3, Fault.BROKER_LOST)),
    /** Every morning all connections end, and the next two are not answered. */
    NIGHTLY_RESTART(() -> new FaultScript().arm(Fault.NIGHTLY_RESTART, FaultScript.ALWAYS)),
    /** The broker closes all options, once. */
    LIQUIDATION(() -> OftenFaults.once(Fault.LIQUIDATION)),
    /** Every report of an order or a fill comes twice. */
    REPORTED_TWICE(() -> new Faults() {
        @Override
        public List<WireMessage> onSend(int clientId, WireMessage message) {
            return isReport(message) ? List.of(message, message) : List.of(message);
        }
    }),
    /** Fills come before the order's own reports. */
    OUT_OF_ORDER(DelayedStatuses::new),
    /** A new session is told an order id that was used before. */
    ID_ROLLED_BACK(() -> new Faults() {
        @Override
        public int nextOrderId(int clientId, int honest) {
            return 1;
        }
    });

    private final Supplier<Faults> faults;

    CrashFault(Supplier<Faults> faults) {
        this.faults = faults;
    }

    /**
     * Whether its days pass the same places whenever they are played. Where the Gateway says something of its own accord,
     * the trader may hear it an instant earlier or later.
     */
    boolean isRepeatable() {
        return this != NEW_LIMITS_REFUSED && this != BROKER_LOST && this != NIGHTLY_RESTART;
    }

    /** New ones for a run: they count what they saw. */
    Faults faults() {
        return faults.get();
    }

    private static boolean isReport(WireMessage message) {
        return message.is(Messages.ORDER_STATUS)
                || message.is(Messages.OPEN_ORDER)
                || message.is(Messages.EXECUTION_DETAILS)
                || message.is(Messages.COMMISSION_REPORT);
    }

    private static Faults everyThird(Faults.Treatment treatment) {
        return new Faults() {
            private int seen;

            @Override
            public Treatment onReceive(int clientId, WireMessage request) {
                if (!OftenFaults.changesAnOrder(request)) {
                    return new Treatment.Handle();
                }
                seen++;
                return seen % 3 == 0 ? treatment : new Treatment.Handle();
            }
        };
    }

    /** Lets fills overtake what is said of their order. */
    private static final class DelayedStatuses implements Faults {
        private final List<WireMessage> held = new ArrayList<>();

        @Override
        public List<WireMessage> onSend(int clientId, WireMessage message) {
            if (message.is(Messages.ORDER_STATUS)) {
                held.add(message);
                return List.of();
            }
            boolean overtakes = message.is(Messages.EXECUTION_DETAILS) || message.is(Messages.COMMISSION_REPORT);
            List<WireMessage> sent = new ArrayList<>(held);
            sent.add(overtakes ? 0 : held.size(), message);
            held.clear();
            return sent;
        }
    }
}
