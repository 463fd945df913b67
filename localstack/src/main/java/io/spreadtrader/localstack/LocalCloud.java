package io.spreadtrader.localstack;

import java.net.URI;
import java.util.Set;

/** A running cloud on loopback. Closing it ends every server and process behind it. */
public interface LocalCloud extends AutoCloseable {

    /** Accounts are not told apart by any tier; this is the one their names and addresses carry. */
    String ACCOUNT = "000000000000";

    Tier tier();

    Set<Service> services();

    /**
     * Where a service answers, without a path.
     *
     * @throws UnsupportedOperationException if this tier does not have the service
     */
    URI endpoint(Service service);

    default String region() {
        return "us-east-1";
    }

    /** A key in the form real ones have; it opens nothing. */
    default String accessKey() {
        return "local";
    }

    default String secretKey() {
        return "local";
    }

    @Override
    void close();
}
