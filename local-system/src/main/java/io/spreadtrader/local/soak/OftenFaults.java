package io.spreadtrader.local.soak;

import io.spreadtrader.simulator.Fault;
import io.spreadtrader.simulator.FaultScript;
import io.spreadtrader.simulator.Faults;
import io.spreadtrader.simulator.Incidents;
import io.spreadtrader.tws.wire.Requests;
import io.spreadtrader.tws.wire.WireMessage;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Scripted faults armed anew by the messages that change an order, so that they fall where something is at stake. */
final class OftenFaults implements Faults {
    private final FaultScript script = new FaultScript();
    private final Set<Fault> waiting = EnumSet.noneOf(Fault.class);
    private final List<Fault> kinds;
    private final int every;
    private final int most;
    private int seen;
    private int armed;
    private boolean hasHappened;

    private OftenFaults(List<Fault> kinds, int every, int most) {
        this.kinds = kinds;
        this.every = every;
        this.most = most;
    }

    /** At every so many messages, in turn. */
    static OftenFaults every(int messages, Fault... kinds) {
        return new OftenFaults(List.of(kinds), messages, Integer.MAX_VALUE);
    }

    /** At the third message, and never again. */
    static OftenFaults once(Fault kind) {
        return new OftenFaults(List.of(kind), 3, 1);
    }

    /** Whether any of it came to pass. */
    boolean happened() {
        hasHappened |= waiting.stream().anyMatch(kind -> script.left(kind) == 0);
        return hasHappened;
    }

    static boolean changesAnOrder(WireMessage request) {
        boolean places =
                request.is(Requests.PLACE_ORDER) && !request.fields().flag(Requests.PLACE_ORDER.field("whatIf"));
        return places || request.is(Requests.CANCEL_ORDER);
    }

    @Override
    public Treatment onReceive(int clientId, WireMessage request) {
        if (changesAnOrder(request)) {
            seen++;
            if (seen % every == 0 && armed < most) {
                arm(kinds.get(armed % kinds.size()));
                armed++;
            }
        }
        if (request.is(Requests.EXECUTIONS)) {
            // Asking brings what was not told, by this fault's own terms.
            script.disarm(Fault.NO_COMMISSION);
            waiting.remove(Fault.NO_COMMISSION);
        }
        return script.onReceive(clientId, request);
    }

    private void arm(Fault kind) {
        // What was armed before may have happened since; armed anew it would look as if it had not.
        happened();
        waiting.add(kind);
        script.arm(kind, 1);
    }

    @Override
    public Acceptance onAccept() {
        return script.onAccept();
    }

    @Override
    public List<WireMessage> onSend(int clientId, WireMessage message) {
        return script.onSend(clientId, message);
    }

    @Override
    public Written onWrite(int clientId, byte[] frame) {
        return script.onWrite(clientId, frame);
    }

    @Override
    public void onMove(Incidents incidents) {
        script.onMove(incidents);
    }

    @Override
    public int nextOrderId(int clientId, int honest) {
        return script.nextOrderId(clientId, honest);
    }
}
