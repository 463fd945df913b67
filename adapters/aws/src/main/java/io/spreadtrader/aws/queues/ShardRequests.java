package io.spreadtrader.aws.queues;

import io.spreadtrader.core.scan.ShardRequest;
import io.spreadtrader.json.VersionedText;

/** Requests to scan a shard as texts and back. */
public final class ShardRequests {
    private static final VersionedText<ShardRequest> TEXT = new VersionedText<>(ShardRequest.class);

    private ShardRequests() {}

    public static String encoded(ShardRequest request) {
        return TEXT.encoded(request);
    }

    /** @throws io.spreadtrader.json.DecodingException when it is none this version can read */
    public static ShardRequest decoded(String text) {
        return TEXT.decoded(text);
    }
}
