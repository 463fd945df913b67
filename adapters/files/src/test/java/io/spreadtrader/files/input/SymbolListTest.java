package io.spreadtrader.files.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.files.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SymbolListTest {
    @TempDir
    private Path folder;

    @Test
    void readsNamesInTheOrderGivenEachOnce() {
        assertThat(SymbolList.parse("msft, AAPL,brk-b,AAPL"))
                .containsExactly(Symbol.of("MSFT"), Symbol.of("AAPL"), Symbol.of("BRK.B"));
    }

    @Test
    void readsAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("list.txt"), "# mine\nMSFT  # big\n\nAAPL, BRK/B\n");

        assertThat(SymbolList.parse("@" + file))
                .containsExactly(Symbol.of("MSFT"), Symbol.of("AAPL"), Symbol.of("BRK.B"));
    }

    @Test
    void refusesWhatIsNoSymbol() throws IOException {
        Path file = Files.writeString(folder.resolve("list.txt"), "MSFT\n???\n");

        assertRefused("AAPL,1x", "not a ticker symbol: '1x'");
        assertRefused("", "no symbol in ''");
        assertRefused("@" + file, "list.txt line 2: not a ticker symbol: '???'");
        assertRefused("@" + folder.resolve("nowhere"), "cannot read the list of symbols");
    }

    private static void assertRefused(String text, String problem) {
        assertThatThrownBy(() -> SymbolList.parse(text))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(problem);
    }
}
