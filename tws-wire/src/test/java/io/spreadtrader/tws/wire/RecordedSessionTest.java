package io.spreadtrader.tws.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A recorded session with a gateway of server version 173, and three messages of one of 151. */
class RecordedSessionTest {
    @Test
    void every_request_and_answer_of_a_session_at_173_is_read_and_written_as_the_same_bytes() {
        List<String> names = new ArrayList<>();
        for (String line : SharedFiles.data("tws-wire/tws_interactions.yaml")) {
            String said = line.strip();
            if (!said.contains("raw: \"")) {
                continue;
            }
            byte[] payload = said.substring(said.indexOf('"') + 1, said.lastIndexOf('"'))
                    .replace("\\0", "\0")
                    .getBytes(UTF_8);
            boolean answer = said.startsWith("- ");
            if (!answer && new String(payload, UTF_8).startsWith("93\0")) {
                continue; // The end of a subscription to profits, which the trader has no use for.
            }
            WireCodec reads = answer ? WireCodec.ofClient(173) : WireCodec.ofServer(173);
            WireMessage read = reads.decode(payload);
            names.add(read.layout().name());
            assertThat(read.surplusBytes()).as(line).isZero();
            assertThat(reads.encode(read)).as(line).isEqualTo(payload);
        }
        assertThat(names)
                .containsExactly(
                        "currentTime",
                        "currentTime",
                        "managedAccounts",
                        "managedAccounts",
                        "positions",
                        "position",
                        "position",
                        "positionEnd",
                        "accountSummary",
                        "accountSummary",
                        "accountSummary",
                        "accountSummary",
                        "accountSummaryEnd");
    }

    @Test
    void an_error_at_151_is_read_and_what_has_no_layout_is_told() {
        List<Integer> unknown = new ArrayList<>();
        for (String line : SharedFiles.data("tws-wire/hadrianl_messages_v151.tsv")) {
            byte[] payload = ClientFrame.payload(line.split("\t")[1]);
            try {
                WireMessage read = WireCodec.ofClient(151).decode(payload);
                assertThat(read.surplusBytes()).isZero();
                assertThat(read.is(Messages.ERROR)).isTrue();
                assertThat(read.fields().required(Messages.ERROR.field("code"))).isEqualTo(2106);
            } catch (UnknownMessageException told) {
                unknown.add(told.id());
            }
        }
        assertThat(unknown).containsExactly(90, 13);
    }
}
