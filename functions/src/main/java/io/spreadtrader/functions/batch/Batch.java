package io.spreadtrader.functions.batch;

import io.spreadtrader.functions.batch.BatchOutcome.Failure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Handles each message of a batch, so that one that fails takes along no more than it must. */
public final class Batch {
    private Batch() {}

    /** On a queue without order: a failure is its own message's alone. */
    public static BatchOutcome eachAlone(List<QueueMessage> messages, Consumer<QueueMessage> work) {
        List<Failure> failures = new ArrayList<>();
        for (QueueMessage message : messages) {
            try {
                work.accept(message);
            } catch (RuntimeException e) {
                failures.add(new Failure(message.id(), message.group(), String.valueOf(e)));
            }
        }
        return new BatchOutcome(messages.size() - failures.size(), failures);
    }

    /**
     * On a queue in order: the first failure of a group, and everything behind it in that group, which would otherwise
     * overtake it. Other groups go on, or a healthy symbol would end among the dead letters with a sick one.
     */
    public static BatchOutcome inOrderOfEachGroup(List<QueueMessage> messages, Consumer<QueueMessage> work) {
        Map<String, String> blocked = new HashMap<>();
        List<Failure> failures = new ArrayList<>();
        for (QueueMessage message : messages) {
            String before = blocked.get(message.group());
            if (before != null) {
                failures.add(new Failure(message.id(), message.group(), "behind " + before));
                continue;
            }
            try {
                work.accept(message);
            } catch (RuntimeException e) {
                blocked.put(message.group(), message.id());
                failures.add(new Failure(message.id(), message.group(), String.valueOf(e)));
            }
        }
        return new BatchOutcome(messages.size() - failures.size(), failures);
    }
}
