package io.spreadtrader.grpc;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.spreadtrader.core.broker.BrokerUnavailableException;

/** What goes wrong on one side of a call, told on the other: a refusal stays a refusal, word by word. */
public final class Failures {
    private Failures() {}

    /** What the caller is told of an exception. */
    public static Status statusOf(Throwable failure) {
        return switch (failure) {
            case IllegalArgumentException refusal -> Status.INVALID_ARGUMENT.withDescription(oneLine(refusal));
            case BrokerUnavailableException outage -> Status.UNAVAILABLE.withDescription(oneLine(outage));
            case StatusRuntimeException told -> told.getStatus();
            default -> Status.INTERNAL.withDescription(failure.getClass().getSimpleName() + ": " + oneLine(failure));
        };
    }

    /**
     * What a failed call means here: an {@link IllegalArgumentException} where the request was refused, an
     * {@link OutageException} for everything else.
     *
     * @param service whom we asked
     */
    public static RuntimeException exceptionOf(StatusRuntimeException failure, String service) {
        Status status = failure.getStatus();
        String detail = status.getDescription() == null ? "" : status.getDescription();
        if (status.getCode() == Status.Code.INVALID_ARGUMENT) {
            return new IllegalArgumentException(detail, failure);
        }
        String colon = detail.isEmpty() ? "" : ": " + detail.lines().findFirst().orElse("");
        return new OutageException(service + " failed with " + status.getCode() + colon, failure);
    }

    private static String oneLine(Throwable failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }
}
