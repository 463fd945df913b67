package io.spreadtrader.grpc;

import io.grpc.ManagedChannel;
import io.grpc.okhttp.OkHttpChannelBuilder;
import java.util.List;
import java.util.Map;

/** Makes channels to other processes: every address behind a name in turn, another try where nobody answers. */
public final class Channels {
    private static final int LARGEST_ANSWER = 32 * 1024 * 1024;

    /** Every call we make only reads, so that trying again does nothing twice. The deadline bounds all tries together. */
    private static final Map<String, Object> SERVICE_CONFIGURATION = Map.of(
            "loadBalancingConfig",
            List.of(Map.of("round_robin", Map.of())),
            "methodConfig",
            List.of(Map.of(
                    "name",
                    List.of(Map.of()),
                    "retryPolicy",
                    Map.of(
                            "maxAttempts",
                            4.0,
                            "initialBackoff",
                            "0.1s",
                            "maxBackoff",
                            "1s",
                            "backoffMultiplier",
                            2.0,
                            "retryableStatusCodes",
                            List.of("UNAVAILABLE")))));

    private Channels() {}

    /**
     * Connects when first used. Within the private network, without encryption.
     *
     * @param target such as {@code dns:///scanner.spread-trader-dev.internal:9000} or {@code localhost:9000}
     */
    public static ManagedChannel to(String target) {
        return OkHttpChannelBuilder.forTarget(target)
                .usePlaintext()
                .maxInboundMessageSize(LARGEST_ANSWER)
                .disableServiceConfigLookUp()
                .defaultServiceConfig(SERVICE_CONFIGURATION)
                .enableRetry()
                .build();
    }
}
