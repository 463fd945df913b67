package io.spreadtrader.core.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.value.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PositionSizerTest {
    private final PositionSizer sizer = new PositionSizer(Configuration.STANDARD);

    @ParameterizedTest
    @CsvSource({
        "100000, 500.00, 4",
        "100000, 500.01, 3",
        "100000, 2000.00, 1",
        "100000, 2000.01, 0",
        "100000, 200.00, 10",
        "100000, 1.00, 10",
        "99999.99, 2000.00, 0",
        "0, 1.00, 0",
        "-100000, 1.00, 0"
    })
    void asManyAsTwoPercentOfEquityAllowsAndTenAtMost(String equity, String maxLoss, int contracts) {
        assertThat(sizer.contracts(Money.parse(equity), Money.parse(maxLoss))).isEqualTo(contracts);
    }

    @Test
    void aContractThatCannotLoseIsABug() {
        assertThatThrownBy(() -> sizer.contracts(Money.ofDollars(100_000), Money.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
