package io.spreadtrader.core.alert;

import java.util.List;

/** Which channels an alert of each severity takes. */
public final class AlertRouting {
    private AlertRouting() {}

    public static List<Channel> channelsFor(Severity severity) {
        return switch (severity) {
            case INFO -> List.of(Channel.EMAIL);
            case WARNING -> List.of(Channel.EMAIL, Channel.SLACK);
            case HIGH, CRITICAL -> List.of(Channel.EMAIL, Channel.SLACK, Channel.SMS);
        };
    }
}
