package io.spreadtrader.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class FigureTest {
    private static final Machine MACHINE = new Machine("Some CPU @ 3 GHz", 2, "Linux amd64", "Vendor 25");

    @Test
    void meetsATargetUpToItsLimitAndNotBeyond() {
        assertThat(ResultsPage.target(Figure.micros("", new double[] {40}, 40))).isEqualTo("<= 40 us: met");
        assertThat(ResultsPage.target(Figure.micros("", new double[] {40.1}, 40)))
                .isEqualTo("<= 40 us: MISSED");
        assertThat(ResultsPage.target(Figure.perSecond("", new double[] {1e6}, 1e6)))
                .isEqualTo(">= 1.00 M/s: met");
        assertThat(ResultsPage.target(Figure.times("", new double[] {4.9}, 5))).isEqualTo(">= 5.0 x: MISSED");
    }

    @Test
    void showsTheMedianRoundWithTheLowestAndTheHighest() {
        Figure figure = Figure.micros("", new double[] {12_345, 9.94, 250});

        assertThat(figure.value()).isEqualTo("250 us");
        assertThat(figure.spread()).isEqualTo("9.9 us to 12.3 ms");
        assertThat(Figure.micros("", new double[] {1}).spread()).isEmpty();
    }

    @Test
    void writesAPageThatNamesItsMachineAndItsDay() {
        Measured measured = new Measured(new Named(), List.of(Figure.micros("there", new double[] {50}, 40)));

        assertThat(ResultsPage.of(List.of(measured), MACHINE, LocalDate.of(2026, 1, 5), 5))
                .isEqualTo("""
                # Benchmarks, 2026-01-05

                Some CPU @ 3 GHz, 2 processors, Linux amd64, Vendor 25. Medians of 5 rounds in turn; behind them the lowest and the highest round. Made by `./trader bench`.

                ## named
                There and back.

                | | median | rounds | target |
                |---|---|---|---|
                | there | 50 us |  | <= 40 us: MISSED |
                """);
        assertThat(MACHINE.shortName()).isEqualTo("some-cpu-3-ghz-2-cores");
        assertThat(measured.isMet()).isFalse();
    }

    private record Named() implements Benchmark {
        @Override
        public String name() {
            return "named";
        }

        @Override
        public String what() {
            return "There and back.";
        }

        @Override
        public List<Figure> run(int rounds, Consumer<String> progress) {
            return List.of();
        }
    }
}
