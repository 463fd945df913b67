package io.spreadtrader.functions.wiring;

import io.spreadtrader.aws.queues.ShardRequests;
import io.spreadtrader.core.entry.ScanShard;
import io.spreadtrader.functions.scan.ScanHandler;
import io.spreadtrader.functions.scan.ScanResult;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.SequencedMap;

/** Has the scanner judge shards and publishes to the queue of signals. */
@Named("scan")
@Singleton
final class ScanFunction extends LoggedFunction {
    private final ScanHandler handler;

    ScanFunction(Stage stage) {
        super(stage, "scan");
        this.handler = new ScanHandler(
                ShardRequests::decoded,
                new ScanShard(stage.scanner(), stage.aws().signals()),
                stage.marketClock(),
                stage.calendar(),
                stage.configuration());
    }

    @Override
    SequencedMap<String, Object> answer(InputStream event, OutputStream answer) throws IOException {
        return batch(event, answer, messages -> {
            ScanResult result = handler.handle(messages);
            stage().counts().add("ExpiredShards", result.expired());
            return result.batch();
        });
    }
}
