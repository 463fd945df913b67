package io.spreadtrader.exchange.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spreadtrader.core.pricing.BlackScholes;
import io.spreadtrader.core.value.PutCall;
import io.spreadtrader.exchange.options.SmileShape;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class SurfaceFitTest {
    @Test
    void findsAgainTheShapeThatQuotesWereMadeWith() {
        SmileShape truth = new SmileShape(-0.4, 0.8, 0.42);
        List<FittedSlice> slices = List.of(0.02, 0.08, 0.2, 0.5).stream()
                .map(years -> FittedSlice.of(quotes(truth, years)).orElseThrow())
                .toList();
        ShapeFit fit = ShapeFit.of(slices);
        assertThat(fit.shape().rho()).isCloseTo(truth.rho(), Assertions.within(0.03));
        assertThat(fit.shape().eta()).isCloseTo(truth.eta(), Assertions.within(0.06));
        assertThat(fit.shape().gamma()).isCloseTo(truth.gamma(), Assertions.within(0.03));
        assertThat(ShapeFit.median(fit.errors(-0.5, 0.5))).isLessThan(0.1);
        WidthFit widths = WidthFit.of(slices);
        assertThat(widths.model().byPrice()).isCloseTo(0.5, Assertions.within(0.1));
    }

    private static List<RecordedQuote> quotes(SmileShape shape, double years) {
        double spot = 100;
        double discount = StrictMath.exp(-FittedSlice.RATE * years);
        double forward = spot / discount;
        SmileShape.Slice slice = shape.at(0.3 * 0.3 * years);
        List<RecordedQuote> quotes = new ArrayList<>();
        for (double strike = 60; strike <= 160; strike += 0.5) {
            double deviation = Math.sqrt(slice.totalVariance(StrictMath.log(strike / forward)));
            for (PutCall right : PutCall.values()) {
                double value = discount * BlackScholes.price(right, forward, strike, 1, 0, 0, deviation);
                double half = 0.02 * Math.sqrt(value + 0.05);
                if (value > half) {
                    quotes.add(new RecordedQuote(
                            "TEST_1",
                            "TEST",
                            spot,
                            LocalDate.EPOCH,
                            years,
                            strike,
                            right,
                            value - half,
                            value + half,
                            strike % 7 * 10));
                }
            }
        }
        return quotes;
    }

    @Test
    void saysWhichRecordingIsMissing() {
        assertThatThrownBy(() -> SurfaceFit.run(Path.of("no-such-directory")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("chains.zip");
    }
}
