package io.spreadtrader.localstack;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One message SNS took for delivery.
 *
 * @param id the message's id as the publisher got it, counted from one
 * @param target a topic's name in full ({@code arn:aws:sns:...}) or a phone number ({@code +15550100})
 * @param subject empty when none was given
 * @param attributes values by name; types are not kept
 */
public record Delivery(
        String id, String target, Optional<String> subject, String message, Map<String, String> attributes) {
    public Delivery {
        Objects.requireNonNull(id);
        Objects.requireNonNull(target);
        Objects.requireNonNull(subject);
        Objects.requireNonNull(message);
        attributes = Map.copyOf(attributes);
    }

    /** Whether it went to a phone number directly, and not through a topic. */
    public boolean toPhone() {
        return target.startsWith("+");
    }
}
