package io.spreadtrader.core.port.fake;

import io.spreadtrader.core.alert.Alert;
import io.spreadtrader.core.alert.Channel;
import io.spreadtrader.core.port.AlertSender;
import java.util.ArrayList;
import java.util.List;

/** Keeps what it is given to send, unless it is told to refuse. */
public final class AlertsInMemory implements AlertSender {
    /** One alert through one channel. */
    public record Message(Alert alert, int collapsed, Channel channel) {}

    private final List<Message> sent = new ArrayList<>();
    private boolean refuses;

    public void refuse(boolean on) {
        refuses = on;
    }

    public List<Message> sent() {
        return List.copyOf(sent);
    }

    @Override
    public boolean send(Alert alert, int collapsed, Channel channel) {
        if (!refuses) {
            sent.add(new Message(alert, collapsed, channel));
        }
        return !refuses;
    }
}
