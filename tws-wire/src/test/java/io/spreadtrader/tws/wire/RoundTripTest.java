package io.spreadtrader.tws.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Always: what was written is read to the last byte; every value read is the one written, or its column is not there;
 * what was read is written as the same bytes.
 */
class RoundTripTest {
    private static final int EACH = 40;

    @ParameterizedTest
    @ValueSource(ints = {151, 157, 163, 176, 178, 187, 193, 200})
    void what_is_written_is_what_is_read(int serverVersion) {
        RandomMessages messages = new RandomMessages(new SplittableRandom(serverVersion));
        List<WireCodec> readers = List.of(WireCodec.ofClient(serverVersion), WireCodec.ofServer(serverVersion));
        List<List<Layout>> layouts = List.of(Messages.all(), Requests.all());
        for (int direction = 0; direction < readers.size(); direction++) {
            for (Layout layout : layouts.get(direction)) {
                for (int message = 0; message < EACH; message++) {
                    holds(readers.get(direction), messages.of(layout));
                }
            }
        }
    }

    private static void holds(WireCodec codec, WireMessage written) {
        Layout layout = written.layout();
        byte[] payload = codec.encode(written);
        WireMessage read = codec.decode(payload);
        assertThat(read.layout()).isSameAs(layout);
        assertThat(read.surplusBytes()).as("surplus of %s", layout).isZero();
        same(layout.fields(), written.fields(), read.fields());
        for (Group group : layout.groups()) {
            List<? extends Fields> rows = read.fields().rows(group);
            if (!rows.isEmpty()) {
                assertThat(rows).hasSameSizeAs(written.fields().rows(group));
            }
            for (int row = 0; row < rows.size(); row++) {
                same(group.fields(), written.fields().rows(group).get(row), rows.get(row));
            }
        }
        assertThat(codec.encode(read)).as("%s again", layout).isEqualTo(payload);
    }

    private static void same(List<Field> fields, Fields written, Fields read) {
        for (Field field : fields) {
            if (read.text(field).isEmpty()) {
                continue;
            }
            assertThat(values(field, read).toList())
                    .as(field.name())
                    .isEqualTo(values(field, written).toList());
        }
    }

    private static Stream<Object> values(Field field, Fields of) {
        return switch (field.kind()) {
            case TEXT -> Stream.of(of.text(field));
            case INT -> Stream.of(of.integer(field), of.text(field));
            case LONG -> Stream.of(of.whole(field), of.text(field));
            case REAL -> Stream.of(of.real(field), of.text(field));
            case FLAG -> Stream.of(of.flag(field), of.text(field));
        };
    }
}
