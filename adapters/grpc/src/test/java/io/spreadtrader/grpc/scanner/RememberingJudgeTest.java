package io.spreadtrader.grpc.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.port.BarSource;
import io.spreadtrader.core.value.Bar;
import io.spreadtrader.core.value.BarSeries;
import io.spreadtrader.core.value.BarSeriesBuilder;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.proto.scanner.SignalList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is remembered is used for the very same bars on the same day and side of the open, and for nothing else. */
class RememberingJudgeTest {
    private static final Symbol AAPL = Symbol.of("AAPL");
    private static final int BARS_USED = 100;
    private static final BarSeries BARS =
            BarSeriesBuilder.aBarSeries().randomWalk(120, 100, 1).build();
    private static final Instant MORNING =
            ScannerOverTheWire.CALENDAR.sessionAfter(BARS.lastDate()).open();

    private final ChangingBars source = new ChangingBars(BARS);
    private int judged;
    private final RememberingJudge judge = new RememberingJudge(
            (symbol, asOf) -> {
                judged++;
                return new Judgement(SignalList.getDefaultInstance(), "", "judgement " + judged);
            },
            source,
            ScannerOverTheWire.CALENDAR,
            BARS_USED);

    @Test
    void judges_the_same_bars_once() {
        Judgement first = judge.judge(AAPL, MORNING);
        assertThat(judge.judge(AAPL, MORNING.plusSeconds(60))).isSameAs(first);
        assertThat(judged).isEqualTo(1);
    }

    @Test
    void judges_equal_bars_from_other_arrays_once() {
        judge.judge(AAPL, MORNING);
        source.bars = BarSeriesBuilder.aBarSeries().randomWalk(120, 100, 1).build();
        judge.judge(AAPL, MORNING);
        assertThat(judged).isEqualTo(1);
    }

    @Test
    void judges_again_when_a_bar_came_or_went() {
        judge.judge(AAPL, MORNING);
        source.bars = BARS.upTo(BARS.date(BARS.size() - 2));
        judge.judge(AAPL, MORNING);
        source.bars = BARS;
        judge.judge(AAPL, MORNING);
        assertThat(judged).isEqualTo(3);
    }

    @Test
    void judges_again_whichever_number_of_whichever_bar_looked_at_changed() {
        judge.judge(AAPL, MORNING);
        int before = judged;
        for (int back = 1; back <= BARS_USED; back++) {
            for (int column = 0; column < 5; column++) {
                source.bars = changed(BARS, BARS.size() - back, column);
                judge.judge(AAPL, MORNING);
                assertThat(judged).as("column %d of bar %d", column, back).isEqualTo(++before);
            }
        }
    }

    @Test
    void does_not_care_for_bars_that_are_not_looked_at() {
        judge.judge(AAPL, MORNING);
        source.bars = changed(BARS, BARS.size() - BARS_USED - 1, 3);
        judge.judge(AAPL, MORNING);
        assertThat(judged).isEqualTo(1);
    }

    @Test
    void judges_again_on_another_day_and_on_the_other_side_of_the_open() {
        judge.judge(AAPL, MORNING);
        judge.judge(AAPL, MORNING.minusNanos(1));
        judge.judge(AAPL, MORNING.plusSeconds(86_400));
        assertThat(judged).isEqualTo(3);
    }

    @Test
    void keeps_nothing_that_was_judged_on_bars_already_replaced() {
        BarSeries newer = changed(BARS, BARS.size() - 1, 4);
        source.replacedWhenAskedAgain = newer;
        judge.judge(AAPL, MORNING);
        source.bars = BARS;
        judge.judge(AAPL, MORNING);
        assertThat(judged).isEqualTo(2);
    }

    @Test
    void keeps_nothing_of_a_symbol_that_is_rejected_or_has_no_bars() {
        source.bars = null;
        judge.judge(AAPL, MORNING);
        judge.judge(AAPL, MORNING);
        source.bars = BARS;
        source.rejected = Map.of(AAPL, "torn");
        judge.judge(AAPL, MORNING);
        judge.judge(AAPL, MORNING);
        assertThat(judged).isEqualTo(4);
    }

    private static BarSeries changed(BarSeries bars, int index, int column) {
        List<Bar> all = new ArrayList<>();
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.bar(i);
            all.add(i == index ? nudged(bar, column) : bar);
        }
        return BarSeriesBuilder.seriesOf(bars.symbol(), all);
    }

    private static Bar nudged(Bar bar, int column) {
        return new Bar(
                bar.date(),
                column == 0 ? Math.nextUp(bar.open()) : bar.open(),
                column == 1 ? Math.nextUp(bar.high()) : bar.high(),
                column == 2 ? Math.nextDown(bar.low()) : bar.low(),
                column == 3 ? Math.nextUp(bar.close()) : bar.close(),
                column == 4 ? bar.volume() + 1 : bar.volume());
    }

    private static final class ChangingBars implements BarSource {
        private BarSeries bars;
        private BarSeries replacedWhenAskedAgain;
        private Map<Symbol, String> rejected = Map.of();

        ChangingBars(BarSeries bars) {
            this.bars = bars;
        }

        @Override
        public Optional<BarSeries> daily(Symbol symbol, Instant asOf) {
            Optional<BarSeries> shown = Optional.ofNullable(bars);
            if (replacedWhenAskedAgain != null) {
                bars = replacedWhenAskedAgain;
            }
            return shown;
        }

        @Override
        public List<Symbol> symbols() {
            return List.of(AAPL);
        }

        @Override
        public Map<Symbol, String> rejected() {
            return rejected;
        }

        @Override
        public String adjustment() {
            return "as made up";
        }

        @Override
        public DataLabel label() {
            return DataLabel.SIMULATED;
        }
    }
}
