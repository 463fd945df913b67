package io.spreadtrader.core.port;

import io.spreadtrader.core.alert.Alert;
import io.spreadtrader.core.alert.Channel;

/** Delivers alerts to a person. */
public interface AlertSender {
    /**
     * Sends one alert through one channel.
     *
     * @param collapsed how many alerts of the same cause it stands for beyond itself
     * @return whether it was accepted for delivery; false is retried and counted, and never stops trading
     */
    boolean send(Alert alert, int collapsed, Channel channel);
}
