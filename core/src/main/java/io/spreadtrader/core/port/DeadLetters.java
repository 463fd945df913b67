package io.spreadtrader.core.port;

import java.util.Map;

/** What queues gave up on and keep for a person to look at. */
public interface DeadLetters {
    /** How many messages each queue of dead letters holds, by its name; every such queue is named, empty or not. */
    Map<String, Integer> depths();
}
