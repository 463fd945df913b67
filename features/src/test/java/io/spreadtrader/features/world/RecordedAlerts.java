package io.spreadtrader.features.world;

import io.spreadtrader.core.alert.Alert;
import io.spreadtrader.core.alert.Channel;
import io.spreadtrader.core.port.AlertSender;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a person received, by channel; a channel may be down. */
public final class RecordedAlerts implements AlertSender {
    /** @param others alerts of the same cause this message stands for beside its own */
    public record Message(Alert alert, int others, Channel channel) {}

    private final List<Message> received = new ArrayList<>();
    private final Set<Channel> down = EnumSet.noneOf(Channel.class);

    public void takeDown(Channel channel) {
        down.add(channel);
    }

    public void bringBack(Channel channel) {
        down.remove(channel);
    }

    @Override
    public boolean send(Alert alert, int collapsed, Channel channel) {
        if (down.contains(channel)) {
            return false;
        }
        received.add(new Message(alert, collapsed, channel));
        return true;
    }

    public List<Message> received() {
        return List.copyOf(received);
    }
}
