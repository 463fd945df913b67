package io.spreadtrader.tws.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutTableTest {
    private static byte[] written(String table, int version, String... columnsAndValues) {
        Layout layout = LayoutTable.parse(table).all().getFirst();
        WrittenFields values = new WrittenFields();
        for (int column = 0; column < columnsAndValues.length; column += 2) {
            values.with(layout.field(columnsAndValues[column]), columnsAndValues[column + 1]);
        }
        return layout.encode(values, version);
    }

    @Test
    void both_ends_of_a_range_of_versions_belong_to_it() {
        String table = "1 a: @..159(old) @160..169(mid) @170..(new) end";
        assertThat(written(table, 159, "old", "o", "mid", "m", "new", "n")).isEqualTo(ClientFrame.payload("1|o||"));
        assertThat(written(table, 160, "old", "o", "mid", "m", "new", "n")).isEqualTo(ClientFrame.payload("1|m||"));
        assertThat(written(table, 169, "old", "o", "mid", "m", "new", "n")).isEqualTo(ClientFrame.payload("1|m||"));
        assertThat(written(table, 170, "old", "o", "mid", "m", "new", "n")).isEqualTo(ClientFrame.payload("1|n||"));
    }

    @Test
    void a_condition_takes_any_of_its_values_and_an_underscore_for_a_blank() {
        String table = "1 a: type ?type=PEG_MID|PEGMID(offset=5)";
        assertThat(written(table, 176, "type", "PEG MID")).isEqualTo(ClientFrame.payload("1|PEG MID|5|"));
        assertThat(written(table, 176, "type", "PEGMID")).isEqualTo(ClientFrame.payload("1|PEGMID|5|"));
        assertThat(written(table, 176, "type", "LMT")).isEqualTo(ClientFrame.payload("1|LMT|"));
    }

    @Test
    void a_condition_on_a_number_is_not_met_by_the_unset_one() {
        String table = "1 a: step:real ?step>0(more=m)";
        assertThat(written(table, 176, "step", "0.5")).isEqualTo(ClientFrame.payload("1|0.5|m|"));
        assertThat(written(table, 176, "step", "0")).isEqualTo(ClientFrame.payload("1|0|"));
        assertThat(written(table, 176)).isEqualTo(ClientFrame.payload("1||"));
        assertThat(written(table, 176, "step", "1.7976931348623157E308"))
                .isEqualTo(ClientFrame.payload("1|1.7976931348623157E308|"));
    }

    @Test
    void parts_may_depend_on_rows() {
        Layout layout =
                LayoutTable.parse("1 a: legs*(id:int) ?legs*(price)").all().getFirst();
        assertThat(layout.encode(new WrittenFields(), 176)).isEqualTo(ClientFrame.payload("1|0|"));
        WrittenFields values = new WrittenFields().with(layout.field("price"), "2");
        values.addRow(layout.group("legs")).with(layout.group("legs").field("id"), 7);
        assertThat(layout.encode(values, 176)).isEqualTo(ClientFrame.payload("1|1|7|2|"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 a: x 1 b: y",
                "1 a: x 2 a: y",
                "a: x",
                "1 a: ?x=1(y)",
                "1 a: ?rows*(y)",
                "1 a: x ?x(y)",
                "1 a: @150(x)",
                "1 a: (x",
                "1 a: legs*(x",
                "1 a: legs*(x) legs*(y)",
                "256 a: x"
            })
    void what_is_no_table_is_refused(String table) {
        assertThatIllegalArgumentException().isThrownBy(() -> LayoutTable.parse(table));
    }

    @Test
    void every_layout_can_be_written_and_read_at_every_version() {
        for (int version = 151; version <= 200; version++) {
            for (List<Layout> direction : List.of(Messages.all(), Requests.all())) {
                WireCodec codec =
                        direction.equals(Messages.all()) ? WireCodec.ofClient(version) : WireCodec.ofServer(version);
                for (Layout layout : direction) {
                    WireMessage read = codec.decode(codec.encode(layout.message(new WrittenFields())));
                    assertThat(read.layout()).isSameAs(layout);
                    assertThat(read.surplusBytes()).isZero();
                }
            }
        }
    }
}
