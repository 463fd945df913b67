package io.spreadtrader.core.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.spreadtrader.core.SharedData;
import io.spreadtrader.core.value.PutCall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Values others have published: py_vollib's reference table and the tables of QuantLib's European option tests. */
class PublishedOptionValuesTest {
    private static final Pattern ROW = Pattern.compile("\\[(-?[0-9][^\\[\\]]*)]");
    private static final int COLUMNS = 18;

    @Test
    void agreesWithPyVollib() throws IOException {
        Path file = SharedData.require("option-pricing-reference/py_vollib_test_data.json");
        List<double[]> rows = rows(Files.readString(file));
        assertThat(rows).hasSize(101);
        for (double[] row : rows) {
            double volatility = row[4];
            double call = BlackScholes.price(PutCall.CALL, row[0], row[1], row[3], row[2], 0, volatility);
            double put = BlackScholes.price(PutCall.PUT, row[0], row[1], row[3], row[2], 0, volatility);
            assertThat(call).isCloseTo(row[17], within(1e-8));
            assertThat(put).isCloseTo(row[6], within(5e-7));
            Greeks callGreeks = BlackScholes.greeks(PutCall.CALL, row[0], row[1], row[3], row[2], 0, volatility);
            Greeks putGreeks = BlackScholes.greeks(PutCall.PUT, row[0], row[1], row[3], row[2], 0, volatility);
            assertGreeks(callGreeks, row, 7);
            assertGreeks(putGreeks, row, 12);
        }
    }

    /** Delta, gamma, theta a year, vega and rho per one, nine significant digits. */
    private static void assertGreeks(Greeks greeks, double[] row, int from) {
        assertThat(greeks.delta()).isCloseTo(row[from], within(1e-8));
        assertThat(greeks.gamma()).isCloseTo(row[from + 1], within(1e-8));
        assertThat(greeks.theta() * 365).isCloseTo(row[from + 2], within(2e-6));
        assertThat(greeks.vega() * 100).isCloseTo(row[from + 3], within(2e-6));
        assertThat(greeks.rho() * 100).isCloseTo(row[from + 4], within(2e-6));
    }

    @Test
    void agreesWithQuantLib() throws IOException {
        Path file = SharedData.require("option-pricing-reference/quantlib_european.csv");
        int compared = 0;
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split(",");
            if (!cells[0].equals("testValues")) {
                continue;
            }
            double value = BlackScholes.price(
                    PutCall.valueOf(cells[2].toUpperCase(Locale.ROOT)),
                    Double.parseDouble(cells[4]),
                    Double.parseDouble(cells[3]),
                    Double.parseDouble(cells[7]),
                    Double.parseDouble(cells[6]),
                    Double.parseDouble(cells[5]),
                    Double.parseDouble(cells[8]));
            assertThat(value).as(line).isCloseTo(Double.parseDouble(cells[9]), within(2e-4));
            compared++;
        }
        assertThat(compared).isEqualTo(43);
    }

    private static List<double[]> rows(String json) {
        List<double[]> rows = new ArrayList<>();
        Matcher match = ROW.matcher(json.substring(json.indexOf("\"data\"")));
        while (match.find()) {
            String[] cells = match.group(1).split(",");
            if (cells.length == COLUMNS) {
                double[] row = new double[COLUMNS];
                for (int i = 0; i < COLUMNS; i++) {
                    row[i] = Double.parseDouble(cells[i].strip());
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
