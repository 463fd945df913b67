package io.spreadtrader.localstack;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** A LocalStack somebody else started, at the address in {@code AWS_ENDPOINT_URL}. Closing it leaves it running. */
public final class GivenCloud implements LocalCloud {
    private final URI endpoint;

    private GivenCloud(URI endpoint) {
        this.endpoint = endpoint;
    }

    /**
     * @param address the value of {@code AWS_ENDPOINT_URL}
     * @throws TierUnavailable if there is none, or nothing listens there
     */
    public static GivenCloud at(Optional<String> address) {
        URI endpoint =
                address.map(URI::create).orElseThrow(() -> unavailable("AWS_ENDPOINT_URL names no running LocalStack"));
        try {
            new Socket(endpoint.getHost(), endpoint.getPort()).close();
            return new GivenCloud(endpoint);
        } catch (IOException | IllegalArgumentException silent) {
            throw unavailable("nothing listens at AWS_ENDPOINT_URL " + endpoint);
        }
    }

    @Override
    public Tier tier() {
        return Tier.LOCALSTACK;
    }

    @Override
    public Set<Service> services() {
        return EnumSet.allOf(Service.class);
    }

    @Override
    public URI endpoint(Service service) {
        return endpoint;
    }

    @Override
    public String accessKey() {
        return "test";
    }

    @Override
    public String secretKey() {
        return "test";
    }

    @Override
    public void close() {}

    private static TierUnavailable unavailable(String reason) {
        return new TierUnavailable(Tier.LOCALSTACK, reason);
    }
}
