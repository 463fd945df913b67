package io.spreadtrader.core.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.value.Symbol;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssuerTest {
    @ParameterizedTest
    @CsvSource({
        "GOOG, GOOGL",
        "BRK.A, BRK.B",
        "FOX, FOXA",
        "NWS, NWSA",
        "UA, UAA",
        "LEN, LEN.B",
        "HEI, HEI.A",
        "BF.A, BF.B",
        "Z, ZG",
        "LBTYA, LBTYK"
    })
    void shareClassesAreOneIssuer(String one, String other) {
        assertThat(Issuer.of(Symbol.of(one))).isEqualTo(Issuer.of(Symbol.of(other)));
    }

    @ParameterizedTest
    @CsvSource({"AAPL, AMZN", "UA, UAL", "FOX, F", "Z, ZS"})
    void differentCompaniesAreNot(String one, String other) {
        assertThat(Issuer.of(Symbol.of(one))).isNotEqualTo(Issuer.of(Symbol.of(other)));
    }
}
