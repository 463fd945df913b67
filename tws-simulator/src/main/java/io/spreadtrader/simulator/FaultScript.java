package io.spreadtrader.simulator;

import io.spreadtrader.tws.wire.Messages;
import io.spreadtrader.tws.wire.Requests;
import io.spreadtrader.tws.wire.WireMessage;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Faults that happen as often as they were armed, at the next occasions. Safe for use by several threads. */
public final class FaultScript implements Faults {
    /** Often enough for any test. */
    public static final int ALWAYS = Integer.MAX_VALUE;

    private static final int GARBAGE_LENGTH = 64;
    private static final int HUGE = 1 << 24;
    private static final int SILENT_AFTER_RESTART = 2;

    private final ArmedFaults armed = new ArmedFaults();
    private final OrderFaults orders = new OrderFaults(armed);
    private final List<WireMessage> heldBack = new ArrayList<>();
    private final DelayedLines delayed = new DelayedLines();

    /** The next {@code times} occasions of this fault; replaces what was armed of it. */
    public FaultScript arm(Fault fault, int times) {
        armed.arm(fault, times);
        return this;
    }

    public FaultScript disarm(Fault fault) {
        return arm(fault, 0);
    }

    /** How many occasions are still to come. */
    public int left(Fault fault) {
        return armed.left(fault);
    }

    private boolean happens(Fault fault) {
        return armed.happens(fault);
    }

    @Override
    public Acceptance onAccept() {
        if (happens(Fault.SILENT_PORT)) {
            return Acceptance.STAY_SILENT;
        }
        return happens(Fault.CONNECTION_CLOSED) ? Acceptance.CLOSE : Acceptance.SERVE;
    }

    @Override
    public Treatment onReceive(int clientId, WireMessage request) {
        if (request.is(Requests.PLACE_ORDER)) {
            return orders.onPlace(clientId, Request.of(request));
        }
        if (request.is(Requests.CANCEL_ORDER)) {
            return armed.ignoredIf(Fault.CANCEL_LOST);
        }
        if (request.is(Requests.CURRENT_TIME)) {
            return armed.ignoredIf(Fault.NO_CURRENT_TIME);
        }
        if (request.is(Requests.HISTORICAL_DATA) && happens(Fault.HISTORY_PACING)) {
            return new Treatment.Refuse(
                    ErrorCodes.HISTORICAL_DATA,
                    "Historical Market Data Service error message:Historical data request pacing violation");
        }
        return request.is(Requests.MARKET_DATA) ? onMarketData() : new Treatment.Handle();
    }

    private Treatment onMarketData() {
        if (happens(Fault.NO_MARKET_DATA)) {
            return new Treatment.Refuse(ErrorCodes.NOT_SUBSCRIBED, "Requested market data is not subscribed.");
        }
        return happens(Fault.COMPETING_SESSION)
                ? new Treatment.Refuse(ErrorCodes.COMPETING_SESSION, "No market data during competing live session")
                : new Treatment.Handle();
    }

    @Override
    public int nextOrderId(int clientId, int honest) {
        return happens(Fault.NEXT_ID_ROLLED_BACK) ? 1 : honest;
    }

    /** An occasion is only one where there is something to assign, to close, or a night to restart in. */
    @Override
    public void onMove(Incidents incidents) {
        if (left(Fault.OVERNIGHT_ASSIGNMENT) > 0 && incidents.isNewDay() && incidents.assign()) {
            happens(Fault.OVERNIGHT_ASSIGNMENT);
        }
        if (left(Fault.LIQUIDATION) > 0 && incidents.liquidate()) {
            happens(Fault.LIQUIDATION);
        }
        if (happens(Fault.BROKER_LOST)) {
            incidents.loseBroker();
        }
        if (incidents.isNewDay() && happens(Fault.NIGHTLY_RESTART)) {
            arm(Fault.SILENT_PORT, Math.max(left(Fault.SILENT_PORT), SILENT_AFTER_RESTART));
            incidents.restart();
        }
    }

    @Override
    public List<WireMessage> onSend(int clientId, WireMessage message) {
        boolean isOrder = message.is(Messages.OPEN_ORDER) || message.is(Messages.ORDER_STATUS);
        if (isOrder && left(Fault.EXECUTION_FIRST) > 0) {
            heldBack.add(message);
            return List.of();
        }
        if (message.is(Messages.EXECUTION_DETAILS) && happens(Fault.EXECUTION_FIRST)) {
            List<WireMessage> turned = new ArrayList<>(List.of(message));
            turned.addAll(heldBack);
            heldBack.clear();
            return turned;
        }
        if (message.is(Messages.MARKET_DATA_TYPE) && happens(Fault.DELAYED_DATA)) {
            return List.of(delayed.begin(clientId, message));
        }
        return lostOrTwice(halted(delayed.shown(clientId, message)));
    }

    private WireMessage halted(WireMessage message) {
        boolean isWhetherHalted =
                message.is(Messages.TICK_GENERIC) && Request.of(message).number("tickType") == Tick.HALTED;
        return isWhetherHalted && happens(Fault.HALT)
                ? Tick.generic(Tick.HALTED, 1).message(Request.of(message).number("requestId"))
                : message;
    }

    private List<WireMessage> lostOrTwice(WireMessage message) {
        return lostOf(message).filter(this::happens).isPresent()
                ? List.of()
                : twiceOf(message)
                        .filter(this::happens)
                        .map(twice -> List.of(message, message))
                        .orElse(List.of(message));
    }

    private static Optional<Fault> lostOf(WireMessage message) {
        if (message.is(Messages.TICK_OPTION)) {
            return Optional.of(Fault.NO_GREEKS);
        }
        return message.is(Messages.COMMISSION_REPORT) ? Optional.of(Fault.NO_COMMISSION) : Optional.empty();
    }

    private static Optional<Fault> twiceOf(WireMessage message) {
        if (message.is(Messages.ORDER_STATUS)) {
            return Optional.of(Fault.STATUS_TWICE);
        }
        return message.is(Messages.EXECUTION_DETAILS) ? Optional.of(Fault.EXECUTION_TWICE) : Optional.empty();
    }

    @Override
    public Written onWrite(int clientId, byte[] frame) {
        if (happens(Fault.CUT_FRAME)) {
            return Written.last(Arrays.copyOf(frame, frame.length / 2));
        }
        if (happens(Fault.GARBAGE)) {
            byte[] garbage = new byte[GARBAGE_LENGTH];
            Arrays.fill(garbage, (byte) 0xA5);
            return Written.last(garbage);
        }
        return happens(Fault.HUGE_FRAME)
                ? Written.last(ByteBuffer.allocate(Integer.BYTES).putInt(HUGE).array())
                : Written.as(frame);
    }
}
