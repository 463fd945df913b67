package io.spreadtrader.local;

import io.spreadtrader.files.InputException;
import io.spreadtrader.gateway.session.GatewayClock;
import java.time.InstantSource;
import java.util.function.Consumer;

/**
 * The local system at somebody's Gateway, on a paper account, until it is stopped: the deployed parts, the decision path
 * and the books of a demo; market time is the wall's. At a simulated Gateway it is that Gateway's market's.
 */
public final class Paper {
    private final PaperPlan plan;
    private final InstantSource wall;
    private final Consumer<Happening> told;
    private final RepeatedTurns repeated = new RepeatedTurns();

    /**
     * @param wall the time of day
     * @param told what happens, as it happens, on the trading thread
     */
    public Paper(PaperPlan plan, InstantSource wall, Consumer<Happening> told) {
        this.plan = plan;
        this.wall = wall;
        this.told = told;
    }

    /** Ends {@link #run} after the present turn; from any thread. */
    public void stop() {
        repeated.stop();
    }

    /**
     * Trades until it is stopped.
     *
     * @throws InputException when there is no session, its account may not be traded, data cannot be used, or the folder
     *     is held or belongs to another run
     */
    public void run() {
        try (GatewayConnection connection = GatewayConnection.open(plan);
                StateFolder folder = StateFolder.open(plan.state())) {
            InstantSource time = connection.account().isSimulated() ? new GatewayClock(connection.session()) : wall;
            new PaperRun(plan, told, repeated, connection, folder, time).trade();
        }
    }
}
