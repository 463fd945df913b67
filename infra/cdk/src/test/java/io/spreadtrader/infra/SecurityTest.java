package io.spreadtrader.infra;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class SecurityTest {
    @ParameterizedTest
    @EnumSource
    void cdk_nag_finds_nothing_without_a_reason(Stage stage) {
        assertThat(Synthesised.findings(stage)).isEmpty();
    }
}
