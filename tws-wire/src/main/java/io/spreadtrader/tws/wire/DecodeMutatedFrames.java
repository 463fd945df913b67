package io.spreadtrader.tws.wire;

import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Decodes spoiled frames of both directions and reads every value in them. What must always hold: a frame is read, or
 * is refused as malformed or unknown; nothing else is thrown.
 */
public final class DecodeMutatedFrames {
    private static final List<Integer> VERSIONS = List.of(151, 157, 163, 176, 178, 187, 193, 200);
    private static final int SPOILED_EACH = 16;

    private final RandomGenerator random;
    private final RandomMessages messages;
    private final FrameMutations mutations;
    private final List<Direction> directions;
    private long decoded;
    private long malformed;
    private long unknown;

    /** What came of the frames. */
    public record Outcome(long decoded, long malformed, long unknown) {
        public long frames() {
            return decoded + malformed + unknown;
        }
    }

    private record Direction(WireCodec codec, List<Layout> layouts) {}

    public DecodeMutatedFrames(RandomGenerator random) {
        this.random = random;
        this.messages = new RandomMessages(random);
        this.mutations = new FrameMutations(random);
        this.directions = VERSIONS.stream()
                .flatMap(version -> Stream.of(
                        new Direction(WireCodec.ofClient(version), Messages.all()),
                        new Direction(WireCodec.ofServer(version), Requests.all())))
                .toList();
    }

    /**
     * Decodes so many more frames, and says what has come of all so far.
     *
     * @throws IllegalStateException with the frame, when one makes the decoder fail otherwise
     */
    public Outcome decode(long frames) {
        for (long frame = 0; frame < frames; ) {
            Direction direction = directions.get(random.nextInt(directions.size()));
            Layout layout = direction.layouts.get(random.nextInt(direction.layouts.size()));
            byte[] payload = direction.codec.encode(messages.of(layout));
            for (int spoiled = 0; spoiled < SPOILED_EACH && frame < frames; spoiled++, frame++) {
                decode(direction.codec, mutations.mutate(payload));
            }
        }
        return new Outcome(decoded, malformed, unknown);
    }

    private void decode(WireCodec codec, byte[] payload) {
        try {
            WireMessage message = codec.decode(payload);
            readEvery(message.fields(), message.layout().fields());
            for (Group group : message.layout().groups()) {
                message.fields().rows(group).forEach(row -> readEvery(row, group.fields()));
            }
            decoded++;
        } catch (MalformedMessageException refused) {
            malformed++;
        } catch (UnknownMessageException refused) {
            unknown++;
        } catch (RuntimeException | StackOverflowError failed) {
            throw new IllegalStateException(
                    "at version " + codec.serverVersion() + ": "
                            + HexFormat.of().formatHex(payload),
                    failed);
        }
    }

    private static void readEvery(Fields values, List<Field> fields) {
        for (Field field : fields) {
            switch (field.kind()) {
                case TEXT -> values.text(field);
                case INT -> values.integer(field);
                case LONG -> values.whole(field);
                case REAL -> values.real(field);
                case FLAG -> values.flag(field);
            }
        }
    }
}
