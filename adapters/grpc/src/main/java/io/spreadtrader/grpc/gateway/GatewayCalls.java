package io.spreadtrader.grpc.gateway;

import io.grpc.Channel;
import io.grpc.StatusRuntimeException;
import io.spreadtrader.grpc.Failures;
import io.spreadtrader.grpc.OutageException;
import io.spreadtrader.proto.gateway.BrokerGatewayGrpc;
import java.time.Duration;
import java.util.function.Function;

/** One call with its deadline, and one way to read what came back. */
record GatewayCalls(Channel channel, Duration deadline) {
    private static final String SERVICE = "gateway";

    /**
     * Asks and reads the answer.
     *
     * @throws IllegalArgumentException when the gateway refused the question
     * @throws OutageException when it did not answer, or with what core has no value for
     */
    <R, T> T ask(Function<BrokerGatewayGrpc.BrokerGatewayBlockingStub, R> question, Function<R, T> reading) {
        R answer;
        try {
            answer = question.apply(BrokerGatewayGrpc.newBlockingStub(channel).withDeadlineAfter(deadline));
        } catch (StatusRuntimeException e) {
            throw Failures.exceptionOf(e, SERVICE);
        }
        try {
            return reading.apply(answer);
        } catch (IllegalArgumentException e) {
            throw new OutageException("gateway answered with what is none: " + e.getMessage(), e);
        }
    }
}
