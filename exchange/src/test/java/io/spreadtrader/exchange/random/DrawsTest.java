package io.spreadtrader.exchange.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DrawsTest {
    @Test
    void neverChanges() {
        Draws.Run run = new Draws(1).run(Stream.MARKET_SHOCK, 2, 3);
        assertThat(run.bits(4))
                .isEqualTo(new Draws(1).run(Stream.MARKET_SHOCK, 2, 3).bits(4));
        assertThat(run.bits(0)).isEqualTo(-1706394615924967766L);
    }

    @Test
    void tellsEveryCoordinateApart() {
        Set<Long> seen = new HashSet<>();
        for (long seed = 0; seed < 3; seed++) {
            for (Stream stream : Stream.values()) {
                for (long who = -2; who < 3; who++) {
                    for (long day = 20_000; day < 20_003; day++) {
                        for (int index = 0; index < 10; index++) {
                            seen.add(new Draws(seed).run(stream, who, day).bits(index));
                        }
                    }
                }
            }
        }
        assertThat(seen).hasSize(3 * Stream.values().length * 5 * 3 * 10);
    }

    @Test
    void drawsStandardNormals() {
        int count = 200_000;
        double sum = 0;
        double squares = 0;
        double neighbours = 0;
        double last = 0;
        for (int i = 0; i < count; i++) {
            double draw = new Draws(5).run(Stream.OWN_SHOCK, i % 500, i / 500).normal(7);
            sum += draw;
            squares += draw * draw;
            neighbours += draw * last;
            last = draw;
        }
        assertThat(sum / count).isCloseTo(0, within(2.5 / Math.sqrt(count)));
        assertThat(squares / count).isCloseTo(1, within(2.5 * Math.sqrt(2.0 / count)));
        assertThat(neighbours / count).isCloseTo(0, within(2.5 / Math.sqrt(count)));
    }
}
