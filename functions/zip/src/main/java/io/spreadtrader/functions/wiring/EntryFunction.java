package io.spreadtrader.functions.wiring;

import io.spreadtrader.aws.queues.SignalMessages;
import io.spreadtrader.core.entry.GatherSignals;
import io.spreadtrader.functions.entry.EntryHandler;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.SequencedMap;

/** Stores signals in the tables; opens no channel. */
@Named("entry")
@Singleton
final class EntryFunction extends LoggedFunction {
    private final EntryHandler handler;

    EntryFunction(Stage stage) {
        super(stage, "entry");
        this.handler = new EntryHandler(SignalMessages::decoded, new GatherSignals(stage.books()));
    }

    @Override
    SequencedMap<String, Object> answer(InputStream event, OutputStream answer) throws IOException {
        return batch(event, answer, handler::handle);
    }
}
