package io.spreadtrader.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SymbolTest {
    @ParameterizedTest
    @CsvSource({"aapl,AAPL", "BRK-B,BRK.B", "brk/b,BRK.B", " F ,F", "BRK.B,BRK.B", "X2,X2"})
    void tickers_are_read_however_people_and_files_write_them(String text, String ticker) {
        assertThat(Symbol.parse(text)).hasToString(ticker);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "A B", "2X", "TOOLONGTICKER", "A.B.C", "../etc", "A.", "<html>", "A\nB", "AÄ"})
    void other_text_is_refused(String text) {
        assertThatThrownBy(() -> Symbol.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"aapl", "BRK-B"})
    void only_the_canonical_writing_is_a_ticker(String text) {
        assertThatThrownBy(() -> Symbol.of(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
