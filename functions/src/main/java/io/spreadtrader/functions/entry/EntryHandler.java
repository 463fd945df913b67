package io.spreadtrader.functions.entry;

import io.spreadtrader.core.entry.GatherSignals;
import io.spreadtrader.core.signal.SignalMessage;
import io.spreadtrader.functions.batch.Batch;
import io.spreadtrader.functions.batch.BatchOutcome;
import io.spreadtrader.functions.batch.QueueMessage;
import java.util.List;
import java.util.function.Function;

/**
 * Stores signals and end marks. A message that cannot be read, such as one of a newer version, holds up its own group
 * and no other, until its queue keeps it among the dead letters.
 */
public final class EntryHandler {
    private final Function<String, SignalMessage> decoder;
    private final GatherSignals gather;

    /** @param decoder reads a message's body; throws on one it does not understand */
    public EntryHandler(Function<String, SignalMessage> decoder, GatherSignals gather) {
        this.decoder = decoder;
        this.gather = gather;
    }

    public BatchOutcome handle(List<QueueMessage> messages) {
        return Batch.inOrderOfEachGroup(messages, message -> gather.accept(decoder.apply(message.body())));
    }
}
