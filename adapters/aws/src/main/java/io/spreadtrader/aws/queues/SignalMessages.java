package io.spreadtrader.aws.queues;

import io.spreadtrader.core.signal.SignalMessage;
import io.spreadtrader.json.VersionedText;

/** Signals and end marks as texts and back. */
public final class SignalMessages {
    private static final VersionedText<SignalMessage> TEXT = new VersionedText<>(SignalMessage.class);

    private SignalMessages() {}

    public static String encoded(SignalMessage message) {
        return TEXT.encoded(message);
    }

    /** @throws io.spreadtrader.json.DecodingException when it is none this version can read */
    public static SignalMessage decoded(String text) {
        return TEXT.decoded(text);
    }

    /** What must be delivered in order: the signals of one underlying; an end mark stands alone. */
    public static String groupOf(SignalMessage message) {
        return switch (message) {
            case SignalMessage.Arrived arrived ->
                groupName(arrived.signal().symbol().ticker());
            case SignalMessage.ShardEnded ended -> groupName(ended.runId() + "#" + ended.shard());
        };
    }

    /** Equal for a message and its repeats, within the queue's five minutes. */
    public static String deduplicationId(SignalMessage message) {
        return switch (message) {
            case SignalMessage.Arrived(var runId, var signal) ->
                Sha256.of(runId + "#" + signal.symbol() + "#" + signal.strategy());
            case SignalMessage.ShardEnded ended -> Sha256.of(ended.runId() + "#" + ended.shard() + "#END");
        };
    }

    /** A group's name has 128 characters at most, none of them a space. */
    private static String groupName(String name) {
        boolean plain = name.length() <= 128 && name.chars().allMatch(each -> each > ' ' && each < 127);
        return plain ? name : Sha256.of(name);
    }
}
