package io.spreadtrader.ibkr.session;

import io.spreadtrader.core.broker.BrokerUnavailableException;
import java.util.function.BooleanSupplier;

/** Asks the time of day of a Gateway that has said nothing for a while; one that does not answer is given up. */
final class HeartBeat {
    private static final System.Logger LOG = System.getLogger(HeartBeat.class.getName());

    private final SessionSettings settings;
    private final Elapsed elapsed;
    private final SessionCounters counters;

    HeartBeat(SessionSettings settings, Elapsed elapsed, SessionCounters counters) {
        this.settings = settings;
        this.elapsed = elapsed;
        this.counters = counters;
    }

    void watch(Questions questions, BooleanSupplier goesOn) {
        long before = counters.received();
        try {
            while (goesOn.getAsBoolean()) {
                elapsed.pause(settings.heartbeatAfter());
                long now = counters.received();
                if (goesOn.getAsBoolean() && now == before) {
                    questions.echo(settings.answerTimeout());
                }
                before = counters.received();
            }
        } catch (BrokerUnavailableException silent) {
            LOG.log(System.Logger.Level.WARNING, "the Gateway is given up: {0}", silent.getMessage());
        } catch (InterruptedException ended) {
            LOG.log(System.Logger.Level.DEBUG, "the session ended", ended);
        }
    }
}
