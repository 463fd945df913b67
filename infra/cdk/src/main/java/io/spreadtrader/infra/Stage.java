package io.spreadtrader.infra;

import java.util.Arrays;
import java.util.Locale;
import software.amazon.awscdk.RemovalPolicy;

/** A deployment of the whole system, apart from the others by the names of all it owns. */
public enum Stage {
    /** Trades at the simulated exchange and may be thrown away. */
    DEV(BrokerSession.SIMULATED, RemovalPolicy.DESTROY),
    /** Trades at Interactive Brokers with play money. */
    PAPER(BrokerSession.IB_GATEWAY, RemovalPolicy.RETAIN),
    /** Trades at Interactive Brokers. */
    LIVE(BrokerSession.IB_GATEWAY, RemovalPolicy.RETAIN);

    /** What the gateway trades at. */
    enum BrokerSession {
        SIMULATED,
        IB_GATEWAY
    }

    private final BrokerSession broker;
    private final RemovalPolicy removal;

    Stage(BrokerSession broker, RemovalPolicy removal) {
        this.broker = broker;
        this.removal = removal;
    }

    /** As it is typed and stands in names: {@code dev}, {@code paper}, {@code live}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    BrokerSession broker() {
        return broker;
    }

    /** Where the IB Gateway beside ours listens: its own standard port for play money, and for the other. */
    int brokerPort() {
        return this == LIVE ? 4001 : 4002;
    }

    /** What becomes of data when its stack is deleted. */
    RemovalPolicy removal() {
        return removal;
    }

    /**
     * The stage of that id.
     *
     * @throws IllegalArgumentException naming the stages there are
     */
    public static Stage of(String id) {
        return Arrays.stream(values())
                .filter(stage -> stage.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "No stage is called '" + id + "'. The stages are dev, paper and live."));
    }
}
