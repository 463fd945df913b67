package io.spreadtrader.scanner;

import io.spreadtrader.core.SharedData;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged scanner on five years of real bars of 501 symbols, where they are here. */
class RealBarsProcessTest {
    private static final Instant AFTER_THE_LAST_BAR = Instant.parse("2023-06-30T18:00:00Z");

    @Test
    void answers_the_original_question_on_real_bars_as_a_scan_here_does(@TempDir Path folder) {
        Path bars = SharedData.require("sp500-daily-2018-2023");
        try (ScannerProcess scanner = ScannerProcess.start(bars, folder)) {
            OriginalScenario.isKeptBy(scanner.channel(), AFTER_THE_LAST_BAR);
            OriginalScenario.answersAsAScanHere(scanner.channel(), bars, AFTER_THE_LAST_BAR);
        }
    }
}
