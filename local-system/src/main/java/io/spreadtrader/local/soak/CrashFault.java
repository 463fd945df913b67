package io.spreadtrader.local.soak;

import io.spreadtrader.simulator.Faults;
import io.spreadtrader.tws.wire.Messages;
import io.spreadtrader.tws.wire.Requests;
import io.spreadtrader.tws.wire.WireMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What goes wrong at the Gateway on a day that is cut off anyway. */
enum CrashFault {
    NONE(() -> Faults.NONE),
    /** The socket ends with every third order message unread. */
    DROPPED_BEFORE_BOOKING(() -> everyThird(new Faults.Treatment.DropBefore())),
    /** The socket ends when every third order message is booked, before a word of it is sent. */
    DROPPED_AFTER_BOOKING(() -> everyThird(new Faults.Treatment.DropAfter())),
    /** An order message in three is lost and the connection stays. */
    LOST_ON_ITS_WAY(() -> everyThird(new Faults.Treatment.Ignore())),
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
                if (!changesAnOrder(request)) {
                    return new Treatment.Handle();
                }
                seen++;
                return seen % 3 == 0 ? treatment : new Treatment.Handle();
            }
        };
    }

    private static boolean changesAnOrder(WireMessage request) {
        boolean places =
                request.is(Requests.PLACE_ORDER) && !request.fields().flag(Requests.PLACE_ORDER.field("whatIf"));
        return places || request.is(Requests.CANCEL_ORDER);
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
