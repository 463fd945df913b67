package io.spreadtrader.infra;

import java.util.Locale;

/** The topics alerts go to, one for each channel the core knows. */
public enum AlertTopic {
    EMAIL,
    SLACK,
    SMS;

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** For names of constructs and outputs: {@code EmailTopic}. */
    String construct() {
        return name().charAt(0) + id().substring(1) + "Topic";
    }

    /** The variable the deployables read its ARN from. */
    String variable() {
        return "TRADER_" + name() + "_TOPIC_ARN";
    }
}
