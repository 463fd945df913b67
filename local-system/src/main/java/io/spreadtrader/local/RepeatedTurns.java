package io.spreadtrader.local;

import io.spreadtrader.aws.tables.StoresUnavailableException;
import io.spreadtrader.core.broker.BrokerUnavailableException;
import io.spreadtrader.core.lease.LeaseLostException;
import io.spreadtrader.files.InputException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Turns that are taken until a person stops them, whatever fails in one. */
final class RepeatedTurns {
    private static final System.Logger LOG = System.getLogger(RepeatedTurns.class.getName());
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(1);

    private volatile boolean stopped;

    /** Ends {@link #run} after the present turn; from any thread. */
    void stop() {
        stopped = true;
    }

    boolean isStopped() {
        return stopped;
    }

    /**
     * Starts, and takes turns until it is stopped.
     *
     * @param last what is tried once after them
     * @throws InputException when it cannot go on, and a person can mend it
     */
    void run(Runnable start, Runnable turn, Runnable last) {
        boolean hasStarted = false;
        while (!stopped && !hasStarted) {
            hasStarted = succeeds(start);
        }
        while (!stopped) {
            succeeds(turn);
        }
        succeeds(last);
    }

    /**
     * A turn that fails is told, logged and tried again, whatever failed in it: a process that ended would leave every
     * position unattended.
     */
    private static boolean succeeds(Runnable work) {
        try {
            work.run();
            return true;
        } catch (LeaseLostException lost) {
            throw new InputException("trading ended: " + lost.getMessage(), "start it again");
        } catch (BrokerUnavailableException | StoresUnavailableException away) {
            LOG.log(System.Logger.Level.WARNING, "this turn is tried again: {0}", away.getMessage());
        } catch (InputException toBeSaid) {
            throw toBeSaid;
        } catch (RuntimeException failed) {
            LOG.log(System.Logger.Level.ERROR, "this turn failed and is tried again", failed);
        }
        LockSupport.parkNanos(AFTER_A_FAILURE.toNanos());
        return false;
    }
}
