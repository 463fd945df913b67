package io.spreadtrader.localstack;

import java.util.Locale;

/** How much of the cloud is real, from least to most. */
public enum Tier {
    /** DynamoDB Local, ElasticMQ and a small SNS endpoint inside this JVM. */
    EMBEDDED,
    /** MiniStack as a child process; needs Python 3. */
    MINISTACK,
    /** LocalStack in a container, or whatever answers at {@code AWS_ENDPOINT_URL}. */
    LOCALSTACK;

    /** The name used in settings and tables, in lower case. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
